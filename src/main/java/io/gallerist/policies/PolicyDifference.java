package io.gallerist.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one policy says and another doesn't, line by line in words. */
public record PolicyDifference(List<Line> lines) {
    private static final int LONGEST = 4000;
    private static final String UNTOLD = "Something that these words don't show is different.";

    /** @param added else taken away */
    public record Line(boolean added, String text) {}

    static PolicyDifference between(Policy before, Policy after) {
        return between(before, after, PolicyWords.of(Map.of(), List.of(before, after)));
    }

    static PolicyDifference between(Policy before, Policy after, PolicyWords words) {
        List<String> old = words.lines(before);
        List<String> fresh = words.lines(after);
        List<Line> lines = new ArrayList<>();
        old.stream().filter(line -> !fresh.contains(line)).forEach(line -> lines.add(new Line(false, line)));
        fresh.stream().filter(line -> !old.contains(line)).forEach(line -> lines.add(new Line(true, line)));
        if (lines.isEmpty() && !before.equals(after)) {
            lines.add(new Line(true, UNTOLD));
        }
        return new PolicyDifference(List.copyOf(lines));
    }

    public boolean isNone() {
        return lines.isEmpty();
    }

    /** For the trail. */
    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line ->
                text.append(line.added() ? "+ " : "- ").append(line.text()).append('\n'));
        return text.length() > LONGEST
                ? text.substring(0, LONGEST) + "…"
                : text.toString().stripTrailing();
    }
}
