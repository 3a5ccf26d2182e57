package io.gallerist.execution;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.changes.ChangeKinds;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;

/** The part of a step that looks at Azure and acts: outside of any transaction, on a thread that no web request has. */
@ApplicationScoped
class Carrying {
    @Inject
    @All
    List<Carrier> carriers;

    @Inject
    ChangeKinds kinds;

    /**
     * What fitted when it was approved may not fit any more, so that is looked at once more before the first write. The
     * look-ups read the catalogue, which needs a request context outside of a transaction.
     *
     * @throws AzureRefusal as Azure said it
     */
    @ActivateRequestContext
    Outcome step(Work work, Writing writing) {
        List<String> misfits =
                work.isUntried() ? kinds.read(work.kind(), work.change()).misfits(work.requestId()) : List.of();
        return misfits.isEmpty()
                ? carrier(work.kind()).step(work, writing)
                : Outcome.failed(
                        "DoesNotFit",
                        String.join(" ", misfits),
                        "Nothing was sent to Azure: this has changed since the approval. Ask again with what fits now.");
    }

    private Carrier carrier(String kind) {
        return carriers.stream()
                .filter(carrier -> carrier.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing carries out " + kind));
    }
}
