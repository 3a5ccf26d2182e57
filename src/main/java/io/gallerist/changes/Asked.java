package io.gallerist.changes;

import io.gallerist.azure.PlannedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A change together with its kind, so that callers need not know which one it is. */
public record Asked<C extends Change>(ChangeKind<C> kind, C change) {
    public List<Line> lines() {
        return kind.lines(change);
    }

    public List<PlannedCall> planned(UUID requestId) {
        return kind.planned(change, requestId);
    }

    /** The same, but with the last body as the request keeps it: an upgrade may have changed how it would be written. */
    public List<PlannedCall> planned(UUID requestId, String kept) {
        List<PlannedCall> calls = new ArrayList<>(planned(requestId));
        if (calls.isEmpty()) {
            return List.of();
        }
        PlannedCall last = calls.remove(calls.size() - 1);
        calls.add(new PlannedCall(last.method(), last.path(), last.apiVersion(), kept));
        return List.copyOf(calls);
    }

    public List<String> obstacles(UUID requestId) {
        return kind.obstacles(change, requestId);
    }

    public Optional<String> before() {
        return kind.before(change);
    }

    public Optional<String> after() {
        return kind.after(change);
    }

    public Optional<Footprint> footprint() {
        return kind.footprint(change);
    }

    public Optional<Footprint> footprintBefore() {
        return kind.footprintBefore(change);
    }

    public List<String> misfits(UUID requestId) {
        return kind.misfits(change, requestId);
    }

    public String formPath(UUID requestId) {
        return kind.formPath(change, requestId);
    }
}
