package io.gallerist.changes.definition;

import io.gallerist.azure.Range;
import io.gallerist.changes.Line;
import io.gallerist.changes.form.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changeable parts of an image definition in a reviewer's words, line by line. */
final class Lines {
    private static final String NONE = "None";

    private final List<Line> lines = new ArrayList<>();

    private Lines() {}

    /** What is said of it; a line for each part that is there. */
    static List<Line> of(Changeable said) {
        return new Lines()
                .all(said).stream().filter(line -> !line.value().equals(NONE)).toList();
    }

    /** What becomes different, with what it was. */
    static List<Line> between(Changeable before, Changeable after) {
        Map<String, Line> was = byLabel(before);
        Map<String, Line> becomes = byLabel(after);
        Set<String> labels = new LinkedHashSet<>(becomes.keySet());
        labels.addAll(was.keySet());
        return labels.stream()
                .map(label -> between(label, was.get(label), becomes.get(label)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> between(String label, @Nullable Line was, @Nullable Line becomes) {
        String old = was == null ? NONE : was.value();
        String wanted = becomes == null ? NONE : becomes.value();
        if (old.equals(wanted)) {
            return List.of();
        }
        String field = becomes != null ? becomes.field() : was != null ? was.field() : "";
        return List.of(new Line(label, wanted + " (before: " + old + ")", field));
    }

    private static Map<String, Line> byLabel(Changeable said) {
        return new Lines()
                .all(said).stream()
                        .collect(Collectors.toMap(Line::label, line -> line, (a, b) -> a, LinkedHashMap::new));
    }

    private List<Line> all(Changeable said) {
        add("Description", said.description(), "description");
        add("Recommended vCPUs", range(said.vcpus(), ""), "vcpusMin");
        add("Recommended memory", range(said.memoryGb(), " GB"), "memoryMin");
        add("Disks not allowed", labels(said.disallowedDiskTypes()), "disallowedDiskTypes");
        feature("Security type", Features.SECURITY, said, "securityType");
        feature("Accelerated networking", Features.NETWORK, said, "acceleratedNetworking");
        feature("Hibernation", Features.HIBERNATION, said, "hibernation");
        feature("Disk controllers", Features.CONTROLLERS, said, "diskControllers");
        add("Release notes", said.releaseNoteUri(), "releaseNoteUri");
        add("End of life", said.endOfLife() == null ? null : Entry.dayInWords(said.endOfLife()), "endOfLife");
        said.tags().forEach((name, value) -> add("Tag " + name, value.isEmpty() ? "(empty)" : value, "tags"));
        return lines;
    }

    private void feature(String label, String name, Changeable said, String field) {
        String value = said.features().get(name);
        add(label, value == null ? null : Features.label(name, value), field);
    }

    private void add(String label, @Nullable String value, String field) {
        lines.add(new Line(label, value == null ? NONE : value, field));
    }

    private static @Nullable String range(Range range, String unit) {
        if (range.min() == null) {
            return range.max() == null ? null : "at most " + range.max() + unit;
        }
        return range.max() == null ? "at least " + range.min() + unit : range.min() + " to " + range.max() + unit;
    }

    private static @Nullable String labels(List<String> types) {
        return types.isEmpty()
                ? null
                : types.stream()
                        .map(type -> Choices.DISK_TYPES.stream()
                                .filter(option -> option.value().equals(type))
                                .map(option -> option.label())
                                .findFirst()
                                .orElse(type))
                        .collect(Collectors.joining(", "));
    }
}
