package io.gallerist.notifications;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.BadRequest;
import io.gallerist.web.Conflict;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One channel: its events, its secret, and trying it. */
@Path("/channels/{id}")
class ChannelPages {
    @CheckedTemplate(basePath = "notifications")
    static class Templates {
        static native TemplateInstance channel(Channel channel, ChannelEntry entry, FormErrors errors);

        static native TemplateInstance secret(Channel channel, String secret);
    }

    @Inject
    Delivering delivering;

    @Inject
    Payloads payloads;

    @Inject
    Signing signing;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(UUID id) {
        Channel channel = managed(id);
        return Templates.channel(channel, ChannelEntry.of(channel).in(channel.gallery), FormErrors.none());
    }

    @POST
    public Response change(UUID id, @BeanParam ChannelEntry entry) {
        Channel shown = managed(id);
        FormErrors errors = entry.in(shown.gallery).check();
        if (errors.any()) {
            return Forms.again(Templates.channel(shown, entry, errors));
        }
        return done(id, "Saved.", (channel, act) -> channel.change(entry.label(), entry.wanted(), act));
    }

    @POST
    @Path("test")
    public Response test(UUID id) {
        return done(id, "A test is on its way. Reload the page to see its answer.", (channel, act) -> {
            if (!channel.isOn()) {
                throw new Conflict("It is off.", channel.path());
            }
            String message = UUID.randomUUID().toString();
            Delivery delivery =
                    Delivery.post(channel, message, "A test", payloads.test(channel, message), clock.instant());
            delivery.persist();
            delivering.schedule(delivery);
        });
    }

    /** Answers the form itself: a page that can be opened again would show the secret again. */
    @POST
    @Path("secret")
    public TemplateInstance secret(UUID id) {
        if (!signing.isPossible()) {
            throw new Conflict(
                    "The portal's operator has not set gallerist.notifications.signing-key.", "/channels/" + id);
        }
        Channel shown = inTransaction(() -> {
            Channel channel = managed(id);
            channel.showSecret(Act.by(me.get(), clock));
            return channel;
        });
        return Templates.secret(shown, signing.secret(shown.id, shown.rotation));
    }

    @POST
    @Path("rotation")
    public Response renew(UUID id) {
        return done(id, "Renewed. For a day messages are signed with the former secret too.", Channel::renewSecret);
    }

    @POST
    @Path("switch")
    public Response turn(UUID id, @FormParam("on") @Nullable String on) {
        managed(id);
        if ("true".equals(on)) {
            return done(id, "It is on.", Channel::switchOn);
        }
        if ("false".equals(on)) {
            return done(
                    id,
                    "It is off.",
                    (channel, act) -> channel.switchedOff("Switched off by " + me.displayName(), act));
        }
        throw new BadRequest("Say whether to switch it on or off.");
    }

    @POST
    @Path("removal")
    public Response remove(UUID id) {
        Channel channel = managed(id);
        inTransaction(() -> {
            managed(id).remove(Act.by(me.get(), clock));
            return id;
        });
        flash.note(channel.name + " is removed.");
        return Forms.done(channel.gallery == null ? "/channels" : channel.gallery.channelsPath());
    }

    private Response done(UUID id, String words, BiConsumer<Channel, Act> verb) {
        Channel changed = inTransaction(() -> {
            Channel channel = managed(id);
            verb.accept(channel, Act.by(me.get(), clock));
            return channel;
        });
        flash.good(words);
        return Forms.done(changed.path());
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private Channel managed(UUID id) {
        Channel channel = Channel.present(id).orElseThrow(NotFound::new);
        if (!me.isAdministrator() && !channel.isOwnedBy(me.id())) {
            AuditTrail.refused(
                    Act.by(me.get(), clock), "channel.open", channel.subject(), "not an owner of its gallery");
            throw new NotFound();
        }
        return channel;
    }
}
