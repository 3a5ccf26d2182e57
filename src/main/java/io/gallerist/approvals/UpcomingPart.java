package io.gallerist.approvals;

import io.gallerist.changes.ChangeKinds;
import io.gallerist.people.CurrentPerson;
import io.gallerist.policies.InForce;
import io.gallerist.policies.Judge;
import io.gallerist.policies.Policies;
import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** On the page of a request that its requester can still change: what the policy would make of it. */
@ApplicationScoped
class UpcomingPart implements RequestPart {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance upcoming(Upcoming upcoming);
    }

    @Inject
    Policies policies;

    @Inject
    Judge judge;

    @Inject
    ChangeKinds kinds;

    @Inject
    CurrentPerson me;

    @Override
    public int order() {
        return 30;
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
        if (!request.status.isEditable() || !request.requester.id.equals(me.id())) {
            return Optional.empty();
        }
        InForce inForce = policies.of(request.gallery == null ? null : request.gallery.id);
        var facts = judge.facts(request, kinds.read(request.kind, request.change), request.onBehalfOf, inForce);
        var verdict = judge.judge(inForce, facts, request.kind, request.gallery != null);
        return Optional.of(Templates.upcoming(Upcoming.of(verdict, request)));
    }
}
