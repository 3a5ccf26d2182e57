package io.gallerist.freezes;

import io.gallerist.catalog.Gallery;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A gallery's windows as their page shows them. */
@TemplateData
public record FreezeView(Gallery gallery, List<Row> rows, boolean mayManage) {
    private static final int SHOWN = 3;

    static FreezeView of(Gallery gallery, boolean mayManage, Instant now) {
        List<Lift> lifts = Lift.in(gallery);
        List<Row> rows = FreezeWindow.inForce(gallery).stream()
                .map(window -> Row.of(window, lifts, now))
                .toList();
        return new FreezeView(gallery, rows, mayManage);
    }

    /** Those that hold requests just now. */
    public List<Row> holding() {
        return rows.stream().filter(Row::isHolding).toList();
    }

    public boolean isHolding() {
        return !holding().isEmpty();
    }

    public boolean isFull() {
        return rows.size() >= FreezeWindow.MOST;
    }

    /**
     * @param until when the occurrence under way ends, unless it is lifted; null when there is none
     * @param lift of the occurrence under way; what was lifted earlier is over
     */
    @TemplateData
    public record Row(
            FreezeWindow window,
            List<String> next,
            @Nullable Instant until,
            @Nullable Lift lift) {
        static Row of(FreezeWindow window, List<Lift> lifts, Instant now) {
            Optional<Lift> lift = window.occurrence(now).flatMap(current -> lifts.stream()
                    .filter(one -> one.isOf(window, current))
                    .findFirst());
            return new Row(
                    window,
                    window.when().next(now, window.gallery.zoneId(), SHOWN).stream()
                            .map(Occurrence::words)
                            .toList(),
                    Holding.by(window, lifts, now).map(Occurrence::ends).orElse(null),
                    lift.orElse(null));
        }

        public boolean isHolding() {
            return until != null;
        }

        public String name() {
            return window.name;
        }

        /** From when to when it comes the first time. */
        public String span() {
            return new Occurrence(window.begins, window.ends, window.gallery.zoneId()).words();
        }

        public String repeats() {
            return window.repeats.label() + (window.repeatUntil == null ? "" : " until " + window.repeatUntil);
        }

        public String path() {
            return FreezePaths.of(window.gallery) + "/" + window.id;
        }

        public String liftPath() {
            return path() + "/lift";
        }

        /** Who lifted it for this time. */
        public String liftedBy() {
            return lift == null ? "" : lift.liftedBy.name;
        }

        public String liftedBecause() {
            return lift == null ? "" : lift.reason;
        }

        public @Nullable Instant liftedAt() {
            return lift == null ? null : lift.liftedAt;
        }
    }
}
