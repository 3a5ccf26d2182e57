package io.gallerist.execution;

import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.GalleryResources.Live;
import io.gallerist.changes.Asked;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Edit;
import io.gallerist.changes.Rebase;
import io.gallerist.requests.Status;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * One PUT of the approved full state, as long as what is live is what the reviewers saw. What has moved since is put
 * under the wish and reviewed again.
 */
public abstract class EditCarrier<C extends Edit> implements Carrier {
    private static final Set<String> SETTLED = Set.of("Succeeded", "Failed", "Canceled");

    @Inject
    GalleryResources resources;

    @Inject
    protected Provisioning provisioning;

    protected abstract ChangeKind<C> changeKind();

    /** Takes over into the catalogue what Azure has now; reads now, the answer writes later. */
    protected abstract Runnable catalogue(Work work);

    @Override
    public final String kind() {
        return changeKind().name();
    }

    @Override
    public final Outcome step(Work work, Writing writing) {
        return work.status() == Status.UNDERWAY ? follow(work) : begin(work, writing);
    }

    private Outcome begin(Work work, Writing writing) {
        Optional<Live> found = resources.read(work.target());
        if (found.isEmpty()) {
            return Outcome.failed(
                    "ResourceNotFound",
                    work.target().name() + " is not in Azure any more.",
                    "Nothing was sent. Somebody deleted it outside of the portal.");
        }
        C change = CanonicalJson.read(work.change(), changeKind().type());
        String live = found.get().writable();
        if (Rebase.isDone(live, change.before(), change.after())) {
            return new Outcome.Accepted();
        }
        if (!SETTLED.contains(found.get().provisioningState())) {
            return Outcome.wait("Azure is still busy with another change to it");
        }
        if (!live.equals(change.before())) {
            return moved(work, change, live);
        }
        writing.write(() -> resources.put(work.target(), work.body(), work.tenants()));
        return new Outcome.Accepted();
    }

    protected Outcome follow(Work work) {
        return resources
                .read(work.target())
                .map(live -> provisioning.follow(work, live.provisioningState(), () -> catalogue(work)))
                .orElseGet(() -> provisioning.missing(work, work.target().name()));
    }

    private Outcome moved(Work work, C change, String live) {
        String wanted = resources.body(work.target(), Rebase.onto(live, change.before(), change.after()));
        C rebased = changeKind().type().cast(change.onTopOf(live, wanted));
        return new Outcome.Moved(
                "Somebody changed it in Azure after it was asked for. Nothing was written: what is asked for now stands"
                        + " on top of that change.",
                new Asked<>(changeKind(), rebased));
    }
}
