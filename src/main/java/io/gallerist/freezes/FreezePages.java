package io.gallerist.freezes;

import io.gallerist.catalog.Gallery;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** The windows of a gallery, and planning one; everybody who sees the gallery may read why things wait. */
@Path("/galleries/{gallery}/freezes")
class FreezePages {
    @CheckedTemplate(basePath = "freezes")
    static class Templates {
        static native TemplateInstance list(
                FreezeView view, FreezeForm form, List<Option> repeats, String zone, String why, FormErrors errors);
    }

    @Inject
    Freezing freezing;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(UUID gallery) {
        Gallery seen = freezing.seen(gallery);
        return page(seen, new FreezeForm(), seen.zone, FormErrors.none());
    }

    @POST
    public Response plan(UUID gallery, @BeanParam FreezeForm form) {
        Gallery managed = freezing.managed(gallery);
        FreezeEntry entry = new FreezeEntry(form);
        String name = entry.name();
        Recurrence when = entry.when(LocalDateTime.ofInstant(clock.instant(), managed.zoneId()));
        FormErrors errors = entry.errors();
        if (FreezeWindow.inForce(managed).size() >= FreezeWindow.MOST) {
            errors.add("There are " + FreezeWindow.MOST + " windows already. End one that is not needed any more.");
        }
        if (when == null || errors.any()) {
            return Forms.again(page(managed, form, managed.zone, errors));
        }
        freezing.change(gallery, "", (locked, act) -> FreezeWindow.plan(locked, name, when, act));
        flash.good("\"" + name + "\" is planned.");
        return Forms.done(FreezePaths.of(managed));
    }

    private TemplateInstance page(Gallery gallery, FreezeForm form, String zone, FormErrors errors) {
        return Templates.list(freezing.view(gallery), form, Repeat.options(), zone, "", errors);
    }
}
