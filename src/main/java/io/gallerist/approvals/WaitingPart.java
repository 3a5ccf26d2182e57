package io.gallerist.approvals;

import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.gallerist.requests.Status;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** On a request's page: who can decide, as long as somebody has to. */
@ApplicationScoped
class WaitingPart implements RequestPart {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance waiting(Request request, List<Person> owners);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Optional<TemplateInstance> of(Request request) {
        if (request.status != Status.SUBMITTED) {
            return Optional.empty();
        }
        return Optional.of(Templates.waiting(request, Deciders.of(request)));
    }
}
