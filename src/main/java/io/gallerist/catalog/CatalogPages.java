package io.gallerist.catalog;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.NotFound;
import io.gallerist.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Galleries, their definitions and versions, for everybody of the organisation. */
@Path("/")
class CatalogPages {
    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance galleries(
                Page<GalleryRow> page,
                String search,
                String href,
                @Nullable Instant readAt,
                Map<String, String> regions);

        static native TemplateInstance gallery(
                Gallery gallery,
                Page<DefinitionRow> page,
                java.util.List<io.gallerist.people.Person> owners,
                boolean mayManage,
                String search,
                String href,
                Map<String, String> regions);

        static native TemplateInstance definition(
                ImageDefinition definition,
                Page<ImageVersion> page,
                String href,
                Map<String, String> regions,
                Instant now);

        static native TemplateInstance version(ImageVersion version, Map<String, String> regions, Instant now);
    }

    @Inject
    Listings listings;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    @GET
    @Path("galleries")
    public TemplateInstance galleries(@QueryParam("q") @Nullable String q, @QueryParam("page") @Nullable String at) {
        String search = Forms.text(q);
        return Templates.galleries(
                listings.galleries(search, Keyset.parse(at)),
                search,
                Listings.href("/galleries", search),
                listings.lastRead(),
                AzureRegion.names());
    }

    @GET
    @Path("galleries/{id}")
    public TemplateInstance gallery(
            UUID id, @QueryParam("q") @Nullable String q, @QueryParam("page") @Nullable String at) {
        String search = Forms.text(q);
        Gallery gallery = Gallery.present(id).orElseThrow(NotFound::new);
        var owners = gallery.owners();
        boolean owns = owners.stream().anyMatch(owner -> owner.id.equals(me.id()));
        return Templates.gallery(
                gallery,
                listings.definitions(gallery, search, Keyset.parse(at)),
                owners,
                owns || me.isAdministrator(),
                search,
                Listings.href("/galleries/" + id, search),
                AzureRegion.names());
    }

    @GET
    @Path("definitions/{id}")
    public TemplateInstance definition(UUID id, @QueryParam("page") @Nullable String at) {
        ImageDefinition definition = ImageDefinition.withGallery(id).orElseThrow(NotFound::new);
        return Templates.definition(
                definition,
                listings.versions(definition, Keyset.parse(at)),
                "/definitions/" + id,
                AzureRegion.names(),
                clock.instant());
    }

    @GET
    @Path("versions/{id}")
    public TemplateInstance version(UUID id) {
        ImageVersion version = ImageVersion.withParents(id).orElseThrow(NotFound::new);
        return Templates.version(version, AzureRegion.names(), clock.instant());
    }
}
