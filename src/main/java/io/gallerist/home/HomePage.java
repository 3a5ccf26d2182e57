package io.gallerist.home;

import io.gallerist.approvals.Inbox;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Role;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;

@Path("/")
@RolesAllowed({Role.MEMBER, Role.GUEST})
class HomePage {
    private static final int FEW = 5;

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(String name, List<Request> waiting, List<Request> mine, boolean readsOnly);
    }

    @Inject
    Inbox inbox;

    @Inject
    VisibleRequests requests;

    @Inject
    CurrentPerson me;

    @GET
    public Object show() {
        if (me.isGuest()) {
            return Forms.done("/shared");
        }
        return Templates.home(
                me.displayName().split(" ", 2)[0],
                inbox.first(FEW),
                few(requests.page(VisibleRequests.Scope.MINE, null, Optional.empty())
                        .items()),
                me.isAuditor() && !me.isAdministrator());
    }

    private static List<Request> few(List<Request> requests) {
        return requests.subList(0, Math.min(FEW, requests.size()));
    }
}
