package io.gallerist.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** /_emulator: the clock, the faults, the journal and the reset, for whoever is not in the same process. */
final class Control {
    private final Emulator emulator;

    Control(Emulator emulator) {
        this.emulator = emulator;
    }

    static boolean owns(Request request) {
        return request.path().startsWith("/_emulator");
    }

    Answer answer(Request request) {
        return switch (request.method() + " " + request.path().replaceFirst("^/_emulator/?", "")) {
            case "GET clock" -> Answer.json(200, emulator.describeClock());
            case "POST clock" -> {
                emulator.advance(duration(request.json(), "advance", Duration.ZERO));
                yield Answer.json(200, emulator.describeClock());
            }
            case "POST faults" -> {
                emulator.fail(fault(request.json()));
                yield list(emulator.faults());
            }
            case "GET faults" -> list(emulator.faults());
            case "DELETE faults" -> {
                emulator.clearFaults();
                yield Answer.empty(204);
            }
            case "GET calls" -> list(emulator.calls());
            case "DELETE calls" -> {
                emulator.clearCalls();
                yield Answer.empty(204);
            }
            case "POST reset" -> {
                emulator.reset();
                yield Answer.empty(204);
            }
            case "POST settings" -> settings(request.json());
            default ->
                throw new AzureError(404, "NotFound", "The emulator has clock, faults, calls, settings and reset.");
        };
    }

    private Answer settings(ObjectNode wanted) {
        if (wanted.has("pageSize")) {
            emulator.pageSize(wanted.get("pageSize").asInt());
        }
        if (wanted.has("directoryDelay")) {
            emulator.directoryDelay(duration(wanted, "directoryDelay", Duration.ZERO));
        }
        return Answer.empty(204);
    }

    private static Answer list(List<?> items) {
        return Answer.json(200, Json.object().set("value", Printed.list(items)));
    }

    private static Duration duration(JsonNode node, String name, Duration otherwise) {
        return node.has(name) ? Duration.parse(node.get(name).asText()) : otherwise;
    }

    static Fault fault(ObjectNode wanted) {
        Map<String, String> headers = new TreeMap<>();
        wanted.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Fault(
                Json.text(wanted, "name"),
                Json.text(wanted, "method"),
                Json.text(wanted, "path"),
                wanted.path("status").asInt(0),
                headers,
                wanted.get("body"),
                wanted.path("times").asInt(1),
                wanted.path("after").asBoolean(false),
                duration(wanted, "delay", Duration.ZERO),
                wanted.path("drop").asBoolean(false),
                Json.text(wanted, "region"));
    }
}
