package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.gallerist.requests.Status;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** On a request's page: the form to decide with, for those who can. */
@ApplicationScoped
class ReviewPart implements RequestPart {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance decide(Request request, List<Person> others);
    }

    @Inject
    CurrentPerson me;

    @Override
    public int order() {
        return 10;
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
        List<Person> deciding = Deciders.of(request);
        List<Person> others = Deciders.besides(me.id(), deciding);
        boolean mine = request.gallery == null ? me.isAdministrator() : others.size() < deciding.size();
        return mine ? Optional.of(Templates.decide(request, others)) : Optional.empty();
    }
}
