package io.gallerist.notifications;

import io.gallerist.audit.Act;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Role;
import io.gallerist.web.Flash;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.NotFound;
import io.gallerist.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was told to whom and whether it arrived, for administrators. */
@Path("/deliveries")
@RolesAllowed(Role.ADMINISTRATOR)
class DeliveryPages {
    @CheckedTemplate(basePath = "notifications")
    static class Templates {
        static native TemplateInstance deliveries(
                Page<Delivery> page, DeliveryFilter filter, List<Delivery.State> states, List<Kind> kinds);

        static native TemplateInstance delivery(Delivery delivery, List<DeliveryAttempt> attempts);
    }

    @Inject
    Delivering delivering;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance list(@BeanParam DeliveryFilter filter, @QueryParam("page") @Nullable String at) {
        return Templates.deliveries(
                filter.page(Keyset.parse(at)), filter, List.of(Delivery.State.values()), List.of(Kind.values()));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(UUID id) {
        Delivery delivery = Delivery.<Delivery>findByIdOptional(id).orElseThrow(NotFound::new);
        return Templates.delivery(delivery, DeliveryAttempt.of(id));
    }

    @POST
    @Path("/{id}/sending")
    public Response sendAgain(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Delivery delivery = Delivery.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (delivery == null) {
                throw new NotFound();
            }
            delivery.sendAgain(Act.by(me.get(), clock));
            delivering.schedule(delivery);
        });
        flash.good("It is sent again. Reload the page to see its answer.");
        return Forms.done("/deliveries/" + id);
    }
}
