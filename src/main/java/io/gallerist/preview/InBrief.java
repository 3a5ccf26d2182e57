package io.gallerist.preview;

import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.changes.Line;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request would change, in one line: for lists, so neither the database nor Azure is asked. */
@ApplicationScoped
public class InBrief {
    private static final int MOST = 4;

    @Inject
    ChangeKinds kinds;

    public String of(Request request) {
        Look look = Look.at(request, kinds);
        if (look.deletes()) {
            return DifferencePart.gone(look);
        }
        String before = look.asked().before().orElse(null);
        if (before != null) {
            return difference(before, look);
        }
        return look.asked().footprint().isPresent() ? added(look) : first(entered(look), "; ");
    }

    private static String difference(String before, Look look) {
        String after = look.asked()
                .after()
                .or(() -> look.approved().map(PlannedCall::body))
                .orElse("");
        List<String> changes =
                Difference.of(before, after).stream().map(InBrief::words).toList();
        return changes.isEmpty() ? "Nothing: this writes what was live when it was asked for." : first(changes, "; ");
    }

    private static String words(Difference.Row row) {
        if (row.was().isEmpty() || row.becomes().isEmpty()) {
            return row.what() + ": " + row.was() + row.becomes() + " ("
                    + row.word().toLowerCase(java.util.Locale.ROOT) + ")";
        }
        return row.what() + " from " + row.was() + " to " + row.becomes();
    }

    /** Image data where none is yet: from what, how often, and where. */
    private static String added(Look look) {
        String from = look.asked().change().buildsFrom().stream()
                .map(id -> ResourceId.parse(id).map(ResourceId::name).orElse(id))
                .collect(Collectors.joining(", "));
        List<String> places = Replicas.of(
                        look.asked().footprintBefore(), look.asked().footprint())
                .rows()
                .stream()
                .map(row -> row.becomes() + (row.becomes() == 1 ? " replica in " : " replicas in ") + row.region()
                        + " (" + row.storage() + ")")
                .toList();
        return (from.isEmpty() ? "New: " : "New, from " + from + ": ") + first(places, ", ");
    }

    /** What was entered, each label once. */
    private static List<String> entered(Look look) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        @Nullable String label = null;
        for (Line line : look.asked().lines()) {
            label = line.label().isEmpty() && label != null ? label : line.label();
            values.computeIfAbsent(label, first -> new ArrayList<>()).add(line.value());
        }
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + first(entry.getValue(), ", "))
                .toList();
    }

    private static String first(List<String> all, String between) {
        int more = all.size() - MOST;
        String some = all.stream().limit(MOST).collect(Collectors.joining(between));
        return more > 0 ? some + " and " + more + " more" : some;
    }
}
