package io.gallerist.changes.version;

import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.catalog.SourceRecord;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.form.Asking;
import io.gallerist.changes.form.Entry;
import io.gallerist.changes.form.PutAside;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
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
import java.util.ArrayList;
import java.util.Collections;
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

    /** Of the regions table to begin with. */
    private static final int LINES = 3;

    @CheckedTemplate(basePath = "changes/version")
    static class Templates {
        static native TemplateInstance form(
                ImageDefinition definition,
                VersionForm form,
                FormErrors errors,
                List<Option> sources,
                List<Option> dataDisks,
                List<Option> regions,
                List<Option> storageTypes,
                List<Option> modes,
                List<Option> cachings);
    }

    @Inject
    VersionChecks checks;

    @Inject
    CreateImageVersionKind kind;

    @Inject
    LikeVersion likeLive;

    @Inject
    VisibleRequests requests;

    @Inject
    Asking asking;

    @Inject
    PutAside putAside;

    @Inject
    Clock clock;

    @GET
    @Path("new")
    public TemplateInstance fresh(
            UUID definition,
            @QueryParam("request") @Nullable UUID draft,
            @QueryParam("like") @Nullable UUID like,
            @QueryParam("version") @Nullable UUID version,
            @QueryParam("unfinished") @Nullable UUID unfinished) {
        ImageDefinition asked = definition(definition);
        VersionForm form = putAside.again(unfinished, VersionForm.class)
                .or(() -> requests.toStartFrom(draft, like).map(request -> filled(asked, request, draft)))
                .orElseGet(() -> version == null ? suggested(asked) : likeLive.form(asked, version));
        return page(asked, Asking.fresh(form), FormErrors.none());
    }

    @POST
    public Response ask(UUID definition, @BeanParam VersionForm form) {
        ImageDefinition asked = definition(definition);
        return asking.answer(
                kind,
                form,
                errors -> read(form, asked, errors),
                (change, errors) -> checks.check(change, form, form.request, asked, errors),
                errors -> page(asked, form, errors));
    }

    private Optional<CreateImageVersion> read(VersionForm form, ImageDefinition asked, FormErrors errors) {
        form.takeRegionOfSource();
        Optional<CreateImageVersion> read =
                new VersionEntry(form, asked, AzureRegion.names(), new Entry(errors, clock.instant())).read();
        if (read.isEmpty()) {
            VersionChecks.number(form, asked, errors);
        }
        return read;
    }

    private static VersionForm suggested(ImageDefinition asked) {
        VersionForm form = new VersionForm();
        form.number = ImageVersion.suggestedNext(asked).toString();
        form.replicas = "2";
        form.storageType = StorageType.STANDARD_LRS.azure();
        form.region = new ArrayList<>(Collections.nCopies(LINES, ""));
        return form;
    }

    private static VersionForm filled(ImageDefinition asked, Request request, @Nullable UUID draft) {
        if (!request.kind.equals(CreateImageVersionKind.NAME)) {
            throw new NotFound();
        }
        CreateImageVersion change = CanonicalJson.read(request.change, CreateImageVersion.class);
        if (!change.definitionId().equals(asked.id)) {
            throw new NotFound();
        }
        VersionForm form = VersionForm.of(change);
        form.request = draft;
        if (draft == null) {
            form.number = ImageVersion.suggestedNext(asked).toString();
        }
        return form;
    }

    private static TemplateInstance page(ImageDefinition asked, VersionForm form, FormErrors errors) {
        List<AzureRegion> regions = AzureRegion.byDisplayName();
        Map<String, String> names = AzureRegion.names(regions);
        return Templates.form(
                asked,
                form,
                errors,
                sources(asked, form, names),
                SourceRecord.dataDisks(MOST_SOURCES).stream()
                        .map(disk -> Option.of(disk.resourceId, disk.words(names)))
                        .toList(),
                regions.stream()
                        .map(region -> Option.of(region.name, region.displayName))
                        .toList(),
                StorageType.options(),
                Choices.REPLICATION_MODES,
                Choices.CACHING);
    }

    private static List<Option> sources(ImageDefinition asked, VersionForm form, Map<String, String> regions) {
        List<SourceRecord> fitting = SourceRecord.fitting(asked, Forms.text(form.search), MOST_SOURCES);
        Stream<Option> listed = fitting.stream().map(source -> Option.of(source.resourceId, source.words(regions)));
        String chosen = Forms.text(form.source);
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
