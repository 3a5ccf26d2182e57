package io.gallerist.changes.definition;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.DefinitionFacts;
import io.gallerist.azure.Estate;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.form.Asking;
import io.gallerist.changes.form.Entry;
import io.gallerist.changes.form.PutAside;
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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking for an image definition: a form, then a draft to review and submit. */
@Path("/galleries/{gallery}/definitions")
class DefinitionPage {
    @CheckedTemplate(basePath = "changes/definition")
    static class Templates {
        static native TemplateInstance form(Gallery gallery, DefinitionForm form, FormErrors errors, Choices choices);
    }

    @Inject
    DefinitionChecks checks;

    @Inject
    CreateImageDefinitionKind kind;

    @Inject
    Estate estate;

    @Inject
    VisibleRequests requests;

    @Inject
    Asking asking;

    @Inject
    PutAside putAside;

    @Inject
    Clock clock;

    /** @param model the definition that the new one shall be like */
    @GET
    @Path("new")
    public TemplateInstance fresh(
            UUID gallery,
            @QueryParam("request") @Nullable UUID draft,
            @QueryParam("like") @Nullable UUID like,
            @QueryParam("definition") @Nullable UUID model,
            @QueryParam("unfinished") @Nullable UUID unfinished) {
        Gallery asked = gallery(gallery);
        DefinitionForm form = putAside.again(unfinished, DefinitionForm.class)
                .or(() -> requests.toStartFrom(draft, like).map(request -> filled(request, draft)))
                .orElseGet(() -> model == null ? DefinitionForm.suggested(asked.location) : like(model));
        return page(asked, Asking.fresh(form), FormErrors.none());
    }

    @POST
    public Response ask(UUID gallery, @BeanParam DefinitionForm form) {
        Gallery asked = gallery(gallery);
        return asking.answer(
                kind,
                form,
                errors -> new DefinitionEntry(form, asked, regions(), new Entry(errors, clock.instant())).read(),
                (change, errors) -> checks.check(change, form.request, errors),
                errors -> page(asked, form, errors));
    }

    private static DefinitionForm filled(Request request, @Nullable UUID draft) {
        if (!request.kind.equals(CreateImageDefinitionKind.NAME)) {
            throw new NotFound();
        }
        DefinitionForm form = DefinitionForm.of(CanonicalJson.read(request.change, CreateImageDefinition.class));
        form.request = draft;
        return form;
    }

    private DefinitionForm like(UUID id) {
        ImageDefinition model = ImageDefinition.withGallery(id).orElseThrow(NotFound::new);
        try {
            DefinitionFacts facts = estate.definition(model.azureId()).orElseThrow(NotFound::new);
            Map<String, String> tags = new TreeMap<>(facts.tags());
            tags.keySet().removeIf(ImageVersion.REQUEST_TAG::equalsIgnoreCase);
            return DefinitionForm.like(facts, tags, clock.instant());
        } catch (AzureRefusal refusal) {
            throw new Conflict(DefinitionChecks.notAsked(refusal), model.path());
        }
    }

    private static TemplateInstance page(Gallery asked, DefinitionForm form, FormErrors errors) {
        return Templates.form(asked, form, errors, new Choices(regions()));
    }

    private static List<Option> regions() {
        return AzureRegion.byDisplayName().stream()
                .map(region -> Option.of(region.name, region.displayName))
                .toList();
    }

    private static Gallery gallery(UUID id) {
        return Gallery.present(id).orElseThrow(NotFound::new);
    }
}
