package io.gallerist.changes.sharing;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.GallerySharing;
import io.gallerist.azure.SharingFacts;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.form.Asking;
import io.gallerist.changes.form.Checked;
import io.gallerist.changes.form.Entry;
import io.gallerist.requests.Claims;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Conflict;
import io.gallerist.web.FormErrors;
import io.gallerist.web.NotFound;
import io.gallerist.web.Option;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** With whom a gallery is shared otherwise than by roles, and asking that it be otherwise. */
@Path("/galleries/{gallery}/sharing")
class SharingPage {
    @CheckedTemplate(basePath = "changes/sharing")
    static class Templates {
        static native TemplateInstance form(
                Gallery gallery,
                SharingForm form,
                FormErrors errors,
                SharingFacts facts,
                List<Option> wishes,
                Map<String, String> regions);
    }

    @Inject
    GallerySharing sharing;

    @Inject
    ChangeSharingKind kind;

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
        SharingForm form = requests.toStartFrom(draft, like)
                .map(request -> filled(request, asked, draft))
                .orElseGet(SharingForm::new);
        return page(asked, facts(asked), Asking.fresh(form), FormErrors.none());
    }

    @POST
    public Response ask(UUID gallery, @BeanParam SharingForm form) {
        Gallery asked = gallery(gallery);
        SharingFacts facts = facts(asked);
        return asking.answer(
                kind,
                form,
                errors -> new SharingEntry(form, Sharing.of(facts), new Entry(errors, clock.instant()))
                        .read(asked.id, asked.resourceId),
                (change, errors) -> check(change, form.request, errors),
                errors -> page(asked, facts, form, errors));
    }

    private static Checked<ChangeSharing> check(ChangeSharing change, @Nullable UUID requestId, FormErrors errors) {
        if (Claims.isSpokenFor(change.azureId(), requestId)) {
            errors.add("Another request about this gallery is open. Wait for it, or have it withdrawn: changes to one"
                    + " gallery go one after the other.");
        }
        return Checked.fine(change);
    }

    private static SharingForm filled(Request request, Gallery asked, @Nullable UUID draft) {
        if (!request.kind.equals(ChangeSharingKind.NAME)) {
            throw new NotFound();
        }
        ChangeSharing change = CanonicalJson.read(request.change, ChangeSharing.class);
        if (!change.galleryId().equals(asked.id)) {
            throw new NotFound();
        }
        SharingForm form = SharingForm.of(change);
        form.request = draft;
        return form;
    }

    private SharingFacts facts(Gallery asked) {
        try {
            return sharing.read(asked.azureId())
                    .orElseThrow(() -> new Conflict(
                            asked.name + " is gone from Azure. The catalogue will notice with its next refresh.",
                            "/galleries"));
        } catch (AzureRefusal refusal) {
            throw new Conflict("Azure could not be asked: " + refusal.message() + " " + refusal.advice(), asked.path());
        }
    }

    private static TemplateInstance page(Gallery asked, SharingFacts facts, SharingForm form, FormErrors errors) {
        return Templates.form(asked, form, errors, facts, SharingForm.wishes(Sharing.of(facts)), AzureRegion.names());
    }

    private static Gallery gallery(UUID id) {
        return Gallery.present(id).orElseThrow(NotFound::new);
    }
}
