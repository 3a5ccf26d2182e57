package io.gallerist.drift;

import io.gallerist.access.AssignmentRoom;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.Listed;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Option;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the access page shows beside the layout.
 *
 * @param found the oldest findings, and one more where there are more than are shown
 * @param standing by role assignment, what is open or ignored of those that are listed
 * @param awaited whether Azure is being read just now, because somebody wanted that
 * @param chosen the ids of the findings that are ticked
 */
@TemplateData
record AccessView(
        Gallery gallery,
        Listed<AccessRow> list,
        List<FindingRow> found,
        Map<String, FindingRow> standing,
        boolean mayDecide,
        @Nullable AssignmentRoom room,
        @Nullable AccessReading reading,
        boolean awaited,
        List<String> chosen,
        FindingForm form,
        FormErrors errors) {
    /** So many can be decided on at once, too. */
    static final int SHOWN = 25;

    private static final int FEW = 200;

    public List<FindingRow> findings() {
        return found.subList(0, Math.min(SHOWN, found.size()));
    }

    /** Whether there are more than are shown. */
    public boolean hasMore() {
        return found.size() > SHOWN;
    }

    /** Whether several can be decided on at once. */
    public boolean isSelectable() {
        return mayDecide && findings().stream().anyMatch(FindingRow::isAlike);
    }

    public boolean isChosen(FindingRow one) {
        return chosen.contains(one.id().toString());
    }

    public @Nullable FindingRow standing(AccessRow row) {
        return standing.get(row.id());
    }

    public List<Option> choices() {
        return Choice.on(AccessFinding.Kind.ADDED).stream().map(Choice::option).toList();
    }

    public String decisionsPath() {
        return gallery.accessPath() + "/decisions";
    }

    public @Nullable Instant readAt() {
        return reading == null ? null : reading.readAt;
    }

    public boolean isSettled() {
        return !awaited;
    }

    /** What a screen reader is told. */
    public String news() {
        return awaited ? "Azure is being read" : "Azure was read";
    }

    /** Why it is not known what is managed elsewhere; null where that is known. */
    public @Nullable String unmanagedBecause() {
        return reading == null ? null : reading.unmanagedBecause;
    }

    /** Whether it may come to be known, so that what was given outside is no finding until then. */
    public boolean isManagedOpen() {
        return reading != null && !reading.isManagedKnown();
    }

    /** "3,996" */
    public String left() {
        return room == null ? "" : String.format(Locale.ROOT, "%,d", room.left());
    }

    public boolean isTight() {
        return room != null && room.left() < FEW;
    }

    public String readingPath() {
        return gallery.accessPath() + "/reading";
    }

    public String endedPath() {
        return gallery.accessPath() + "/ended";
    }
}
