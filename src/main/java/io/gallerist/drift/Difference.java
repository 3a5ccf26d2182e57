package io.gallerist.drift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@link Differences}: a role assignment that is there. */
record Difference(
        UUID gallery,
        @Nullable UUID definition,
        String key,
        @Nullable UUID assignment,
        String scope,
        String principalId,
        String principalType,
        String roleId,
        @Nullable Instant since) {
    static Difference of(Object row) {
        Object[] column = (Object[]) row;
        return new Difference(
                (UUID) column[1],
                (UUID) column[2],
                (String) column[3],
                uuid((String) column[4]),
                (String) column[5],
                (String) column[6],
                (String) column[7],
                (String) column[8],
                (Instant) column[9]);
    }

    private static @Nullable UUID uuid(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
