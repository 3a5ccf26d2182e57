package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.time.AzureClock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * ARM's token buckets, a subscription and a principal, and Compute's counts per 3 and 30 minutes, a subscription
 * (limits-throttling-and-quotas; the sizes are those of recorded headers). Counted in Azure seconds, forgotten with the
 * process.
 */
public final class Throttle {
    private static final double SHORT = 180;
    private static final double LONG = 1800;

    private final AzureClock clock;
    private final boolean enforced;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();

    public Throttle(AzureClock clock, boolean enforced) {
        this.clock = clock;
        this.enforced = enforced;
    }

    private record Bucket(double level, double at) {}

    private record Window(long number, int count) {}

    /** Counts a request, refuses it if it is one too many, and tells what remains. */
    public synchronized Map<String, String> count(Request request, String principal) {
        List<String> path = request.segments();
        if (path.size() < 2 || !path.get(0).equalsIgnoreCase("subscriptions")) {
            return Map.of();
        }
        Map<String, String> headers = new HashMap<>();
        String kind = request.reads() ? "reads" : request.method().equals("DELETE") ? "deletes" : "writes";
        int most = request.reads() ? 250 : 200;
        int left = drain(path.get(1) + principal + kind, most, request.reads() ? 25 : 10, path.get(1), request);
        headers.put("x-ms-ratelimit-remaining-subscription-" + kind, String.valueOf(left));
        headers.put("x-ms-ratelimit-remaining-subscription-global-" + kind, String.valueOf(left * 15));
        OperationGroup.of(request).ifPresent(group -> {
            int three = step(path.get(1), group.name() + "3Min", group.shortLimit(), SHORT);
            int thirty = step(path.get(1), group.name() + "30Min", group.longLimit(), LONG);
            headers.put(
                    "x-ms-ratelimit-remaining-resource",
                    "Microsoft.Compute/" + group.name() + "3Min;" + three + ",Microsoft.Compute/" + group.name()
                            + "30Min;" + thirty);
        });
        return headers;
    }

    private int drain(String key, int most, double refill, String subscription, Request request) {
        double now = clock.seconds();
        Bucket bucket = buckets.getOrDefault(key, new Bucket(most, now));
        double level = Math.min(most, bucket.level + (now - bucket.at) * refill);
        if (enforced && level < 1) {
            buckets.put(key, new Bucket(level, now));
            throw throttled(subscription, request.method().toLowerCase(Locale.ROOT), clock.realSeconds(6));
        }
        buckets.put(key, new Bucket(Math.max(0, level - 1), now));
        return (int) Math.max(0, level - 1);
    }

    public static AzureError throttled(String subscription, String operation, long seconds) {
        return new AzureError(
                        429,
                        "SubscriptionRequestsThrottled",
                        "Number of requests for subscription '" + subscription + "' and operation '" + operation
                                + "' exceeded the backend storage limit. Please try again after '" + seconds
                                + "' seconds.")
                .with("Retry-After", String.valueOf(seconds))
                .byGateway();
    }

    private int step(String subscription, String group, int most, double length) {
        double now = clock.seconds();
        long number = (long) (now / length);
        Window window = windows.get(subscription + group);
        int count = window == null || window.number != number ? 1 : window.count + 1;
        windows.put(subscription + group, new Window(number, count));
        if (enforced && count > most) {
            throw tooMany(
                    group,
                    most,
                    count,
                    clock.realSeconds((number + 1) * length - now),
                    clock.now().toString());
        }
        return Math.max(0, most - count);
    }

    public static AzureError tooMany(String group, int most, int count, long seconds, String now) {
        ObjectNode measured = Json.object()
                .put("operationgroup", group)
                .put("starttime", now)
                .put("endtime", now)
                .put("allowedrequestcount", most)
                .put("measuredrequestcount", count);
        ObjectNode detail = Json.object()
                .put("code", "TooManyRequests")
                .put("target", group)
                .put("message", Json.write(measured));
        return new AzureError(
                        429,
                        "OperationNotAllowed",
                        "The server rejected the request because too many requests have been received for this"
                                + " subscription.",
                        "",
                        List.of(detail))
                .with("Retry-After", String.valueOf(seconds));
    }
}
