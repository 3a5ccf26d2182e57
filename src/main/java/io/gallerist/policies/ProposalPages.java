package io.gallerist.policies;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Standing;
import io.gallerist.web.Conflict;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What becomes of a proposed policy. */
@Path("/policies/{of}/proposal")
class ProposalPages {
    private static final int LONGEST_ANSWER = 500;

    private interface Verb {
        void on(PolicyVersion proposal, Governed governed, Act act);
    }

    @Inject
    Managing managing;

    @Inject
    Policies policies;

    @Inject
    Standing standing;

    @Inject
    CurrentPerson me;

    @Inject
    PolicyViews views;

    @Inject
    Flash flash;

    @POST
    @Path("acceptance")
    public Response accept(String of, @FormParam("version") @Nullable String seen) {
        confirm(of);
        return decided(
                of, seen, (proposal, governed, act) -> proposal.accept(governed, act), "Accepted. It is in force.");
    }

    @POST
    @Path("refusal")
    public Response decline(
            String of, @FormParam("version") @Nullable String seen, @FormParam("why") @Nullable String typed) {
        String why = Forms.text(typed);
        if (why.length() > LONGEST_ANSWER) {
            FormErrors errors =
                    FormErrors.none().add("why", "Keep the reason within " + LONGEST_ANSWER + " characters.");
            return Forms.again(PolicyPages.Templates.policy(views.of(managing.policy(of)), errors, why));
        }
        try {
            confirm(of);
            return decided(
                    of,
                    seen,
                    (proposal, governed, act) -> proposal.decline(why, act),
                    "Declined. Nothing has changed.");
        } catch (Conflict conflict) {
            throw conflict.keeping(why);
        }
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(String of, @FormParam("version") @Nullable String seen) {
        return decided(
                of, seen, (proposal, governed, act) -> proposal.withdraw(act), "Withdrawn. Nothing has changed.");
    }

    /** As for a review: whether somebody still has a say the directory is asked, and which accounts are one human being. */
    private void confirm(String of) {
        Governed governed = managing.policy(of);
        try {
            if (!standing.readAgain(me)) {
                String why = "By the directory you do not belong to the organisation any more.";
                AuditTrail.refused(managing.act(), "policy.decide", governed.subject(), why);
                throw new Conflict(why, governed.path());
            }
        } catch (AzureRefusal refusal) {
            throw new Conflict(
                    "The directory could not be asked whether you may decide, so nothing was decided: "
                            + refusal.message() + " " + refusal.advice(),
                    governed.path());
        }
    }

    /** @param seen the version that the reader's page showed: nothing else is decided on */
    private Response decided(String of, @Nullable String seen, Verb verb, String told) {
        Governed governed = managing.policy(of);
        QuarkusTransaction.requiringNew().run(() -> {
            Governed now = policies.locked(governed.gallery());
            PolicyVersion proposal = now.proposal()
                    .filter(version -> version.id.toString().equals(Forms.text(seen)))
                    .orElseThrow(() -> new Conflict(
                            "This proposal is not open any more, or was changed after you opened the page.",
                            now.path()));
            verb.on(proposal, now, managing.act());
        });
        flash.good(told);
        return Forms.done(governed.path());
    }
}
