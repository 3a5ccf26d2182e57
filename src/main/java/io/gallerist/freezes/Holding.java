package io.gallerist.freezes;

import io.gallerist.catalog.Gallery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Which windows of a gallery hold requests at a moment, and until when each does. */
record Holding(Map<UUID, Instant> until) {
    static Holding of(Gallery gallery, Instant at) {
        List<Lift> lifts = Lift.in(gallery);
        Map<UUID, Instant> until = new TreeMap<>();
        for (FreezeWindow window : FreezeWindow.inForce(gallery)) {
            by(window, lifts, at).ifPresent(occurrence -> until.put(window.id, occurrence.ends()));
        }
        return new Holding(until);
    }

    /** The occurrence under way, unless it is lifted. */
    static Optional<Occurrence> by(FreezeWindow window, List<Lift> lifts, Instant at) {
        return window.occurrence(at)
                .filter(occurrence -> lifts.stream().noneMatch(lift -> lift.isOf(window, occurrence)));
    }

    /** Whether one of these freezes ends earlier by what the windows are now. */
    boolean endsSoonerBy(Holding now) {
        return until.entrySet().stream().anyMatch(one -> Optional.ofNullable(now.until.get(one.getKey()))
                .map(end -> end.isBefore(one.getValue()))
                .orElse(true));
    }
}
