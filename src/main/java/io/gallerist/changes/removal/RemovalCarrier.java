package io.gallerist.changes.removal;

import io.gallerist.access.Grants;
import io.gallerist.audit.Act;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Departure;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.Carrier;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Work;
import io.gallerist.execution.Writing;
import io.gallerist.requests.Failure;
import io.gallerist.requests.Status;
import java.time.Clock;
import java.util.Locale;

/**
 * Deletes from the inside out, a few at a time, and only what was approved: whatever else turns up inside ends the
 * request, once what has begun is over. What is gone already counts as done, whoever did it.
 */
class RemovalCarrier implements Carrier {
    /** Versions, or definitions, that Azure deletes at the same time; each is followed by its own operation. */
    private static final int AT_ONCE = 10;

    private final Level level;
    private final GalleryResources resources;
    private final Looking looking;
    private final Following following;
    private final Grants grants;
    private final Clock clock;

    RemovalCarrier(
            Level level, GalleryResources resources, Looking looking, Following following, Grants grants, Clock clock) {
        this.level = level;
        this.resources = resources;
        this.looking = looking;
        this.following = following;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return level.kind();
    }

    @Override
    public Outcome step(Work work, Writing writing) {
        Removal change = CanonicalJson.read(work.change(), Removal.class);
        Left left = looking.at(change, work.attempts() == 0);
        Runnable departure = () -> Departure.of(left.gone(), clock.instant());
        if (left.isNothing()) {
            return new Outcome.Succeeded(null, () -> {
                departure.run();
                grants.endWithin(change.azureId(), Act.byPortal(clock));
            });
        }
        Standing standing = following.of(work, left);
        if (standing.failure() != null) {
            return standing.isRunning() ? wait(standing, left, departure) : failed(standing.failure(), left, departure);
        }
        if (standing.ready().isEmpty() || standing.running().size() >= AT_ONCE) {
            return standing.isRunning() && work.status() == Status.SUBMITTING
                    ? new Outcome.Accepted()
                    : wait(standing, left, departure);
        }
        return delete(standing.ready().get(0), work, writing, standing, left, departure);
    }

    private Outcome delete(
            ResourceId id, Work work, Writing writing, Standing standing, Left left, Runnable departure) {
        try {
            writing.writeTo(id, () -> resources.delete(id));
        } catch (AzureRefusal refusal) {
            if (refusal.isTransient()) {
                throw refusal;
            }
            if (isNested(refusal) && following.hasJustEmptied(work, id, left)) {
                String waitsFor = "; Azure still counts what it has deleted in " + Level.named(id);
                return new Outcome.Underway(null, left.count() + waitsFor, false, departure);
            }
            if (refusal.kind() != AzureRefusal.Kind.NOT_FOUND) {
                return standing.isRunning()
                        ? wait(standing, left, departure)
                        : failed(refused(id, refusal), left, departure);
            }
        }
        return work.status() == Status.SUBMITTING ? new Outcome.Accepted() : Outcome.goOn(departure);
    }

    /** By its words alone: the code is that of every conflict. */
    private static boolean isNested(AzureRefusal refusal) {
        return refusal.kind() == AzureRefusal.Kind.CONFLICT
                && refusal.message().toLowerCase(Locale.ROOT).contains("before nested resources are deleted");
    }

    private static Failure refused(ResourceId id, AzureRefusal refusal) {
        return new Failure(
                refusal.code(), Following.words(id, refusal.message()), refusal.advice() + " " + Following.AGAIN);
    }

    private static Outcome wait(Standing standing, Left left, Runnable effect) {
        return new Outcome.Underway(null, left.count() + standing.waitsFor(), false, effect);
    }

    private static Outcome failed(Failure failure, Left left, Runnable effect) {
        Failure whole = new Failure(failure.code(), failure.message() + " " + left.account(), failure.advice());
        return new Outcome.Failed(whole, null, effect);
    }
}
