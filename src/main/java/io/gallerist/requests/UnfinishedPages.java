package io.gallerist.requests;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Flash;
import io.gallerist.web.Forms;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Throwing a form away that was put aside. */
@Path("/requests/unfinished/{id}/removal")
class UnfinishedPages {
    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @POST
    public Response discard(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> Unfinished.discard(me.id(), id));
        flash.note("Discarded.");
        return Forms.done("/requests");
    }
}
