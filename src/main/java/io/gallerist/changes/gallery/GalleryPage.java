package io.gallerist.changes.gallery;

import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.form.Asking;
import io.gallerist.changes.form.Entry;
import io.gallerist.changes.form.PutAside;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking for a gallery: a form, then a draft to review and submit. */
@Path("/")
class GalleryPage {
    @CheckedTemplate(basePath = "changes/gallery")
    static class Templates {
        static native TemplateInstance form(GalleryForm form, FormErrors errors, Places places, List<Option> sharings);
    }

    @Inject
    GalleryChecks checks;

    @Inject
    PlacesInAzure azure;

    @Inject
    CreateGalleryKind kind;

    @Inject
    VisibleRequests requests;

    @Inject
    Asking asking;

    @Inject
    PutAside putAside;

    @Inject
    Clock clock;

    @GET
    @Path("galleries/new")
    public TemplateInstance fresh(
            @QueryParam("request") @Nullable UUID draft,
            @QueryParam("like") @Nullable UUID like,
            @QueryParam("unfinished") @Nullable UUID unfinished) {
        GalleryForm form = putAside.again(unfinished, GalleryForm.class)
                .or(() -> requests.toStartFrom(draft, like).map(request -> filled(request, draft)))
                .orElseGet(GalleryForm::suggested);
        return page(Asking.fresh(form), azure.of(form), FormErrors.none());
    }

    @POST
    @Path("galleries")
    public Response ask(@BeanParam GalleryForm form) {
        Places places = azure.of(form);
        return asking.answer(
                kind,
                form,
                errors -> new GalleryEntry(form, places, new Entry(errors, clock.instant())).read(),
                (change, errors) -> checks.check(change, form.request, errors),
                errors -> page(form, places, errors));
    }

    private static GalleryForm filled(Request request, @Nullable UUID draft) {
        if (!request.kind.equals(CreateGalleryKind.NAME)) {
            throw new NotFound();
        }
        GalleryForm form = GalleryForm.of(CanonicalJson.read(request.change, CreateGallery.class));
        form.request = draft;
        return form;
    }

    private static TemplateInstance page(GalleryForm form, Places places, FormErrors errors) {
        if (places.refusal() != null) {
            errors.add(places.refusal());
        }
        return Templates.form(form, errors, places, Choices.SHARING);
    }
}
