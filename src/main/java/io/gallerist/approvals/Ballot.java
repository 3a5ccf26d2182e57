package io.gallerist.approvals;

import io.gallerist.requests.Request;
import io.gallerist.web.FormErrors;
import io.quarkus.qute.TemplateData;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form with which one person decides on the open stage of a request.
 *
 * @param forName whom the person stands in for; null for a say of one's own
 * @param voted what this person has decided on the stage already; then only a comment is left to give
 * @param last whether the request is approved once the stage is passed
 * @param others a sentence: who can decide, too
 */
@TemplateData
public record Ballot(
        Request request,
        Stage stage,
        UUID forWhom,
        @Nullable String forName,
        @Nullable Review voted,
        boolean last,
        String others,
        FormErrors errors,
        String comment) {
    Ballot again(FormErrors errors, String comment) {
        return new Ballot(request, stage, forWhom, forName, voted, last, others, errors, comment);
    }

    /** Whether the form would still bind to what was seen. */
    boolean isOn(Said said) {
        return request.digest.equals(said.digest()) && stage.id.equals(said.stage());
    }

    public String path() {
        return request.path() + "/reviews";
    }

    public String hint() {
        return stage.round.commentToApprove ? "Needed for every decision" : "Needed to reject, send back or comment";
    }
}
