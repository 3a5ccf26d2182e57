package io.gallerist.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody can try with a request, and where a page would send it. */
enum Deed {
    OPEN("Open its page", ""),
    CHANGE("Open the form to change it", ""),
    SUBMIT("Submit", "/submission"),
    TAKE_BACK("Take back to change", "/recall"),
    WITHDRAW("Withdraw", "/withdrawal"),
    CANCEL("Cancel", "/cancellation"),
    APPROVE("Approve", "/reviews"),
    REJECT("Reject", "/reviews"),
    SEND_BACK("Send back", "/reviews"),
    COMMENT("Comment", "/reviews"),
    REMARK("Comment without deciding", "/comments");

    final String words;

    /** Below {@code /requests/{id}}. */
    final String route;

    Deed(String words, String route) {
        this.words = words;
        this.route = route;
    }

    boolean isLook() {
        return this == OPEN || this == CHANGE;
    }

    boolean isReview() {
        return route.equals("/reviews");
    }

    /** What the form on the page would send, but for the token. */
    Map<String, Object> form(Seat seat, String digest) {
        Map<String, Object> form = new LinkedHashMap<>();
        switch (this) {
            case REMARK -> form.put("comment", "Twenty teams start at nine");
            case SUBMIT -> form.put("reason", "November patches");
            case APPROVE, REJECT, SEND_BACK, COMMENT -> {
                form.put("decision", name().toLowerCase());
                form.put("comment", "Looked at it");
                form.put("digest", digest);
                form.put("stage", seat.stage());
                form.put("for", seat.forWhom());
            }
            case CANCEL -> form.put("reason", "The image has a hole");
            default -> {}
        }
        return form;
    }
}
