package io.gallerist.freezes;

import io.gallerist.catalog.Gallery;
import io.gallerist.execution.Held;
import io.gallerist.execution.Hold;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the approved requests of a gallery until no window covers the moment any more. */
@ApplicationScoped
class Frozen implements Hold {
    /** Windows that follow each other without a gap could go on for ever; beyond these it is looked at again. */
    private static final int MOST_IN_A_ROW = 100;

    @Override
    public Optional<Held> of(Request request, Instant at) {
        return request.gallery == null ? Optional.empty() : of(request.gallery, at);
    }

    private static Optional<Held> of(Gallery gallery, Instant at) {
        List<FreezeWindow> windows = FreezeWindow.inForce(gallery);
        if (windows.stream().noneMatch(window -> window.occurrence(at).isPresent())) {
            return Optional.empty();
        }
        List<Lift> lifts = Lift.in(gallery);
        Set<String> names = new LinkedHashSet<>();
        Instant until = at;
        for (int i = 0; i < MOST_IN_A_ROW; i++) {
            Optional<Now> longest = longest(windows, lifts, until);
            if (longest.isEmpty()) {
                break;
            }
            names.add(longest.get().window().name);
            until = longest.get().occurrence().ends();
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(
                        until, "since " + gallery.name + " is frozen (" + String.join(", then ", names) + ")"));
    }

    private record Now(FreezeWindow window, Occurrence occurrence) {}

    private static Optional<Now> longest(List<FreezeWindow> windows, List<Lift> lifts, Instant at) {
        return windows.stream()
                .flatMap(window -> window
                        .occurrence(at)
                        .filter(occurrence -> lifts.stream().noneMatch(lift -> lift.isOf(window, occurrence)))
                        .map(occurrence -> new Now(window, occurrence))
                        .stream())
                .max(Comparator.comparing(now -> now.occurrence().ends()));
    }
}
