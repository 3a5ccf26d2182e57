package io.gallerist.catalog;

import io.gallerist.people.CurrentPerson;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import io.gallerist.web.NotFound;
import io.gallerist.web.Option;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Galleries, their definitions and versions, for everybody of the organisation. */
@Path("/")
class CatalogPages {
    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance galleries(
                Listed<GalleryRow> list,
                @Nullable Instant readAt,
                CatalogActions.Links links,
                Map<String, String> regions);

        static native TemplateInstance gallery(
                Gallery gallery,
                Listed<DefinitionRow> list,
                List<Person> owners,
                List<DirectoryGroup> ownerGroups,
                boolean mayManage,
                CatalogActions.Links links,
                Map<String, String> regions);

        static native TemplateInstance definition(
                ImageDefinition definition,
                Listed<VersionRow> list,
                List<Latest.InRegion> latest,
                List<UseIt.Snippet> snippets,
                CatalogActions.Links links,
                Map<String, String> regions,
                Instant now);

        static native TemplateInstance versions(Listed<VersionRow> list, Map<String, String> regions, Instant now);
    }

    @Inject
    GalleryList galleryList;

    @Inject
    DefinitionList definitionList;

    @Inject
    VersionList versionList;

    @Inject
    Latest latest;

    @Inject
    CatalogActions actions;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    @GET
    @Path("galleries")
    public TemplateInstance galleries(@Context UriInfo address) {
        Map<String, String> regions = AzureRegion.names();
        return Templates.galleries(
                galleryList.read(galleryList.shown(address.getQueryParameters(), regions)),
                galleryList.lastRead(),
                actions.onGalleries(),
                regions);
    }

    @GET
    @Path("galleries/{id}")
    public TemplateInstance gallery(UUID id, @Context UriInfo address) {
        Gallery gallery = Gallery.present(id).orElseThrow(NotFound::new);
        List<Person> owners = gallery.namedOwners();
        List<DirectoryGroup> groups = gallery.ownerGroups();
        boolean owns = owners.stream().anyMatch(owner -> owner.id.equals(me.id()))
                || !groups.isEmpty() && gallery.isOwnedBy(me.id());
        return Templates.gallery(
                gallery,
                definitionList.read(gallery, definitionList.shown(gallery, address.getQueryParameters())),
                owners,
                groups,
                owns || me.isAdministrator(),
                actions.on(gallery),
                AzureRegion.names());
    }

    @GET
    @Path("definitions/{id}")
    public TemplateInstance definition(UUID id, @Context UriInfo address) {
        ImageDefinition definition = ImageDefinition.withGallery(id).orElseThrow(NotFound::new);
        Map<String, String> regions = AzureRegion.names();
        List<Latest.InRegion> inRegions = latest.of(definition);
        Shown shown = versionList.shown(
                definition.path(),
                true,
                options(inRegions.stream().map(Latest.InRegion::region).toList(), regions),
                address.getQueryParameters());
        return Templates.definition(
                definition,
                versionList.read(versionList.query(definition, shown)),
                inRegions,
                Latest.snippets(definition, inRegions),
                actions.on(definition),
                regions,
                clock.instant());
    }

    @GET
    @Path("versions")
    public TemplateInstance versions(@Context UriInfo address) {
        Map<String, String> regions = AzureRegion.names();
        Shown shown =
                versionList.shown("/versions", false, options(latest.regions(), regions), address.getQueryParameters());
        return Templates.versions(versionList.read(versionList.query(shown)), regions, clock.instant());
    }

    private static List<Option> options(List<String> codes, Map<String, String> names) {
        return codes.stream()
                .map(code -> Option.of(code, names.getOrDefault(code, code)))
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }
}
