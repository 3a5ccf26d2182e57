package io.gallerist.azure;

import com.azure.core.exception.HttpResponseException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.MsalThrottlingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Why the portal got no token. */
final class SignInFaults {
    private SignInFaults() {}

    static AzureRefusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AzureRefusal refusal) {
                return refusal;
            }
            if (cause instanceof MsalThrottlingException throttled) {
                var wait = Duration.ofMillis(throttled.retryInMs());
                return refusal(AzureRefusal.Kind.THROTTLED, 429, "TooManyRequests", failure, wait);
            }
            if (cause instanceof MsalServiceException service && service.statusCode() != null) {
                return refusal(kind(service.statusCode()), service.statusCode(), service.errorCode(), failure, null);
            }
            if (cause instanceof HttpResponseException answered && answered.getResponse() != null) {
                int status = answered.getResponse().getStatusCode();
                return refusal(kind(status), status, "AuthenticationFailed", failure, null);
            }
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return refusal(AzureRefusal.Kind.UNAVAILABLE, 0, "SignInUnreachable", failure, null);
            }
        }
        return refusal(AzureRefusal.Kind.DENIED, 0, "AuthenticationFailed", failure, null);
    }

    private static AzureRefusal refusal(
            AzureRefusal.Kind kind, int status, @Nullable String code, Throwable failure, @Nullable Duration wait) {
        var words = Words.plain(failure.getMessage(), "No token from the directory");
        return new AzureRefusal(kind, status, code == null ? "AuthenticationFailed" : code, words, wait, null, failure);
    }

    private static AzureRefusal.Kind kind(int status) {
        if (status == 429) {
            return AzureRefusal.Kind.THROTTLED;
        }
        return status >= 500 || status == 408 ? AzureRefusal.Kind.UNAVAILABLE : AzureRefusal.Kind.DENIED;
    }
}
