package io.gallerist.emulator.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.compute.Misfortunes;
import io.gallerist.emulator.compute.Replication;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The faults that wait to strike, in the order they were asked for. */
public final class Faults implements Misfortunes {
    private final List<Fault> waiting = new ArrayList<>();

    public synchronized void add(Fault fault) {
        waiting.add(NamedFault.complete(fault));
    }

    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    public synchronized void clear() {
        waiting.clear();
    }

    /** The fault that strikes a request, if one does; it is used up by that. */
    public Optional<Fault> strike(Request request) {
        return take(fault -> !isLater(fault)
                && (fault.method().isEmpty() || fault.method().equalsIgnoreCase(request.method()))
                && (matches(fault, request.path()) || matches(fault, request.path() + "?" + request.rawQuery())));
    }

    private static boolean isLater(Fault fault) {
        return fault.name().equals(NamedFault.OPERATION_FAILED) || fault.name().equals(NamedFault.REPLICATION_FAILED);
    }

    private static boolean matches(Fault fault, String path) {
        return Pattern.compile(fault.path(), Pattern.CASE_INSENSITIVE)
                .matcher(path)
                .find();
    }

    private synchronized Optional<Fault> take(Predicate<Fault> matching) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (matching.test(fault)) {
                if (fault.times() > 1) {
                    waiting.set(i, fault.times(fault.times() - 1));
                } else {
                    waiting.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<AzureError> operation(ResourceId id) {
        return take(fault -> fault.name().equals(NamedFault.OPERATION_FAILED) && matches(fault, id.toString()))
                .map(fault -> {
                    JsonNode error =
                            fault.body() == null ? Json.object() : fault.body().path("error");
                    return new AzureError(
                            500,
                            error.path("code").asText("InternalExecutionError"),
                            error.path("message").asText("An internal execution error occurred. Please retry later."));
                });
    }

    @Override
    public Optional<String> replication(ResourceId id, String region) {
        return take(fault -> fault.name().equals(NamedFault.REPLICATION_FAILED)
                        && (fault.region().isEmpty() || fault.region().equalsIgnoreCase(region))
                        && matches(fault, id.toString()))
                .map(fault -> fault.body() == null
                        ? Replication.tooLarge(2520)
                        : fault.body().asText(Json.text(fault.body(), "error", "message")));
    }
}
