package io.gallerist.freezes;

import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One window: changing it, ending it, and lifting it for once; for owners and administrators. */
@Path("/galleries/{gallery}/freezes/{window}")
class WindowPages {
    private static final int LONGEST_REASON = 500;

    @CheckedTemplate(basePath = "freezes")
    static class Templates {
        static native TemplateInstance change(
                FreezeWindow window, String path, FreezeForm form, List<Option> repeats, FormErrors errors);

        static native TemplateInstance lift(FreezeWindow window, String path, String reason, FormErrors errors);
    }

    @Inject
    Freezing freezing;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(UUID gallery, UUID window) {
        FreezeWindow found = managed(gallery, window);
        return Templates.change(found, path(found), FreezeForm.of(found), Repeat.options(), FormErrors.none());
    }

    @POST
    public Response change(UUID gallery, UUID window, @BeanParam FreezeForm form) {
        FreezeWindow found = managed(gallery, window);
        FreezeEntry entry = new FreezeEntry(form);
        String name = entry.name();
        Recurrence when = entry.when(LocalDateTime.ofInstant(clock.instant(), found.gallery.zoneId()));
        if (when == null || entry.errors().any()) {
            return Forms.again(Templates.change(found, path(found), form, Repeat.options(), entry.errors()));
        }
        freezing.change(
                gallery, (locked, act) -> freezing.window(gallery, window).change(name, when, act));
        flash.good("\"" + name + "\" is changed.");
        return Forms.done(FreezePaths.of(found.gallery));
    }

    @POST
    @Path("end")
    public Response end(UUID gallery, UUID window) {
        FreezeWindow found = managed(gallery, window);
        freezing.change(
                gallery, (locked, act) -> freezing.window(gallery, window).end(act));
        flash.note("\"" + found.name + "\" is ended. It does not come again.");
        return Forms.done(FreezePaths.of(found.gallery));
    }

    @GET
    @Path("lift")
    public TemplateInstance askToLift(UUID gallery, UUID window) {
        FreezeWindow found = managed(gallery, window);
        return Templates.lift(found, path(found), "", FormErrors.none());
    }

    @POST
    @Path("lift")
    public Response lift(UUID gallery, UUID window, @FormParam("reason") @Nullable String typed) {
        FreezeWindow found = managed(gallery, window);
        String reason = Forms.text(typed);
        FormErrors errors = FormErrors.none();
        if (reason.isEmpty()) {
            errors.add("reason", "Say why it can't wait: it is written down and shown.");
        } else if (reason.length() > LONGEST_REASON) {
            errors.add("reason", "Keep the reason within " + LONGEST_REASON + " characters.");
        }
        if (errors.any()) {
            return Forms.again(Templates.lift(found, path(found), reason, errors));
        }
        freezing.change(
                gallery, (locked, act) -> freezing.window(gallery, window).lift(reason, act));
        flash.good("\"" + found.name + "\" is lifted for this time. What waits starts by itself.");
        return Forms.done(FreezePaths.of(found.gallery));
    }

    private FreezeWindow managed(UUID gallery, UUID window) {
        return freezing.window(freezing.managed(gallery).id, window);
    }

    private static String path(FreezeWindow window) {
        return FreezePaths.of(window.gallery) + "/" + window.id;
    }
}
