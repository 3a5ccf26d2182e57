package io.gallerist.approvals;

/** A decision whose comment is missing or too long: the form comes back with this message. */
class NeedsWords extends RuntimeException {
    private static final int LONGEST_COMMENT = 2000;

    private NeedsWords(String message) {
        super(message);
    }

    String message() {
        return String.valueOf(getMessage());
    }

    /** @throws NeedsWords unless there is a comment that is not too long */
    static void check(String comment) {
        check(Decision.COMMENT, comment, false);
    }

    /** @throws NeedsWords unless the comment fits the decision */
    static void check(Said said, boolean commentToApprove) {
        check(said.decision(), said.comment(), commentToApprove);
    }

    private static void check(Decision decision, String comment, boolean commentToApprove) {
        if (comment.length() > LONGEST_COMMENT) {
            throw new NeedsWords("Keep the comment within " + LONGEST_COMMENT + " characters.");
        }
        if (comment.isEmpty() && (decision != Decision.APPROVE || commentToApprove)) {
            throw new NeedsWords(
                    switch (decision) {
                        case APPROVE -> "Say why you approve: the gallery's policy asks for it.";
                        case REJECT, SEND_BACK -> "Say why, so that the requester knows what to do next.";
                        case COMMENT -> "Write the comment.";
                    });
        }
    }
}
