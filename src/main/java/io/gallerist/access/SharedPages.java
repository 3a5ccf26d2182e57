package io.gallerist.access;

import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.SharedDefinition;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Role;
import io.gallerist.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was shared with the person who looks: all that a guest ever sees. */
@Path("/shared")
@RolesAllowed({Role.MEMBER, Role.GUEST})
class SharedPages {
    @CheckedTemplate(basePath = "access")
    static class Templates {
        static native TemplateInstance shared(List<AccessGrant> grants);

        static native TemplateInstance sharedGallery(
                AccessGrant grant,
                List<SharedDefinition> definitions,
                Map<String, String> regions,
                String tenant,
                String signIn);
    }

    @Inject
    CurrentPerson me;

    @Inject
    io.gallerist.azure.AzureSettings azure;

    @GET
    public TemplateInstance list() {
        return Templates.shared(AccessGrant.of(me.objectId()));
    }

    @GET
    @Path("galleries/{gallery}")
    public TemplateInstance gallery(UUID gallery) {
        AccessGrant grant = AccessGrant.of(me.objectId()).stream()
                .filter(one -> one.gallery.id.equals(gallery))
                .findFirst()
                .orElseThrow(NotFound::new);
        Gallery shared = grant.gallery;
        String tenant = azure.tenantId();
        return Templates.sharedGallery(
                grant, SharedDefinition.in(shared), AzureRegion.names(), tenant, "az login --tenant " + tenant);
    }
}
