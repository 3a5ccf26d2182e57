package io.gallerist.changes.access;

import io.gallerist.access.Recipient;
import java.util.ArrayList;
import java.util.List;

/** Recipients in words. */
final class Words {
    private Words() {}

    /** Address and type, as far as the name does not say them. */
    static String marks(Recipient recipient) {
        List<String> marks = new ArrayList<>();
        if (!recipient.mail().isEmpty() && !recipient.mail().equalsIgnoreCase(recipient.name())) {
            marks.add(recipient.mail());
        }
        switch (recipient.type()) {
            case Recipient.GROUP -> marks.add(recipient.external() ? "group with guests in it" : "group");
            case Recipient.APPLICATION ->
                marks.add(recipient.external() ? "application of another organisation" : "application");
            default -> {
                if (!recipient.isKnown()) {
                    marks.add("will be invited as a guest");
                } else if (recipient.external()) {
                    marks.add("guest");
                }
            }
        }
        return String.join(" · ", marks);
    }

    /** "Bob Smith · bob@fabrikam.example · guest". */
    static String of(Recipient recipient) {
        String marks = marks(recipient);
        return marks.isEmpty() ? recipient.name() : recipient.name() + " · " + marks;
    }
}
