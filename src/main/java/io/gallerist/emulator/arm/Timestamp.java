package io.gallerist.emulator.arm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Compute prints seven digits and an offset: 2022-12-12T04:35:51.9965705+00:00. */
public final class Timestamp {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSxxx").withZone(ZoneOffset.UTC);

    private Timestamp() {}

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
