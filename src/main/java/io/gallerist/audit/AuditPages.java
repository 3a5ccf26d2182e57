package io.gallerist.audit;

import io.gallerist.people.Role;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The audit trail, newest first, for auditors and administrators. */
@Path("/audit")
@RolesAllowed({Role.AUDITOR, Role.ADMINISTRATOR})
class AuditPages {
    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance trail(Page<AuditEvent> page, AuditFilter filter, java.util.List<String> actions);
    }

    @GET
    public TemplateInstance trail(@BeanParam AuditFilter filter, @QueryParam("page") @Nullable String at) {
        return Templates.trail(filter.page(Keyset.parse(at)), filter, AuditFilter.actions());
    }
}
