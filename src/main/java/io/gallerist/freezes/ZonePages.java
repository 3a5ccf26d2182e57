package io.gallerist.freezes;

import io.gallerist.catalog.Gallery;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which clocks a gallery's windows come. */
@Path("/galleries/{gallery}/freezes/zone")
class ZonePages {
    @Inject
    Freezing freezing;

    @Inject
    Flash flash;

    @POST
    public Response keepTime(UUID gallery, @FormParam("zone") @Nullable String typed) {
        Gallery managed = freezing.managed(gallery);
        String zone = Forms.text(typed);
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            // A plain offset has no summer time: it would be wrong half of the year.
            FormErrors errors = FormErrors.none()
                    .add("zone", "Write a time zone as region and city, such as Europe/Berlin, or UTC.");
            return Forms.again(FreezePages.Templates.list(
                    freezing.view(managed), new FreezeForm(), Repeat.options(), zone, errors));
        }
        freezing.change(gallery, (locked, act) -> locked.keepTime(ZoneId.of(zone), act));
        flash.good("The windows of " + managed.name + " are in the time of " + zone + ".");
        return Forms.done(FreezePaths.of(managed));
    }
}
