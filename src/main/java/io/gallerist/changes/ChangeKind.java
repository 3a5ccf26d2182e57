package io.gallerist.changes;

import io.gallerist.azure.PlannedCall;
import java.util.List;
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

    /** What will be sent to Azure, byte for byte; the last call is the one whose body is approved. */
    List<PlannedCall> planned(C change, UUID requestId);

    /**
     * What stands in the way as things are now, read from the catalogue and from Azure; asked outside of any
     * transaction, when a draft is submitted.
     */
    default List<String> obstacles(C change, UUID requestId) {
        return List.of();
    }

    /** Where the form is that made this change, relative to the root, filled from the request. */
    String formPath(C change, UUID requestId);
}
