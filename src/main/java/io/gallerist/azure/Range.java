package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/** From the one to the other, both included; null where there is no limit. */
public record Range(@Nullable Integer min, @Nullable Integer max) {
    public static final Range OPEN = new Range(null, null);

    boolean isOpen() {
        return min == null && max == null;
    }
}
