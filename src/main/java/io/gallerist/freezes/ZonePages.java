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
    public Response keepTime(
            UUID gallery, @FormParam("zone") @Nullable String typed, @FormParam("why") @Nullable String typedWhy) {
        Gallery managed = freezing.managed(gallery);
        String zone = Forms.text(typed);
        FormErrors errors = FormErrors.none();
        String why = FreezeEntry.reason("why", typedWhy, errors);
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            // A plain offset has no summer time: it would be wrong half of the year.
            errors.add("zone", "Write a time zone as region and city, such as Europe/Berlin, or UTC.");
        }
        if (errors.any()) {
            return again(managed, zone, why, errors);
        }
        try {
            freezing.change(gallery, why, (locked, act) -> locked.keepTime(ZoneId.of(zone), why, act));
        } catch (NeedsReason unexplained) {
            return again(managed, zone, why, errors.add("why", NeedsReason.MESSAGE));
        }
        flash.good("The windows of " + managed.name + " are in the time of " + zone + ".");
        return Forms.done(FreezePaths.of(managed));
    }

    private Response again(Gallery gallery, String zone, String why, FormErrors errors) {
        return Forms.again(FreezePages.Templates.list(
                freezing.view(gallery), new FreezeForm(), Repeat.options(), zone, why, errors));
    }
}
