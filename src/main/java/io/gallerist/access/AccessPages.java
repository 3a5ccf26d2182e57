package io.gallerist.access;

import io.gallerist.catalog.Gallery;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Who was given access to a gallery through the portal. */
@Path("/galleries/{gallery}/access")
class AccessPages {
    private static final int MOST = 200;

    @CheckedTemplate(basePath = "access")
    static class Templates {
        static native TemplateInstance list(Gallery gallery, List<AccessGrant> grants);
    }

    @Inject
    CurrentPerson me;

    @GET
    public TemplateInstance list(UUID gallery) {
        Gallery shared = Gallery.present(gallery)
                .filter(it -> me.isAuditor() || it.isOwnedBy(me.id()))
                .orElseThrow(NotFound::new);
        return Templates.list(shared, AccessGrant.at(gallery, MOST));
    }
}
