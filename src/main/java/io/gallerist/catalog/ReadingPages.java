package io.gallerist.catalog;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.gallerist.web.Flash;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;

/** Somebody who changed a gallery in Azure does not want to wait for the next refresh. */
@Path("/galleries/{gallery}/reading")
class ReadingPages {
    @Inject
    SchedulerClient scheduler;

    @Inject
    Patience patience;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @POST
    @Transactional
    public Response read(UUID gallery) {
        Gallery found = Gallery.present(gallery).orElseThrow(NotFound::new);
        if (patience.until(found.subscriptionId).isPresent()) {
            flash.note("Azure wants to be left alone for a moment. The portal reads " + found.name + " after that.");
        } else if (found.askForReading(clock.instant())) {
            scheduler.scheduleIfNotExists(
                    ReadAgainTask.TASK.instance(gallery.toString()).scheduledTo(clock.instant()));
            flash.good(found.name + " is being read from Azure. Load the page again in a few seconds.");
        } else {
            flash.note(found.name + " was read less than half a minute ago.");
        }
        return Forms.done(found.path());
    }
}
