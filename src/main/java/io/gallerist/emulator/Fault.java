package io.gallerist.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong a number of times.
 *
 * @param name one of the recorded faults, or empty; it fills in what is left out
 * @param method the method it strikes, or empty for any
 * @param path a regular expression that is found in the path, or in the path with the query, or empty for any
 * @param status the answer's status, or 0 to let the request through
 * @param times how often it strikes
 * @param after whether the work is done first, so that only the answer is lost
 * @param delay how long the answer takes, in real time
 * @param drop whether the connection is closed without an answer
 * @param region the region whose replication fails, for {@code ReplicationFailed}; empty for all
 */
public record Fault(
        String name,
        String method,
        String path,
        int status,
        Map<String, String> headers,
        @Nullable JsonNode body,
        int times,
        boolean after,
        Duration delay,
        boolean drop,
        String region) {

    /** A recorded fault: PrincipalNotFound, AuthorizationFailed, TooManyRequests, LostResponse and others. */
    public static Fault named(String name) {
        return new Fault(name, "", "", 0, Map.of(), null, 1, false, Duration.ZERO, false, "");
    }

    public static Fault on(String method, String path) {
        return named("").at(method, path);
    }

    public Fault at(String method, String path) {
        return new Fault(name, method, path, status, headers, body, times, after, delay, drop, region);
    }

    public Fault answering(int status, JsonNode body) {
        return new Fault(name, method, path, status, headers, body, times, after, delay, drop, region);
    }

    public Fault with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Fault(name, method, path, status, more, body, times, after, delay, drop, region);
    }

    public Fault times(int count) {
        return new Fault(name, method, path, status, headers, body, count, after, delay, drop, region);
    }

    /** The work is done, and then this happens to the answer. */
    public Fault afterwards() {
        return new Fault(name, method, path, status, headers, body, times, true, delay, drop, region);
    }

    public Fault delayed(Duration by) {
        return new Fault(name, method, path, status, headers, body, times, after, by, drop, region);
    }

    public Fault dropped() {
        return new Fault(name, method, path, status, headers, body, times, after, delay, true, region);
    }

    public Fault inRegion(String code) {
        return new Fault(name, method, path, status, headers, body, times, after, delay, drop, code);
    }
}
