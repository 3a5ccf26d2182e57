package io.gallerist.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long Azure asks to wait: seconds, or a date, which is measured against the answer's own. */
final class RetryAfter {
    private RetryAfter() {}

    static @Nullable Duration in(HttpHeaders headers) {
        var value = headers.getValue(HttpHeaderName.RETRY_AFTER);
        if (value == null) {
            return null;
        }
        try {
            var wait = value.strip().matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value.strip()))
                    : Duration.between(date(headers.getValue(HttpHeaderName.DATE)), date(value));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZonedDateTime date(@Nullable String text) {
        if (text == null) {
            throw new DateTimeException("No date");
        }
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
