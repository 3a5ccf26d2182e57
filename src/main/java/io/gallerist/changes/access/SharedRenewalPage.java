package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Role;
import io.gallerist.web.Flash;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;

/** One click under "Shared with me" asks for more time: guests, too, who see no request and are told its number. */
@Path("/shared/grants/{id}/renewal")
@RolesAllowed({Role.MEMBER, Role.GUEST})
class SharedRenewalPage {
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
        AccessGrant grant = AccessGrant.<AccessGrant>find("from AccessGrant g join fetch g.gallery where g.id = ?1", id)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
        if (!me.objectId().equals(grant.principalId)) {
            AuditTrail.refused(Act.by(me.get(), clock), "access.renew", grant.subject(), "it is somebody else's");
            throw new NotFound();
        }
        flash.good(asking.ask(grant, "/shared").words());
        return Forms.done("/shared");
    }
}
