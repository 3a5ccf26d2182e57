package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** An end-of-life date only informs; but it cannot be set into the past. */
final class EndOfLife {
    private EndOfLife() {}

    static void check(String resource, JsonNode properties, @Nullable JsonNode before, Instant now) {
        String wanted = Json.text(properties, "endOfLifeDate");
        if (!wanted.isEmpty()
                && !parse(resource, wanted).isAfter(now)
                && !isKept(resource, wanted, before == null ? "" : Json.text(before, "endOfLifeDate"))) {
            throw AzureError.invalid(
                    resource + ".properties.endOfLifeDate", "EndOfLifeDate must be set to a future date.");
        }
    }

    /** The same moment, however it is written. */
    private static boolean isKept(String resource, String wanted, String before) {
        return !before.isEmpty() && parse(resource, before).equals(parse(resource, wanted));
    }

    static boolean isAhead(JsonNode properties, Instant now) {
        String date = Json.text(properties, "endOfLifeDate");
        return !date.isEmpty() && parse("galleryImageVersion", date).isAfter(now);
    }

    private static Instant parse(String resource, String date) {
        try {
            return date.matches(".*([zZ]|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(date).toInstant()
                    : Instant.parse((date.contains("T") ? date : date + "T00:00:00") + ZoneOffset.UTC.getId());
        } catch (DateTimeParseException e) {
            throw AzureError.invalid(
                    resource + ".properties.endOfLifeDate", "The value '" + date + "' is not a valid date.");
        }
    }
}
