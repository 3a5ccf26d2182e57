package io.gallerist.azure;

import io.gallerist.azure.AzureRefusal.Kind;
import java.util.Locale;
import java.util.Set;

/** Sorts answers by what the portal does about them. The status decides, except where Azure's code knows better. */
final class Kinds {
    /** Codes that mean "too many" whatever the status; ARM, Compute and Graph each have their own. */
    private static final Set<String> TOO_MANY = Set.of(
            "toomanyrequests",
            "subscriptionrequeststhrottled",
            "requestsperoperationthrottled",
            "resourcerequeststhrottled",
            "tenantrequeststhrottled",
            "request_throttledtemporarily",
            "activitylimitreached",
            "throttledrequest");

    private static final Set<String> POLICY = Set.of("requestdisallowedbypolicy", "disallowedbypolicy");

    private Kinds() {}

    static Kind of(int status, ErrorBody body) {
        if (isBusySource(body)) {
            return Kind.BUSY;
        }
        if (status == 429 || has(body, TOO_MANY)) {
            return Kind.THROTTLED;
        }
        if (has(body, POLICY)) {
            return Kind.INVALID;
        }
        return switch (status) {
            case 401, 403 -> Kind.DENIED;
            case 404, 410 -> Kind.NOT_FOUND;
            case 409 -> Kind.CONFLICT;
            case 408 -> Kind.UNAVAILABLE;
            default -> status >= 400 && status < 500 ? Kind.INVALID : Kind.UNAVAILABLE;
        };
    }

    private static boolean has(ErrorBody body, Set<String> wanted) {
        return body.codes().stream().anyMatch(code -> wanted.contains(code.toLowerCase(Locale.ROOT)));
    }

    /** Compute limits how often one source is copied, with no code of its own. */
    private static boolean isBusySource(ErrorBody body) {
        return body.message() != null && body.message().startsWith("Too many requests on source");
    }
}
