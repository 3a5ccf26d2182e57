package io.gallerist.notifications;

import io.gallerist.web.NotFound;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The mails that would have left, to read while developing; not in a production build. */
@Path("/_mail")
@PermitAll
@IfBuildProfile(anyOf = {"dev", "test"})
class MailPages {
    private static final int MOST = 50;

    @CheckedTemplate(basePath = "notifications")
    static class Templates {
        static native TemplateInstance mails(List<Delivery> mails);

        static native TemplateInstance mail(Delivery mail);
    }

    @GET
    public TemplateInstance list() {
        return Templates.mails(Delivery.<Delivery>find("kind = ?1 order by createdAt desc, id desc", Kind.MAIL)
                .page(0, MOST)
                .list());
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(UUID id) {
        return Templates.mail(mail(id));
    }

    /** The HTML part as a page of its own. */
    @GET
    @Path("/{id}/html")
    @Produces(MediaType.TEXT_HTML)
    public String html(UUID id) {
        String html = mail(id).html;
        return html == null ? "" : html;
    }

    private static Delivery mail(UUID id) {
        return Delivery.<Delivery>findByIdOptional(id)
                .filter(delivery -> delivery.kind == Kind.MAIL)
                .orElseThrow(NotFound::new);
    }
}
