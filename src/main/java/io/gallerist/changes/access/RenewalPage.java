package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Flash;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;

/** One click on a grant's page asks for more time: by those who asked for it, who have it, or who own the gallery. */
@Path("/grants/{id}/renewal")
class RenewalPage {
    @Inject
    AskingForMore asking;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @POST
    public Response renew(UUID id) {
        AccessGrant grant = AccessGrant.<AccessGrant>find(
                        "from AccessGrant g join fetch g.gallery left join fetch g.request where g.id = ?1", id)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
        if (!mayRenew(grant)) {
            AuditTrail.refused(
                    Act.by(me.get(), clock),
                    "access.renew",
                    grant.subject(),
                    "neither asked for it nor has or owns it");
            throw new NotFound();
        }
        AskingForMore.Answer answer = asking.ask(grant, "/grants/" + id);
        flash.good(answer.words());
        return Forms.done(answer.path());
    }

    private boolean mayRenew(AccessGrant grant) {
        return me.isAdministrator()
                || grant.gallery.isOwnedBy(me.id())
                || grant.askedBy != null && grant.askedBy.id.equals(me.id())
                || grant.request != null && grant.request.belongsTo(me.id())
                || me.objectId().equals(grant.principalId);
    }
}
