package io.gallerist.approvals;

import io.gallerist.policies.Reviewers;
import io.gallerist.requests.Request;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One stage as a request's page shows it.
 *
 * @param names those who can still decide on it just now; empty unless it is open
 */
@TemplateData
public record StageView(Stage stage, Request request, List<StageReviewer> reviewers, List<String> names) {
    public Set<Review> reviews() {
        return stage.reviews;
    }

    public String who() {
        return words(false);
    }

    /** Empty where the names say as much. */
    public String whoInBrackets() {
        return names.equals(List.of(who())) ? "" : "(" + who() + ")";
    }

    /** Empty where the policy names none. */
    public String alternates() {
        return words(true);
    }

    /** Whether those who can still decide are fewer than it needs; how many administrators there are nobody knows. */
    public boolean tooFew() {
        boolean administrators =
                reviewers.stream().anyMatch(reviewer -> reviewer.type == Reviewers.Type.ADMINISTRATORS);
        return stage.isOpen()
                && !administrators
                && request.gallery != null
                && names.size() < stage.approvals - stage.count(Decision.APPROVE);
    }

    private String words(boolean alternate) {
        return reviewers.stream()
                .filter(reviewer -> reviewer.alternate == alternate)
                .map(reviewer -> reviewer.words(request))
                .collect(Collectors.joining(" or "));
    }
}
