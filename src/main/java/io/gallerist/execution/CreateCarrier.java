package io.gallerist.execution;

import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.GalleryResources.Live;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.Containment;
import io.gallerist.requests.Status;
import jakarta.inject.Inject;
import java.util.Optional;

/** One PUT of something that is not there yet, then looks until Azure has provisioned it. */
public abstract class CreateCarrier implements Creator {
    @Inject
    GalleryResources resources;

    @Inject
    Provisioning provisioning;

    /** Takes over into the catalogue what Azure has made; reads now, the answer writes later. */
    protected abstract Runnable catalogue(Work work);

    @Override
    public Outcome step(Work work, Writing writing) {
        Optional<Live> found = resources.read(work.target());
        if (work.status() == Status.UNDERWAY) {
            return found.map(live -> provisioning.follow(work, live.provisioningState(), () -> catalogue(work)))
                    .orElseGet(() -> provisioning.missing(work, work.target().name()));
        }
        if (found.isPresent()) {
            return isOurs(work, found.get()) ? new Outcome.Accepted() : foreign(work);
        }
        writing.write(() -> resources.put(work.target(), work.body()));
        return new Outcome.Accepted();
    }

    @Override
    public Optional<Made> made(Work work) {
        return resources.read(work.target()).map(live -> new Made(isOurs(work, live), live.provisioningState()));
    }

    /**
     * Everything that the portal creates carries the request's id as a tag: so it knows its own after a crash. The tag
     * alone would be anybody's to set: it has to be what was approved, too.
     */
    private static boolean isOurs(Work work, Live live) {
        return work.requestId().toString().equals(live.tags().get(ImageVersion.REQUEST_TAG))
                && Containment.holds(live.writable(), work.body());
    }

    private static Outcome foreign(Work work) {
        return Outcome.failed(
                "Conflict",
                work.target().name() + " was made by somebody else meanwhile.",
                "Nothing was written over. Ask again with another name.");
    }
}
