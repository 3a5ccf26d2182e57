package io.gallerist.changes.definition;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.GalleryResources.Live;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.Rebase;
import io.gallerist.changes.form.Asking;
import io.gallerist.changes.form.Checked;
import io.gallerist.changes.form.Entry;
import io.gallerist.changes.form.PutAside;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking for a change of an image definition: a form filled from Azure, then a draft to review and submit. */
@Path("/definitions/{definition}/edit")
class DefinitionUpdatePage {
    @CheckedTemplate(basePath = "changes/definition")
    static class Templates {
        static native TemplateInstance update(
                ImageDefinition definition,
                DefinitionUpdateForm form,
                FormErrors errors,
                Choices choices,
                List<Fixed> fixed);
    }

    @Inject
    GalleryResources resources;

    @Inject
    UpdateImageDefinitionKind kind;

    @Inject
    VisibleRequests requests;

    @Inject
    Asking asking;

    @Inject
    PutAside putAside;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance fresh(
            UUID definition,
            @QueryParam("request") @Nullable UUID draft,
            @QueryParam("like") @Nullable UUID like,
            @QueryParam("unfinished") @Nullable UUID unfinished) {
        ImageDefinition asked = definition(definition);
        Optional<Request> from = requests.toStartFrom(draft, like);
        String live = live(asked).writable();
        String shown = from.map(request -> rebased(request, asked, live)).orElse(live);
        DefinitionUpdateForm form = putAside.again(unfinished, DefinitionUpdateForm.class)
                .orElseGet(() -> DefinitionUpdateForm.of(live, shown));
        form.request = draft == null ? form.request : draft;
        return page(asked, live, Asking.fresh(form), FormErrors.none());
    }

    @POST
    public Response ask(UUID definition, @BeanParam DefinitionUpdateForm form) {
        ImageDefinition asked = definition(definition);
        String live = live(asked).writable();
        return asking.answer(
                kind,
                form,
                errors -> read(form, asked, live, errors),
                (change, errors) -> check(change, form.request, errors),
                errors -> page(asked, live, form, errors));
    }

    private Optional<UpdateImageDefinition> read(
            DefinitionUpdateForm form, ImageDefinition asked, String live, FormErrors errors) {
        Optional<DefinitionJson> base = base(form, asked);
        if (base.isEmpty()) {
            form.base = live;
            errors.add("This form was out of date, so what the definition is in Azure was read again. What you typed is"
                    + " still here: look at it once more and go on.");
        }
        DefinitionJson known = base.orElseGet(() -> DefinitionJson.of(live));
        DefinitionJson now = DefinitionJson.of(live);
        Changeable wanted = new ChangeableEntry(form, known.changeable(), new Entry(errors, clock.instant()))
                .read(now.generation(), now.architecture());
        if (errors.any()) {
            return Optional.empty();
        }
        String edited = DefinitionEdit.edited(known.text(), wanted);
        String after = resources.body(asked.azureId(), Rebase.onto(live, known.text(), edited));
        if (after.equals(live)) {
            errors.add("Nothing differs from what is in Azure. Change something first, or cancel.");
            return Optional.empty();
        }
        return Optional.of(new UpdateImageDefinition(
                asked.gallery.id, asked.id, asked.azureId().value(), live, after));
    }

    /** Only a text that can have come from Azure: anything else would be taken for somebody's wish. */
    private Optional<DefinitionJson> base(DefinitionUpdateForm form, ImageDefinition asked) {
        Optional<DefinitionJson> base = DefinitionJson.parse(Forms.text(form.base));
        try {
            base.ifPresent(json -> resources.body(asked.azureId(), json.text()));
            return base;
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Checked<UpdateImageDefinition> check(
            UpdateImageDefinition change, @Nullable UUID requestId, FormErrors errors) {
        if (Request.isSpokenFor(change.azureId(), requestId)) {
            errors.add(UpdateImageDefinitionKind.spokenFor());
        }
        return Checked.fine(change);
    }

    /** What was asked for on top of what is there now. */
    private static String rebased(Request request, ImageDefinition asked, String live) {
        if (!request.kind.equals(UpdateImageDefinitionKind.NAME)) {
            throw new NotFound();
        }
        UpdateImageDefinition change = CanonicalJson.read(request.change, UpdateImageDefinition.class);
        if (!change.definitionId().equals(asked.id)) {
            throw new NotFound();
        }
        return Rebase.onto(live, change.before(), change.after());
    }

    private Live live(ImageDefinition asked) {
        try {
            return resources
                    .read(asked.azureId())
                    .orElseThrow(() -> new Conflict(
                            asked.name + " is gone from Azure. The catalogue will notice with its next refresh.",
                            asked.gallery.path()));
        } catch (AzureRefusal refusal) {
            throw new Conflict(DefinitionChecks.notAsked(refusal), asked.path());
        }
    }

    private static TemplateInstance page(
            ImageDefinition asked, String live, DefinitionUpdateForm form, FormErrors errors) {
        List<AzureRegion> regions = AzureRegion.byDisplayName();
        Map<String, String> names = AzureRegion.names(regions);
        DefinitionJson now = DefinitionJson.of(live);
        return Templates.update(
                asked,
                form,
                errors,
                new Choices(List.of()),
                Fixed.of(now, names.getOrDefault(now.location(), now.location())));
    }

    private static ImageDefinition definition(UUID id) {
        return ImageDefinition.withGallery(id).orElseThrow(NotFound::new);
    }
}
