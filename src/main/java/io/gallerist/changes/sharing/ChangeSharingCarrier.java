package io.gallerist.changes.sharing;

import io.gallerist.azure.Estate;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.azure.GallerySharing;
import io.gallerist.azure.Operation;
import io.gallerist.azure.SharingFacts;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.Carrier;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Provisioning;
import io.gallerist.execution.Work;
import io.gallerist.execution.Writing;
import io.gallerist.requests.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * One operation of Azure's after the other, each only where Azure is not already as wanted. An operation counts once all
 * regions have it.
 */
@ApplicationScoped
class ChangeSharingCarrier implements Carrier {
    private static final String ADVICE =
            "What Azure has done so far stays as it is. Mend the cause and ask again for what is missing.";

    @Inject
    GallerySharing sharing;

    @Inject
    Provisioning provisioning;

    @Inject
    Estate estate;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return ChangeSharingKind.NAME;
    }

    @Override
    public Outcome step(Work work, Writing writing) {
        ChangeSharing change = CanonicalJson.read(work.change(), ChangeSharing.class);
        SharingFacts facts = sharing.read(work.target()).orElse(null);
        if (facts == null) {
            return provisioning.missing(work, "The gallery");
        }
        return work.status() == Status.SUBMITTING
                ? begin(work, change, facts, writing)
                : follow(work, change, facts, writing);
    }

    private Outcome begin(Work work, ChangeSharing change, SharingFacts facts, Writing writing) {
        Optional<SharingStep> next = next(change, facts);
        if (next.isEmpty()) {
            return work.attempts() == 0 ? done(work, facts) : new Outcome.Accepted();
        }
        if (Progress.isUnderWay(facts)) {
            return Outcome.wait("Azure is still busy with another change of its sharing");
        }
        write(work, next.get(), writing);
        return new Outcome.Accepted();
    }

    private Outcome follow(Work work, ChangeSharing change, SharingFacts facts, Writing writing) {
        Optional<Operation> operation = provisioning.operation(work);
        if (Progress.isUnderWay(facts) || operation.filter(it -> !it.isOver()).isPresent()) {
            return new Outcome.Underway(Progress.of(facts), null, false, () -> {});
        }
        if (Progress.hasFailed(facts)
                || operation.filter(it -> !it.hasSucceeded()).isPresent()) {
            return new Outcome.Failed(
                    provisioning.failure(work, Progress.words(facts), ADVICE), Progress.of(facts), catalogue(work));
        }
        Optional<SharingStep> next = next(change, facts);
        if (next.isEmpty()) {
            return done(work, facts);
        }
        if (next.get().equals(change.steps().get(0))) {
            return Outcome.wait("Azure does not show the change yet");
        }
        write(work, next.get(), writing);
        return new Outcome.Underway(null, null, false, () -> {});
    }

    private static Optional<SharingStep> next(ChangeSharing change, SharingFacts facts) {
        Sharing now = Sharing.of(facts);
        return change.steps().stream().filter(step -> !step.isDone(now)).findFirst();
    }

    private void write(Work work, SharingStep step, Writing writing) {
        writing.write(() -> sharing.share(work.target(), step.body()));
    }

    private Outcome done(Work work, SharingFacts facts) {
        return new Outcome.Succeeded(Progress.of(facts), catalogue(work));
    }

    private Runnable catalogue(Work work) {
        Optional<GalleryFacts> facts = estate.gallery(work.target());
        return () -> facts.ifPresent(known -> Gallery.read(known, work.target(), clock.instant()));
    }
}
