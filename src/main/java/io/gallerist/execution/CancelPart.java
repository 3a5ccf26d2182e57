package io.gallerist.execution;

import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** On a request's page: how it can still be taken back, or that it can't. */
@ApplicationScoped
class CancelPart implements RequestPart {
    @CheckedTemplate(basePath = "execution")
    static class Templates {
        static native TemplateInstance takeBack(String heading, String path, String way, String followed, boolean asks);
    }

    @Inject
    Cancelling cancelling;

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Place place() {
        return Place.WAY_OUT;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Optional<TemplateInstance> of(Request request) {
        if (!request.status.isMoving() || !cancelling.isAllowed(request)) {
            return Optional.empty();
        }
        Cancelling.Way way = cancelling.way(request);
        return way == Cancelling.Way.NONE
                ? Optional.empty()
                : Optional.of(Templates.takeBack(
                        cancelling.needsReason(request) ? "Does it have to stop?" : "Changed your mind?",
                        CancellationPages.path(request),
                        way.name(),
                        Cancelling.FOLLOWED,
                        cancelling.needsReason(request)));
    }
}
