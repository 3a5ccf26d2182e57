package io.gallerist.preview;

import io.gallerist.azure.AzureSettings;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.changes.code.AsCode;
import io.gallerist.changes.code.Code;
import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** On a request's page: the same change as text to copy. */
@ApplicationScoped
class CodePart implements RequestPart {
    @CheckedTemplate(basePath = "preview")
    static class Templates {
        static native TemplateInstance code(List<Code> languages, boolean placeholders);
    }

    @Inject
    ChangeKinds kinds;

    @Inject
    AzureSettings azure;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Place place() {
        return Place.DETAILS;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    /** Some of a path may be known only to the portal, and stands in angle brackets. */
    @Override
    public Optional<TemplateInstance> of(Request request) {
        Look look = Look.at(request, kinds);
        if (look.calls().isEmpty()) {
            return Optional.empty();
        }
        boolean exists = look.asked().before().isPresent();
        return Optional.of(Templates.code(
                AsCode.of(
                        look.calls(),
                        exists,
                        azure.resourceManagerUrl(),
                        look.asked().change().tenants()),
                look.calls().stream().anyMatch(call -> call.path().contains("<"))));
    }
}
