package io.gallerist.changes.restoration;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.SoftDeleted;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.changes.form.Asking;
import io.gallerist.changes.form.Checked;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deleted versions of a definition, and asking for one of them back. */
@Path("/definitions/{id}/deleted")
class DeletedPage {
    @CheckedTemplate(basePath = "changes/restoration")
    static class Templates {
        static native TemplateInstance deleted(DeletedView view, DeletedForm form, FormErrors errors);
    }

    @Inject
    RestorationKind kind;

    @Inject
    ImageVersions versions;

    @Inject
    VisibleRequests requests;

    @Inject
    Asking asking;

    @GET
    public TemplateInstance list(
            UUID id, @QueryParam("request") @Nullable UUID draft, @QueryParam("like") @Nullable UUID like) {
        ImageDefinition definition = definition(id);
        Optional<Request> from = requests.toStartFrom(draft, like);
        if (from.isPresent() && !from.get().kind.equals(RestorationKind.NAME)) {
            throw new NotFound();
        }
        DeletedForm form = Asking.fresh(new DeletedForm());
        form.request = draft;
        return Templates.deleted(look(definition).view(), form, FormErrors.none());
    }

    @POST
    public Response ask(UUID id, @BeanParam DeletedForm form) {
        ImageDefinition definition = definition(id);
        Look look = look(definition);
        return asking.answer(
                kind,
                form,
                errors -> wanted(definition, look, form, errors),
                (change, errors) -> check(change, form, errors),
                errors -> Templates.deleted(look.view(), form, errors));
    }

    private static Optional<Restoration> wanted(
            ImageDefinition definition, Look look, DeletedForm form, FormErrors errors) {
        Optional<SoftDeleted> chosen = look.kept().stream()
                .filter(version -> version.version().name().equals(Forms.text(form.version)))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add("Choose one of the versions that Azure still keeps.");
        }
        return chosen.map(version -> Restoration.of(definition, version));
    }

    private Checked<Restoration> check(Restoration change, DeletedForm form, FormErrors errors) {
        UUID draft = form.request == null ? new UUID(0, 0) : form.request;
        kind.obstacles(change, draft).forEach(errors::add);
        return Checked.fine(change);
    }

    private record Look(DeletedView view, List<SoftDeleted> kept) {}

    private Look look(ImageDefinition definition) {
        try {
            List<SoftDeleted> kept = versions.softDeleted(definition.azureId());
            Map<String, String> regions = AzureRegion.names();
            List<DeletedView.Row> rows = kept.stream()
                    .map(version -> DeletedView.Row.of(version, regions))
                    .toList();
            return new Look(new DeletedView(definition, rows, ""), kept);
        } catch (AzureRefusal refusal) {
            return new Look(new DeletedView(definition, List.of(), RestorationKind.unread(refusal)), List.of());
        }
    }

    private static ImageDefinition definition(UUID id) {
        return ImageDefinition.withGallery(id).orElseThrow(NotFound::new);
    }
}
