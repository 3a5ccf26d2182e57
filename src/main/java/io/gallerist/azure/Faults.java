package io.gallerist.azure;

import com.azure.core.exception.HttpResponseException;
import io.gallerist.azure.AzureRefusal.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import reactor.core.Exceptions;

/** What went wrong on the way, as a refusal. Mistakes of the portal's own stay what they are. */
final class Faults {
    private Faults() {}

    static RuntimeException refusal(RuntimeException thrown) {
        var failure = Exceptions.unwrap(thrown);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AzureRefusal refusal) {
                return refusal;
            }
            if (cause instanceof TimeoutException) {
                return unavailable("Timeout", "No answer in time", failure);
            }
            if (cause instanceof HttpResponseException) {
                return unavailable("UnreadableAnswer", "The answer was not what Azure documents", failure);
            }
            if (cause instanceof IOException || cause instanceof UncheckedIOException) {
                return unavailable("ConnectionFault", Words.plain(cause.getMessage(), "The connection broke"), failure);
            }
        }
        return thrown;
    }

    private static AzureRefusal unavailable(String code, String words, Throwable failure) {
        return new AzureRefusal(Kind.UNAVAILABLE, 0, code, words, null, null, failure);
    }
}
