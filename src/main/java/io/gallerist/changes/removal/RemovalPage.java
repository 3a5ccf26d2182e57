package io.gallerist.changes.removal;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.form.Asking;
import io.gallerist.changes.form.Checked;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.FormErrors;
import io.gallerist.web.NotFound;
import io.quarkus.arc.All;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking for a deletion: all that would go is read from Azure and shown before the button. */
@Path("/")
class RemovalPage {
    @CheckedTemplate(basePath = "changes/removal")
    static class Templates {
        static native TemplateInstance form(RemovalView view, RemovalForm form, FormErrors errors);
    }

    @Inject
    @All
    List<RemovalKind> kinds;

    @Inject
    Inspection inspection;

    @Inject
    Obstacles obstacles;

    @Inject
    VisibleRequests requests;

    @Inject
    Asking asking;

    @GET
    @Path("versions/{id}/removal")
    public TemplateInstance version(
            UUID id, @QueryParam("request") @Nullable UUID draft, @QueryParam("like") @Nullable UUID like) {
        return fresh(version(id), draft, like);
    }

    @POST
    @Path("versions/{id}/removal")
    public Response askForVersion(UUID id, @BeanParam RemovalForm form) {
        return ask(version(id), form);
    }

    @GET
    @Path("definitions/{id}/removal")
    public TemplateInstance definition(
            UUID id, @QueryParam("request") @Nullable UUID draft, @QueryParam("like") @Nullable UUID like) {
        return fresh(definition(id), draft, like);
    }

    @POST
    @Path("definitions/{id}/removal")
    public Response askForDefinition(UUID id, @BeanParam RemovalForm form) {
        return ask(definition(id), form);
    }

    @GET
    @Path("galleries/{id}/removal")
    public TemplateInstance gallery(
            UUID id, @QueryParam("request") @Nullable UUID draft, @QueryParam("like") @Nullable UUID like) {
        return fresh(gallery(id), draft, like);
    }

    @POST
    @Path("galleries/{id}/removal")
    public Response askForGallery(UUID id, @BeanParam RemovalForm form) {
        return ask(gallery(id), form);
    }

    private TemplateInstance fresh(Subject subject, @Nullable UUID draft, @Nullable UUID like) {
        Optional<Request> from = requests.toStartFrom(draft, like);
        if (from.isPresent() && !from.get().kind.equals(subject.level().kind())) {
            throw new NotFound();
        }
        RemovalForm form = Asking.fresh(new RemovalForm());
        form.request = draft;
        return Templates.form(look(subject, draft).view(), form, FormErrors.none());
    }

    private Response ask(Subject subject, RemovalForm form) {
        Look look = look(subject, form.request);
        return asking.answer(
                kind(subject.level()),
                form,
                errors -> wanted(look, form, errors),
                (removal, errors) -> Checked.fine(removal),
                errors -> Templates.form(look.view(), form, errors));
    }

    private static Optional<Removal> wanted(Look look, RemovalForm form, FormErrors errors) {
        if (!look.view().possible()) {
            errors.add(look.view().obstacles().get(0));
        } else if (!look.view().seen().equals(form.seen)) {
            errors.add("What would go has changed since you opened this page. It is listed anew: read it again.");
        }
        return look.removal();
    }

    /** What there was to see, once for the whole answer. */
    private record Look(RemovalView view, Optional<Removal> removal) {}

    private Look look(Subject subject, @Nullable UUID draft) {
        try {
            return inspection
                    .of(subject.target())
                    .map(sight -> look(subject, sight, draft))
                    .orElseGet(() -> refused(subject, Obstacles.GONE));
        } catch (AzureRefusal refusal) {
            return refused(subject, Obstacles.unread(refusal));
        }
    }

    private Look look(Subject subject, Sight sight, @Nullable UUID draft) {
        Wording wording = new Wording(AzureRegion.names());
        Removal removal = sight.removal(subject);
        RemovalView view = new RemovalView(
                subject,
                removal.resources().stream()
                        .map(gone -> RemovalView.Row.of(gone, wording))
                        .toList(),
                Consequences.of(sight, removal, wording),
                obstacles.of(sight, draft),
                RemovalForm.digest(removal));
        return new Look(view, Optional.of(removal));
    }

    private static Look refused(Subject subject, String obstacle) {
        return new Look(RemovalView.refused(subject, obstacle), Optional.empty());
    }

    private RemovalKind kind(Level level) {
        return kinds.stream().filter(kind -> kind.level() == level).findFirst().orElseThrow();
    }

    private static Subject version(UUID id) {
        return Subject.of(ImageVersion.withParents(id).orElseThrow(NotFound::new));
    }

    private static Subject definition(UUID id) {
        return Subject.of(ImageDefinition.withGallery(id).orElseThrow(NotFound::new));
    }

    private static Subject gallery(UUID id) {
        return Subject.of(Gallery.present(id).orElseThrow(NotFound::new));
    }
}
