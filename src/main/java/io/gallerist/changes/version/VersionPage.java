package io.gallerist.changes.version;

import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.catalog.SourceRecord;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.requests.Drafts;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asking for an image version: a form, then a draft to review and submit. */
@Path("/definitions/{definition}/versions")
class VersionPage {
    private static final int MOST_SOURCES = 200;
    private static final int BLANK_ROWS = 2;

    @CheckedTemplate(basePath = "changes/version")
    static class Templates {
        static native TemplateInstance form(
                ImageDefinition definition,
                VersionForm form,
                FormErrors errors,
                List<Option> sources,
                List<Option> regions,
                List<Option> storageTypes);
    }

    @Inject
    VersionChecks checks;

    @Inject
    CreateImageVersionKind kind;

    @Inject
    VisibleRequests requests;

    @Inject
    Drafts drafts;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    @Path("new")
    public TemplateInstance fresh(
            UUID definition, @QueryParam("request") @Nullable UUID draft, @QueryParam("like") @Nullable UUID like) {
        ImageDefinition asked = definition(definition);
        VersionForm form = requests.toStartFrom(draft, like)
                .map(request -> filled(asked, request, draft))
                .orElseGet(() -> suggested(asked));
        form.key = UUID.randomUUID().toString();
        return page(asked, form, FormErrors.none());
    }

    @POST
    public Response ask(UUID definition, @BeanParam VersionForm form) {
        ImageDefinition asked = definition(definition);
        if (form.asksForAnotherRow()) {
            form.addRow("", "", "");
            return Response.ok(page(asked, form, FormErrors.none())).build();
        }
        UUID key = Drafts.key(form.key);
        Optional<String> submitted = drafts.alreadySubmitted(key);
        if (submitted.isPresent()) {
            return Forms.done(submitted.get());
        }
        FormErrors errors = FormErrors.none();
        CreateImageVersion change = new VersionEntry(form, asked, AzureRegion.names(), clock.instant(), errors)
                .read()
                .orElse(null);
        List<String> warnings = change == null ? List.of() : checks.check(change, form, form.request, asked, errors);
        if (change == null || errors.any()) {
            return Forms.again(page(asked, form, errors));
        }
        String path = drafts.keep(kind, change, key, form.request);
        if (!warnings.isEmpty()) {
            flash.note("Before you submit: " + String.join(" ", warnings));
        }
        return Forms.done(path);
    }

    private VersionForm suggested(ImageDefinition asked) {
        VersionForm form = new VersionForm();
        form.number = ImageVersion.suggestedNext(asked).toString();
        form.location = asked.gallery.location;
        form.replicas = "2";
        form.storageType = StorageType.STANDARD_LRS.azure();
        form.addRow(asked.gallery.location, "", "");
        return form;
    }

    private VersionForm filled(ImageDefinition asked, Request request, @Nullable UUID draft) {
        if (!request.kind.equals(CreateImageVersionKind.NAME)) {
            throw new NotFound();
        }
        VersionForm form = VersionForm.of(CanonicalJson.read(request.change, CreateImageVersion.class));
        form.request = draft;
        if (draft == null) {
            form.number = ImageVersion.suggestedNext(asked).toString();
        }
        return form;
    }

    private TemplateInstance page(ImageDefinition asked, VersionForm form, FormErrors errors) {
        while (form.rows().size() - form.filledRows().size() < BLANK_ROWS) {
            form.addRow("", "", "");
        }
        List<AzureRegion> regions = AzureRegion.byDisplayName();
        Map<String, String> names = AzureRegion.names(regions);
        return Templates.form(
                asked,
                form,
                errors,
                sources(asked, form, names),
                regions.stream()
                        .map(region -> Option.of(region.name, region.displayName))
                        .toList(),
                StorageType.options());
    }

    private static List<Option> sources(ImageDefinition asked, VersionForm form, Map<String, String> regions) {
        List<SourceRecord> fitting = SourceRecord.fitting(asked, MOST_SOURCES);
        Stream<Option> listed = fitting.stream()
                .map(source -> Option.of(
                        source.resourceId,
                        source.name + " (" + source.kindLabel() + ", "
                                + regions.getOrDefault(source.location, source.location) + ", " + source.resourceGroup
                                + ")"));
        String chosen = VersionForm.text(form.source);
        boolean isListed =
                chosen.isEmpty() || fitting.stream().anyMatch(source -> source.resourceId.equalsIgnoreCase(chosen));
        return isListed
                ? listed.toList()
                : Stream.concat(Stream.of(Option.of(chosen)), listed).toList();
    }

    private static ImageDefinition definition(UUID id) {
        return ImageDefinition.withGallery(id).orElseThrow(NotFound::new);
    }
}
