package io.gallerist.access;

import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** On the page of a request to share: invited, assigned, accepted, each with its moment. */
@ApplicationScoped
class GrantPart implements RequestPart {
    @CheckedTemplate(basePath = "access")
    static class Templates {
        static native TemplateInstance grants(List<AccessGrant> grants);
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Optional<TemplateInstance> of(Request request) {
        List<AccessGrant> grants = AccessGrant.ofRequest(request.id);
        return grants.isEmpty() ? Optional.empty() : Optional.of(Templates.grants(grants));
    }
}
