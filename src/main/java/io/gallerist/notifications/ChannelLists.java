package io.gallerist.notifications;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Role;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The channels of a gallery, for its owners and administrators, and those of the whole portal, for administrators. */
@Path("/")
class ChannelLists {
    @CheckedTemplate(basePath = "notifications")
    static class Templates {
        static native TemplateInstance channels(
                @Nullable Gallery gallery,
                List<Channel> channels,
                ChannelEntry entry,
                FormErrors errors,
                String path,
                List<String> hosts,
                boolean signs);
    }

    @Inject
    AllowedHosts hosts;

    @Inject
    Signing signing;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    @Path("channels")
    @RolesAllowed(Role.ADMINISTRATOR)
    public TemplateInstance ofPortal() {
        return page(null, ChannelEntry.fresh(), FormErrors.none());
    }

    @POST
    @Path("channels")
    @RolesAllowed(Role.ADMINISTRATOR)
    public Response addToPortal(@BeanParam ChannelEntry entry) {
        return added(null, entry);
    }

    @GET
    @Path("galleries/{gallery}/channels")
    public TemplateInstance ofGallery(UUID gallery) {
        return page(managed(gallery), ChannelEntry.fresh(), FormErrors.none());
    }

    @POST
    @Path("galleries/{gallery}/channels")
    public Response addToGallery(UUID gallery, @BeanParam ChannelEntry entry) {
        return added(managed(gallery), entry);
    }

    private Response added(@Nullable Gallery gallery, ChannelEntry entry) {
        FormErrors errors = entry.in(gallery).checkWhole(hosts, signing);
        if (errors.any()) {
            return Forms.again(page(gallery, entry, errors));
        }
        Channel channel = QuarkusTransaction.requiringNew()
                .call(() -> Channel.add(
                        gallery,
                        entry.chosen(),
                        entry.label(),
                        entry.address(),
                        entry.wanted(),
                        Act.by(me.get(), clock)));
        flash.good("Added. Send a test to see whether it arrives.");
        return Forms.done(channel.path());
    }

    private TemplateInstance page(@Nullable Gallery gallery, ChannelEntry entry, FormErrors errors) {
        return Templates.channels(
                gallery,
                Channel.of(gallery == null ? null : gallery.id),
                entry.in(gallery),
                errors,
                gallery == null ? "/channels" : gallery.channelsPath(),
                hosts.list(),
                signing.isPossible());
    }

    private Gallery managed(UUID id) {
        Gallery gallery = Gallery.present(id).orElseThrow(NotFound::new);
        if (!me.isAdministrator() && !gallery.isOwnedBy(me.id())) {
            AuditTrail.refused(
                    Act.by(me.get(), clock), "gallery.manage-channels", gallery.subject(), "not an owner of it");
            throw new NotFound();
        }
        return gallery;
    }
}
