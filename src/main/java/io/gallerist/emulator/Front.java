package io.gallerist.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.arm.Arm;
import io.gallerist.emulator.arm.CloudMetadata;
import io.gallerist.emulator.arm.Throttle;
import io.gallerist.emulator.authorization.Authorization;
import io.gallerist.emulator.entra.Entra;
import io.gallerist.emulator.faults.Faults;
import io.gallerist.emulator.faults.Journal;
import io.gallerist.emulator.faults.Struck;
import io.gallerist.emulator.graph.Graph;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.time.AzureClock;
import java.util.Map;
import java.util.UUID;

/** What every call to the Azure origin goes through: faults, the bearer, the limits, the right service, the journal. */
final class Front {
    private final Object writing = new Object();
    private final AzureClock clock;
    private final Faults faults;
    private final Journal journal;
    private final Entra entra;
    private final Throttle throttle;
    private final Arm arm;
    private final Authorization authorization;
    private final Graph graph;

    Front(
            AzureClock clock,
            Faults faults,
            Journal journal,
            Entra entra,
            Throttle throttle,
            Arm arm,
            Authorization authorization,
            Graph graph) {
        this.clock = clock;
        this.faults = faults;
        this.journal = journal;
        this.entra = entra;
        this.throttle = throttle;
        this.arm = arm;
        this.authorization = authorization;
        this.graph = graph;
    }

    Answer answer(Request request) {
        Answer answer = attempt(request);
        journal.add(request, answer.status(), clock.now());
        String id = UUID.randomUUID().toString();
        if (Graph.owns(request)) {
            answer.with("request-id", id);
        }
        if (!request.header("client-request-id").isEmpty()) {
            answer.with("client-request-id", request.header("client-request-id"));
        }
        return answer.with("x-ms-request-id", id)
                .with("x-ms-correlation-request-id", id)
                .with("x-ms-routing-request-id", "EMULATOR:" + clock.now() + ":" + id)
                .with("Cache-Control", "no-cache");
    }

    private Answer attempt(Request request) {
        try {
            return Struck.answer(faults.strike(request), request, () -> caller(request), () -> work(request));
        } catch (AzureError refused) {
            return refused.answer();
        }
    }

    private String caller(Request request) {
        return Json.text(entra.caller(request), "oid");
    }

    private Answer work(Request request) {
        if (CloudMetadata.owns(request)) {
            return CloudMetadata.answer(request);
        }
        Answer token = entra.answer(request);
        if (token != null) {
            return token;
        }
        try {
            JsonNode caller = entra.caller(request);
            Map<String, String> headers = throttle.count(request, Json.text(caller, "oid"));
            Answer answer = request.reads() ? serve(request, caller) : write(request, caller);
            headers.forEach(answer.headers()::put);
            return answer;
        } catch (AzureError refused) {
            return refused.answer();
        }
    }

    /** One at a time, so that a rule and the write that it allows see the same state. */
    private Answer write(Request request, JsonNode caller) {
        synchronized (writing) {
            return serve(request, caller);
        }
    }

    private Answer serve(Request request, JsonNode caller) {
        if (Graph.owns(request)) {
            return graph.answer(request);
        }
        if (Authorization.owns(request)) {
            return authorization.answer(request, Json.text(caller, "oid"));
        }
        return arm.answer(request, Json.text(caller, "tid"));
    }
}
