package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.gallerist.requests.Status;
import io.gallerist.requests.VisibleRequests;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** On the page of a request that somebody has to decide on: what the same person asked for before. */
@ApplicationScoped
class EarlierRequestsPart implements RequestPart {
    private static final int FEW = 5;

    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance earlierRequests(Request request, List<VisibleRequests.Earlier> earlier);
    }

    @Inject
    VisibleRequests requests;

    @Inject
    CurrentPerson me;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Place place() {
        return Place.FACTS;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Optional<TemplateInstance> of(Request request) {
        if (request.status != Status.SUBMITTED || request.requester.id.equals(me.id())) {
            return Optional.empty();
        }
        return Optional.of(Templates.earlierRequests(request, requests.before(request, FEW)));
    }
}
