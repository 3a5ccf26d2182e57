package io.gallerist.changes.gallery;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.GalleryResources;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.Rebase;
import io.gallerist.changes.form.Asking;
import io.gallerist.changes.form.Checked;
import io.gallerist.changes.form.Entry;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Conflict;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking that a gallery be otherwise: the form shows what is live in Azure now. */
@Path("/galleries/{gallery}/edit")
class UpdateGalleryPage {
    @CheckedTemplate(basePath = "changes/gallery")
    static class Templates {
        static native TemplateInstance edit(
                Gallery gallery,
                UpdateGalleryForm form,
                FormErrors errors,
                String region,
                String sharing,
                boolean community);
    }

    @Inject
    GalleryResources resources;

    @Inject
    UpdateGalleryKind kind;

    @Inject
    VisibleRequests requests;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance fresh(
            UUID gallery, @QueryParam("request") @Nullable UUID draft, @QueryParam("like") @Nullable UUID like) {
        Gallery asked = gallery(gallery);
        Optional<Request> from = requests.toStartFrom(draft, like);
        String live = live(asked);
        String shown = from.map(request -> rebased(request, asked, live)).orElse(live);
        UpdateGalleryForm form = UpdateGalleryForm.of(live, shown);
        form.request = draft;
        return page(asked, live, Asking.fresh(form), FormErrors.none());
    }

    @POST
    public Response ask(UUID gallery, @BeanParam UpdateGalleryForm form) {
        Gallery asked = gallery(gallery);
        String live = live(asked);
        return asking.answer(
                kind,
                form,
                errors -> read(form, asked, live, errors),
                (change, errors) -> check(change, form.request, errors),
                errors -> page(asked, live, form, errors));
    }

    /** What was typed over the form's state, put on top of what is live by now. */
    private Optional<UpdateGallery> read(UpdateGalleryForm form, Gallery asked, String live, FormErrors errors) {
        String base = Forms.text(form.base);
        if (!isStateOf(asked, base, live)) {
            form.base = live;
            errors.add("This form is out of date. What you typed is kept: look through it and send it again.");
            return Optional.empty();
        }
        return new UpdateGalleryEntry(form, base, new Entry(errors, clock.instant()))
                .read()
                .map(edited -> resources.body(asked.azureId(), Rebase.onto(live, base, edited)))
                .map(after -> new UpdateGallery(asked.id, asked.resourceId, live, after));
    }

    /** Only a text that can have come from Azure: anything else would be taken for somebody's wish. */
    private boolean isStateOf(Gallery asked, String base, String live) {
        try {
            resources.body(asked.azureId(), base);
            return WritableGallery.of(base)
                    .location()
                    .equals(WritableGallery.of(live).location());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Checked<UpdateGallery> check(UpdateGallery change, @Nullable UUID requestId, FormErrors errors) {
        if (change.before().equals(change.after())) {
            errors.add("Nothing is different yet: change something, or leave the gallery as it is.");
        }
        if (Request.isSpokenFor(change.azureId(), requestId)) {
            errors.add("Another request about this gallery is open. Wait for it, or have it withdrawn: changes to one"
                    + " gallery go one after the other.");
        }
        return Checked.fine(change);
    }

    /** What was asked for on top of what is there now. */
    private static String rebased(Request request, Gallery asked, String live) {
        if (!request.kind.equals(UpdateGalleryKind.NAME)) {
            throw new NotFound();
        }
        UpdateGallery change = CanonicalJson.read(request.change, UpdateGallery.class);
        if (!change.galleryId().equals(asked.id)) {
            throw new NotFound();
        }
        return Rebase.onto(live, change.before(), change.after());
    }

    private String live(Gallery asked) {
        try {
            return resources
                    .read(asked.azureId())
                    .orElseThrow(() -> new Conflict(
                            asked.name + " is gone from Azure. The catalogue will notice with its next refresh.",
                            "/galleries"))
                    .writable();
        } catch (AzureRefusal refusal) {
            throw new Conflict(GalleryChecks.notAsked(refusal), asked.path());
        }
    }

    private static TemplateInstance page(Gallery asked, String live, UpdateGalleryForm form, FormErrors errors) {
        WritableGallery now = WritableGallery.of(live);
        return Templates.edit(
                asked,
                form,
                errors,
                AzureRegion.names().getOrDefault(asked.location, asked.location),
                Choices.sharing(now.sharing()),
                now.isCommunity());
    }

    private static Gallery gallery(UUID id) {
        return Gallery.present(id).orElseThrow(NotFound::new);
    }
}
