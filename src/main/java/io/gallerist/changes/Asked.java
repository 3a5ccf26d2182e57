package io.gallerist.changes;

import io.gallerist.azure.PlannedCall;
import java.util.List;
import java.util.UUID;

/** A change together with its kind, so that callers need not know which one it is. */
public record Asked<C extends Change>(ChangeKind<C> kind, C change) {
    public List<Line> lines() {
        return kind.lines(change);
    }

    public List<PlannedCall> planned(UUID requestId) {
        return kind.planned(change, requestId);
    }

    public List<String> obstacles(UUID requestId) {
        return kind.obstacles(change, requestId);
    }

    public String formPath(UUID requestId) {
        return kind.formPath(change, requestId);
    }
}
