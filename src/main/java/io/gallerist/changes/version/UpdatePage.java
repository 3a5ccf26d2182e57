package io.gallerist.changes.version;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.GalleryResources.Live;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.Rebase;
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
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking that a version be published differently: the form shows what is live in Azure now. */
@Path("/versions/{version}/edit")
class UpdatePage {
    @CheckedTemplate(basePath = "changes/version")
    static class Templates {
        static native TemplateInstance edit(
                ImageVersion version,
                UpdateForm form,
                FormErrors errors,
                List<Option> regions,
                List<Option> storageTypes);
    }

    @Inject
    GalleryResources resources;

    @Inject
    UpdateImageVersionKind kind;

    @Inject
    UpdateChecks checks;

    @Inject
    SourceTenants tenants;

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
            UUID version,
            @QueryParam("request") @Nullable UUID draft,
            @QueryParam("like") @Nullable UUID like,
            @QueryParam("unfinished") @Nullable UUID unfinished) {
        ImageVersion asked = version(version);
        String live = live(asked).writable();
        UpdateForm form = putAside.again(unfinished, UpdateForm.class)
                .or(() -> requests.toStartFrom(draft, like).map(request -> filled(asked, request, draft, live)))
                .orElseGet(() -> UpdateForm.of(live));
        return page(asked, Asking.fresh(form), FormErrors.none());
    }

    @POST
    public Response ask(UUID version, @BeanParam UpdateForm form) {
        ImageVersion asked = version(version);
        return asking.answer(
                kind,
                form,
                errors -> read(asked, form, errors),
                (change, errors) -> checks.check(change, form, errors),
                errors -> page(asked, form, errors));
    }

    /** What was typed over the form's state, put on top of what is live by now. */
    private Optional<UpdateImageVersion> read(ImageVersion asked, UpdateForm form, FormErrors errors) {
        try {
            Live live = live(asked);
            String base = form.base == null || form.base.isBlank() ? live.writable() : known(live, form);
            return new UpdateEntry(form, AzureRegion.names(), new Entry(errors, clock.instant()))
                    .read(base)
                    .map(edited -> resources.body(live.id(), Rebase.onto(live.writable(), base, edited)))
                    .map(after -> new UpdateImageVersion(
                            asked.definition.gallery.id,
                            asked.id,
                            asked.resourceId,
                            live.writable(),
                            after,
                            asked.gib(),
                            tenants.ofSource(asked.sourceId)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            form.base = null;
            errors.add("This form is out of date. What you typed is kept: look through it and send it again.");
        } catch (AzureRefusal refusal) {
            errors.add("Azure could not be asked what is there: " + refusal.message() + " " + refusal.advice());
        }
        return Optional.empty();
    }

    /** The form's base, as long as it is a body that the portal can have made. */
    private String known(Live live, UpdateForm form) {
        return resources.body(live.id(), Optional.ofNullable(form.base).orElseThrow());
    }

    /** What the request changed, put on top of what is live by now. */
    private static UpdateForm filled(ImageVersion asked, Request request, @Nullable UUID draft, String live) {
        if (!request.kind.equals(UpdateImageVersionKind.NAME)) {
            throw new NotFound();
        }
        UpdateImageVersion change = CanonicalJson.read(request.change, UpdateImageVersion.class);
        if (!change.versionId().equals(asked.id)) {
            throw new NotFound();
        }
        UpdateForm form = UpdateForm.of(Rebase.onto(live, change.before(), change.after()));
        form.base = live;
        form.request = draft;
        return form;
    }

    private Live live(ImageVersion version) {
        return resources.read(ResourceId.of(version.resourceId)).orElseThrow(NotFound::new);
    }

    private static TemplateInstance page(ImageVersion asked, UpdateForm form, FormErrors errors) {
        return Templates.edit(
                asked,
                form,
                errors,
                AzureRegion.byDisplayName().stream()
                        .map(region -> Option.of(region.name, region.displayName))
                        .toList(),
                StorageType.options());
    }

    private static ImageVersion version(UUID id) {
        return ImageVersion.withParents(id).orElseThrow(NotFound::new);
    }
}
