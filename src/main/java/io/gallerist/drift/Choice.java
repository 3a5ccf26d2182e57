package io.gallerist.drift;

import io.gallerist.drift.AccessFinding.Kind;
import io.gallerist.web.Option;
import java.util.List;

/** What can be decided on a finding. */
enum Choice {
    RESTORE("Give it again", "The portal gives the role again, as it was granted", "given again", false),
    CLOSE("Leave it taken away", "The grant ends", "left taken away", true),
    ADOPT("Adopt it", "The portal looks after it from now on, and takes it away at its end", "adopted", false),
    REMOVE("Take it away", "The portal takes the role away and makes sure that it is gone", "taken away", true),
    IGNORE("Ignore it", "Nothing is done, and it is not shown as a finding again", "ignored", true);

    private final String label;
    private final String hint;
    private final String done;
    private final boolean needsReason;

    Choice(String label, String hint, String done, boolean needsReason) {
        this.label = label;
        this.hint = hint;
        this.done = done;
        this.needsReason = needsReason;
    }

    static List<Choice> on(Kind kind) {
        return switch (kind) {
            case REMOVED -> List.of(RESTORE, CLOSE);
            case ADDED, ELSEWHERE -> List.of(ADOPT, REMOVE, IGNORE);
            case CONDITION -> List.of(REMOVE, IGNORE);
        };
    }

    Option option() {
        return Option.of(name(), label, hint);
    }

    /** Whether the portal is to give or to look after access from then on, which the policy has a say in. */
    boolean gives() {
        return this == RESTORE || this == ADOPT;
    }

    /** Whether whoever has the role keeps it or gets it by that: nobody decides so for themselves. */
    boolean favours() {
        return gives() || this == IGNORE;
    }

    /** Whether it touches a role that is there. */
    boolean touches() {
        return this == ADOPT || this == REMOVE;
    }

    String label() {
        return label;
    }

    boolean needsReason() {
        return needsReason;
    }

    /** As in "Olivia has decided this already: adopted". */
    String done() {
        return done;
    }
}
