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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One window: changing it, ending it, and lifting it for once; for owners and administrators. */
@Path("/galleries/{gallery}/freezes/{window}")
class WindowPages {
    private static final int CONFLICT = 409;

    @CheckedTemplate(basePath = "freezes")
    static class Templates {
        static native TemplateInstance change(
                FreezeView.Row row,
                FreezeForm form,
                String reason,
                boolean outdated,
                List<Option> repeats,
                FormErrors errors);

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
        return page(found, FreezeForm.of(found), "", false, FormErrors.none());
    }

    @POST
    public Response change(UUID gallery, UUID window, @BeanParam FreezeForm form) {
        FreezeWindow found = managed(gallery, window);
        FreezeEntry entry = new FreezeEntry(form);
        FormErrors errors = entry.errors();
        String name = entry.name();
        Recurrence when = entry.when(LocalDateTime.ofInstant(clock.instant(), found.gallery.zoneId()));
        String why = FreezeEntry.reason("why", form.why, errors);
        if (when == null || errors.any()) {
            return Forms.again(page(found, form, "", false, errors));
        }
        try {
            freezing.change(gallery, why, (locked, act) -> freezing.window(gallery, window)
                    .change(Forms.text(form.revision), name, when, why, act));
        } catch (NeedsReason unexplained) {
            return Forms.again(page(found, form, "", false, errors.add("why", NeedsReason.MESSAGE)));
        } catch (Outdated changed) {
            return outdated(changed.window, form);
        }
        flash.good("\"" + name + "\" is changed.");
        return Forms.done(FreezePaths.of(found.gallery));
    }

    /** With what was typed, which counts once it is sent again: by then the other change has been read. */
    private Response outdated(FreezeWindow now, FreezeForm form) {
        form.revision = String.valueOf(now.revision);
        return Response.status(CONFLICT)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(now, form, "", true, FormErrors.none()))
                .build();
    }

    @POST
    @Path("end")
    public Response end(UUID gallery, UUID window, @FormParam("reason") @Nullable String typed) {
        FreezeWindow found = managed(gallery, window);
        FormErrors errors = FormErrors.none();
        String reason = FreezeEntry.reason("reason", typed, errors);
        if (!errors.any()) {
            try {
                freezing.change(gallery, reason, (locked, act) -> freezing.window(gallery, window)
                        .end(reason, act));
            } catch (NeedsReason unexplained) {
                errors.add("reason", NeedsReason.MESSAGE);
            }
        }
        if (errors.any()) {
            return Forms.again(page(found, FreezeForm.of(found), reason, false, errors));
        }
        flash.note("\"" + found.name + "\" is ended. It does not come again.");
        return Forms.done(FreezePaths.of(found.gallery));
    }

    private TemplateInstance page(
            FreezeWindow window, FreezeForm form, String reason, boolean outdated, FormErrors errors) {
        FreezeView.Row row = FreezeView.Row.of(window, Lift.in(window.gallery), clock.instant());
        return Templates.change(row, form, reason, outdated, Repeat.options(), errors);
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
        FormErrors errors = FormErrors.none();
        String reason = FreezeEntry.reason("reason", typed, errors);
        if (reason.isEmpty()) {
            errors.add("reason", "Say why it can't wait: it is written down and shown.");
        }
        if (errors.any()) {
            return Forms.again(Templates.lift(found, path(found), reason, errors));
        }
        freezing.change(gallery, reason, (locked, act) -> freezing.window(gallery, window)
                .lift(reason, act));
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
