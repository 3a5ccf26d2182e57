package io.gallerist.approvals;

import io.gallerist.requests.Request;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One stage as a request's page shows it.
 *
 * @param deciders none unless it is open
 */
@TemplateData
public record StageView(Stage stage, Request request, List<StageReviewer> reviewers, Deciders deciders) {
    public Set<Review> reviews() {
        return stage.reviews;
    }

    public String who() {
        return words(false);
    }

    /** Empty where the names say as much. */
    public String whoInBrackets() {
        return deciders.names().equals(List.of(who())) ? "" : "(" + who() + ")";
    }

    /** Empty where the policy names none. */
    public String alternates() {
        return words(true);
    }

    /** Whether those who can still decide are fewer than it needs; how many administrators there are nobody knows. */
    public boolean tooFew() {
        return stage.isOpen()
                && !deciders.administrators()
                && deciders.people() < stage.approvals - stage.count(Decision.APPROVE);
    }

    /** Whose it is or was to decide, as long as nobody is waited for. */
    public String upTo() {
        return switch (stage.state) {
            case OPEN -> "Nobody can decide on it just now. It is up to " + who() + ".";
            case COMING -> "Up to " + who() + ", once the stage before is passed";
            case PASSED, REJECTED -> "Was up to " + who();
            case EXPIRED -> "Was up to " + who() + ", of whom too few decided in time";
            case VOID -> (stage.openedAt == null ? "Would have been up to " : "Was up to ") + who();
        };
    }

    private String words(boolean alternate) {
        return reviewers.stream()
                .filter(reviewer -> reviewer.alternate == alternate)
                .map(reviewer -> reviewer.words(request))
                .collect(Collectors.joining(" or "));
    }
}
