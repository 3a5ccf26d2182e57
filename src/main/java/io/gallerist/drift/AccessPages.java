package io.gallerist.drift;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.gallerist.access.AccessGrant;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.Patience;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.Live;
import io.gallerist.web.NotFound;
import io.gallerist.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has access to a gallery, by the portal, from elsewhere or from above: for owners, auditors, administrators. */
@Path("/galleries/{gallery}/access")
class AccessPages {
    @CheckedTemplate(basePath = "drift")
    static class Templates {
        static native TemplateInstance access(AccessView view);

        static native TemplateInstance access$rows(AccessView view);

        static native TemplateInstance ended(Gallery gallery, Page<AccessGrant> page);
    }

    @Inject
    AccessViews views;

    @Inject
    Deciding deciding;

    @Inject
    Patience patience;

    @Inject
    SchedulerClient scheduler;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public Object show(UUID gallery, @Context UriInfo address) {
        AccessView view =
                views.of(seen(gallery), address.getQueryParameters(), List.of(), new FindingForm(), FormErrors.none());
        return Live.wanted() ? Live.part(Templates.access$rows(view), view.isSettled()) : Templates.access(view);
    }

    @GET
    @Path("ended")
    public TemplateInstance ended(UUID gallery, @QueryParam("page") @Nullable String page) {
        return Templates.ended(seen(gallery), EndedGrants.of(gallery, Keyset.parse(page)));
    }

    @POST
    @Path("reading")
    @Transactional
    public Response read(UUID gallery) {
        Gallery shared = deciding.managed(gallery);
        String subscription = shared.subscriptionId.toLowerCase(Locale.ROOT);
        if (patience.until(subscription).isPresent()) {
            flash.note("Azure wants to be left alone for a moment. The portal reads who has access after that.");
        } else if (AccessReading.ask(subscription, clock.instant())) {
            scheduler.scheduleIfNotExists(
                    ReconcileTask.READ.instance(subscription).scheduledTo(clock.instant()));
            flash.good("Who has access is being read from Azure.");
        } else {
            flash.note("Who has access was read less than half a minute ago.");
        }
        return Forms.done(shared.accessPath());
    }

    private Gallery seen(UUID gallery) {
        return Gallery.present(gallery)
                .filter(it -> me.isAuditor() || it.isOwnedBy(me.id()))
                .orElseThrow(NotFound::new);
    }
}
