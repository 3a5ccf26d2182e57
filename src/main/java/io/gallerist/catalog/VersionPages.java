package io.gallerist.catalog;

import io.gallerist.web.NotFound;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version, and how to use it or whatever is latest. */
@Path("/")
class VersionPages {
    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance version(
                ImageVersion version,
                Provenance.@Nullable Made made,
                Use use,
                CatalogActions.Links links,
                Map<String, String> regions,
                Instant now);
    }

    /** @param inRegions what latest means, where that was chosen */
    public record Use(boolean latest, List<Latest.InRegion> inRegions, List<UseIt.Snippet> snippets) {}

    @Inject
    Latest latest;

    @Inject
    @All
    List<Provenance> provenances;

    @Inject
    CatalogActions actions;

    @Inject
    Clock clock;

    @GET
    @Path("versions/{id}")
    public TemplateInstance version(UUID id, @QueryParam("use") @Nullable String use) {
        ImageVersion version = ImageVersion.withParents(id).orElseThrow(NotFound::new);
        Provenance.Made made = provenances.stream()
                .flatMap(provenance -> provenance.of(version).stream())
                .findFirst()
                .orElse(null);
        return Templates.version(
                version,
                made,
                "latest".equals(use) ? useLatest(version) : useThis(version),
                actions.on(version),
                AzureRegion.names(),
                clock.instant());
    }

    private static Use useThis(ImageVersion version) {
        return new Use(false, List.of(), version.isMade() ? UseIt.of(version) : List.of());
    }

    private Use useLatest(ImageVersion version) {
        List<Latest.InRegion> inRegions = latest.of(version.definition);
        return new Use(true, inRegions, Latest.snippets(version.definition, inRegions));
    }
}
