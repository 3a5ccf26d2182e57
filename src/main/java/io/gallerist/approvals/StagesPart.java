package io.gallerist.approvals;

import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** On a request's page: why it needs a review, its stages in order, who can decide and who did. */
@ApplicationScoped
class StagesPart implements RequestPart {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance stages(Round round, List<StageView> stages);
    }

    @Inject
    Rounds rounds;

    @Inject
    Who who;

    @Inject
    Clock clock;

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
        return rounds.of(request).stream()
                .filter(round -> round.voidAt == null)
                .findFirst()
                .map(round -> Templates.stages(round, views(request, round)));
    }

    private List<StageView> views(Request request, Round round) {
        List<StageReviewer> reviewers = StageReviewer.of(round.id);
        return round.stages.stream()
                .map(stage -> new StageView(
                        stage,
                        request,
                        reviewers.stream()
                                .filter(reviewer -> reviewer.stage.id.equals(stage.id))
                                .toList(),
                        stage.isOpen() ? who.on(stage, clock.instant()) : Deciders.NONE))
                .toList();
    }
}
