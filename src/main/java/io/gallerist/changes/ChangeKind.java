package io.gallerist.changes;

import io.gallerist.azure.PlannedCall;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the portal has to know of one kind of change; each kind is a bean in a folder of its own. */
public interface ChangeKind<C extends Change> {
    /** The kind's stable name in the database and the audit trail, such as {@code version.create}. */
    String name();

    /** The kind in a reader's words, such as "Create an image version". */
    String label();

    Class<C> type();

    /** What was entered, line by line, for the review page. */
    List<Line> lines(C change);

    /**
     * What will be sent to Azure, byte for byte; the last call is the one whose body is approved. None where only the
     * portal's own record changes: then {@link #body} is to say what is approved.
     */
    List<PlannedCall> planned(C change, UUID requestId);

    /** What is approved, and kept with the request. */
    default String body(C change, UUID requestId) {
        List<PlannedCall> calls = planned(change, requestId);
        return calls.get(calls.size() - 1).body();
    }

    /**
     * What stands in the way as things are now, read from the catalogue and from Azure; asked outside of any
     * transaction, when a draft is submitted.
     *
     * @throws io.gallerist.azure.AzureRefusal when Azure can't be asked
     */
    default List<String> obstacles(C change, UUID requestId) {
        return misfits(change, requestId);
    }

    /**
     * What may have come to stand in the way since the approval; asked outside of any transaction before the first
     * write. What the carrier itself notices need not be told.
     *
     * @throws io.gallerist.azure.AzureRefusal when Azure can't be asked
     */
    default List<String> misfits(C change, UUID requestId) {
        return List.of();
    }

    /** The body that would write what was live when this was asked for; empty for what does not exist yet. */
    default Optional<String> before(C change) {
        return Optional.empty();
    }

    /** What will be live in the form of {@link #before}, where the last call's body does not say it by itself. */
    default Optional<String> after(C change) {
        return Optional.empty();
    }

    /** The image data that Azure keeps once the change is carried out; empty where there is none to speak of. */
    default Optional<Footprint> footprint(C change) {
        return Optional.empty();
    }

    /** The image data that Azure kept before; empty for what does not exist yet. */
    default Optional<Footprint> footprintBefore(C change) {
        return Optional.empty();
    }

    /** Whether nothing is left to ask for again once it was carried out. */
    default boolean isOnceOnly() {
        return false;
    }

    /** Where the form is that made this change, relative to the root, filled from the request. */
    String formPath(C change, UUID requestId);
}
