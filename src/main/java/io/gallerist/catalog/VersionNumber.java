package io.gallerist.catalog;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Major.Minor.Patch, each a 32-bit integer (Azure: "The image version name should follow
 * Major(int).Minor(int).Patch(int) format").
 */
public record VersionNumber(int major, int minor, int patch) implements Comparable<VersionNumber> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,10})\\.([0-9]{1,10})\\.([0-9]{1,10})");

    public static Optional<VersionNumber> parse(@Nullable String text) {
        var match = FORM.matcher(text == null ? "" : text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VersionNumber(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The one to suggest after this: the next patch, or the next minor where the patch is at its end. */
    public VersionNumber next() {
        return patch < Integer.MAX_VALUE
                ? new VersionNumber(major, minor, patch + 1)
                : new VersionNumber(major, minor + 1, 0);
    }

    @Override
    public int compareTo(VersionNumber other) {
        return java.util.Comparator.comparingInt(VersionNumber::major)
                .thenComparingInt(VersionNumber::minor)
                .thenComparingInt(VersionNumber::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
