package io.gallerist.execution;

import io.gallerist.requests.Request;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All holds together: one may begin before another ends. */
@ApplicationScoped
public class Holds {
    /** Enough for an earliest start within a freeze; more holds one after the other are looked at when they come. */
    private static final int MOST = 5;

    @Inject
    @All
    List<Hold> holds;

    /** When a request would start if it were approved, and why not at once; empty where nothing holds it. */
    public Optional<Held> on(Request request, Instant now) {
        Instant start = now;
        Set<String> reasons = new LinkedHashSet<>();
        for (int i = 0; i < MOST; i++) {
            Optional<Held> longest = longest(request, start);
            if (longest.isEmpty()) {
                break;
            }
            start = longest.get().until();
            reasons.add(longest.get().why());
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Held(start, String.join(" and ", reasons)));
    }

    private Optional<Held> longest(Request request, Instant at) {
        return holds.stream().flatMap(hold -> hold.of(request, at).stream()).max(Comparator.comparing(Held::until));
    }
}
