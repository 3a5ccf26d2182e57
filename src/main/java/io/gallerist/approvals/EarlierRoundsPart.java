package io.gallerist.approvals;

import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** On a request's page, folded: what was said in rounds that do not count any more. */
@ApplicationScoped
class EarlierRoundsPart implements RequestPart {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance earlierRounds(List<Round> rounds);
    }

    @Inject
    Rounds rounds;

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Place place() {
        return Place.DETAILS;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Optional<TemplateInstance> of(Request request) {
        List<Round> earlier = rounds.of(request).stream()
                .filter(round -> round.voidAt != null)
                .toList();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(Templates.earlierRounds(earlier));
    }
}
