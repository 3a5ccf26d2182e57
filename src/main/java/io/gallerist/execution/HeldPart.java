package io.gallerist.execution;

import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.gallerist.requests.Status;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** On the page of a request that is still to be submitted or decided: that it would not start at once. */
@ApplicationScoped
class HeldPart implements RequestPart {
    @CheckedTemplate(basePath = "execution")
    static class Templates {
        static native TemplateInstance held(Held held);
    }

    @Inject
    Holds holds;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 5;
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
        return request.status.isEditable() || request.status == Status.SUBMITTED
                ? holds.on(request, clock.instant()).map(Templates::held)
                : Optional.empty();
    }
}
