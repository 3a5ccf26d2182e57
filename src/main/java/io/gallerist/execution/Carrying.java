package io.gallerist.execution;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.changes.Asked;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.requests.Deciding;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The part of a step that looks at Azure and acts: outside of any transaction, on a thread that no web request has. */
@ApplicationScoped
class Carrying {
    @Inject
    @All
    List<Carrier> carriers;

    @Inject
    TakingBack takingBack;

    @Inject
    ChangeKinds kinds;

    @Inject
    Authority authority;

    @Inject
    Deciding deciding;

    /**
     * What it goes back to review with where its approvals do not stand any more.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    @ActivateRequestContext
    Optional<Outcome.Moved> lapsed(Work work) {
        return authority
                .lapsed(work.requestId())
                .map(why ->
                        new Outcome.Moved(why + " Nothing was sent to Azure.", kinds.read(work.kind(), work.change())));
    }

    /**
     * What fitted when it was approved may not fit any more: so it is looked at once more before the first write. The look-ups read the catalogue, which needs a request context outside of a transaction.
     *
     * @throws AzureRefusal as Azure said it
     */
    @ActivateRequestContext
    Outcome step(Work work, Writing writing) {
        if (work.status() == Status.CANCELLING) {
            return takingBack.step(creator(work.kind()), work, writing);
        }
        Asked<?> asked = kinds.read(work.kind(), work.change());
        List<String> misfits = work.isUntried() ? asked.misfits(work.requestId()) : List.of();
        return misfits.isEmpty()
                ? carrier(work.kind()).step(work, writing)
                : Outcome.failed(
                        "DoesNotFit",
                        String.join(" ", misfits),
                        "Nothing was sent to Azure: this has changed since the approval. Ask again with what fits now.");
    }

    /** What a request that has to be reviewed again needs before the transaction that does so. */
    @ActivateRequestContext
    Deciding.Entering prepare(Work work, Outcome.Moved moved) {
        Request request = Request.findById(work.requestId());
        return deciding.prepare(request, moved.rebased(), request.onBehalfOf);
    }

    private Creator creator(String kind) {
        if (carrier(kind) instanceof Creator creator) {
            return creator;
        }
        throw new IllegalStateException("Nothing takes back " + kind);
    }

    /** Whether what Azure has begun can be deleted again. */
    boolean canBeTakenBack(String kind) {
        return carrier(kind) instanceof Creator;
    }

    /** Whether a request of this kind is never given up. */
    boolean isPatient(String kind) {
        return carriers.stream().anyMatch(carrier -> carrier.kind().equals(kind) && carrier.isPatient());
    }

    private Carrier carrier(String kind) {
        return carriers.stream()
                .filter(carrier -> carrier.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing carries out " + kind));
    }
}
