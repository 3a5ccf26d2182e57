package io.gallerist.emulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;
import java.util.List;

/** Faults and calls as JSON. */
final class Printed {
    private Printed() {}

    static ArrayNode list(List<?> items) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        items.forEach(item -> list.add(item instanceof Call call ? call(call) : fault((Fault) item)));
        return list;
    }

    private static ObjectNode call(Call call) {
        return Json.object()
                .put("at", call.at().toString())
                .put("method", call.method())
                .put("path", call.path())
                .put("query", call.query())
                .put("status", call.status())
                .put("bodyDigest", call.bodyDigest())
                .put("body", call.body());
    }

    private static ObjectNode fault(Fault fault) {
        ObjectNode printed = Json.object()
                .put("name", fault.name())
                .put("method", fault.method())
                .put("path", fault.path())
                .put("status", fault.status())
                .put("times", fault.times())
                .put("after", fault.after())
                .put("delay", fault.delay().toString())
                .put("drop", fault.drop())
                .put("region", fault.region());
        printed.set("headers", Json.object(fault.headers()));
        return printed.set("body", fault.body());
    }
}
