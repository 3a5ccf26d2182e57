package io.gallerist.access;

import io.gallerist.azure.AzureSettings;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.catalog.Latest;
import io.gallerist.catalog.SharedDefinition;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Role;
import io.gallerist.web.Flash;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.NotFound;
import io.gallerist.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is in a shared gallery, how to use it, and whether it can be used. */
@Path("/")
@RolesAllowed({Role.MEMBER, Role.GUEST})
class SharedGalleryPages {
    @CheckedTemplate(basePath = "access")
    static class Templates {
        static native TemplateInstance sharedGallery(
                Gallery gallery,
                List<Share> shares,
                Page<SharedDefinition> page,
                Map<String, String> regions,
                String tenant,
                Instant now);

        static native TemplateInstance sharedDefinition(
                ImageDefinition definition,
                Share share,
                Page<ImageVersion> page,
                List<Latest.InRegion> latest,
                Map<String, String> regions,
                UseView use,
                String tenant,
                Instant now);

        static native TemplateInstance tested(Chain chain, boolean isShared);
    }

    @Inject
    Seeing seeing;

    @Inject
    AccessCheck check;

    @Inject
    Latest latest;

    @Inject
    AzureSettings azure;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    @Path("shared/galleries/{gallery}")
    public TemplateInstance gallery(UUID gallery, @QueryParam("page") @Nullable String page) {
        List<Share> shares = seeing.mine().of(gallery);
        if (shares.isEmpty()) {
            throw new NotFound();
        }
        Gallery shared = shares.get(0).gallery();
        return Templates.sharedGallery(
                shared,
                shares,
                SharedDefinition.in(shared, Sight.onlyDefinitions(shares), Keyset.parse(page)),
                AzureRegion.names(),
                azure.tenantId(),
                clock.instant());
    }

    @GET
    @Path("shared/galleries/{gallery}/definitions/{definition}")
    public TemplateInstance definition(
            UUID gallery,
            UUID definition,
            @QueryParam("page") @Nullable String page,
            @QueryParam("version") @Nullable String version,
            @QueryParam("as") @Nullable String tool) {
        ImageDefinition shown = ImageDefinition.withGallery(definition)
                .filter(one -> one.gallery.id.equals(gallery))
                .orElseThrow(NotFound::new);
        Share share = seeing.mine().of(gallery).stream()
                .filter(one -> one.isOf(shown))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Latest.InRegion> inRegions = latest.of(shown);
        Optional<ImageVersion> chosen = chosen(shown, version);
        return Templates.sharedDefinition(
                shown,
                share,
                SharedDefinition.versions(shown, Keyset.parse(page)),
                inRegions,
                AzureRegion.names(),
                UseView.of(shown, chosen, inRegions, Tool.named(tool), azure.tenantId(), me.isGuest()),
                azure.tenantId(),
                clock.instant());
    }

    @POST
    @Path("shared/galleries/{gallery}/test")
    public Response test(UUID gallery) {
        AccessCheck.Case one = check.of(gallery).orElseThrow(NotFound::new);
        boolean isShared = !one.shares().isEmpty();
        if (!check.takeTurn()) {
            flash.note("You tested a moment ago. Test again in " + AccessCheck.BETWEEN.toSeconds() + " seconds.");
            return Forms.done(isShared ? Share.pathOf(one.gallery()) : "/shared");
        }
        return Response.ok(Templates.tested(check.look(one), isShared), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** The address of a result, opened again: there is nothing to see without testing again. */
    @GET
    @Path("shared/galleries/{gallery}/test")
    public Response untested(UUID gallery) {
        AccessCheck.Case one = check.of(gallery).orElseThrow(NotFound::new);
        return Forms.done(one.shares().isEmpty() ? "/shared" : Share.pathOf(one.gallery()));
    }

    private static Optional<ImageVersion> chosen(ImageDefinition definition, @Nullable String version) {
        try {
            return version == null || version.isEmpty()
                    ? Optional.empty()
                    : ImageVersion.find(
                                    "id = ?1 and definition = ?2 and goneAt is null",
                                    UUID.fromString(version),
                                    definition)
                            .firstResultOptional();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
