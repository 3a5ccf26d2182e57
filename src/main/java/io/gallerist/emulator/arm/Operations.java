package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import io.gallerist.emulator.store.Documents;
import io.gallerist.emulator.time.AzureClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** {@code .../locations/{region}/capsOperations/{id}}: always 200; its status is a function of the clock. */
public final class Operations {
    private final Documents documents;
    private final AzureClock clock;
    private final LinkedTenants tenants;

    public Operations(Documents documents, AzureClock clock, LinkedTenants tenants) {
        this.documents = documents;
        this.clock = clock;
        this.tenants = tenants;
    }

    /** Starts an operation and tells where to follow it; only a deletion and a share have a Location as well. */
    public Answer start(Answer answer, Request request, String subscription, String location, Work work) {
        String id = UUID.randomUUID().toString();
        ObjectNode state =
                Json.object().put("startedAt", clock.seconds()).put("endsAt", clock.seconds() + work.seconds());
        if (work.failure() != null) {
            state.set("error", work.failure().error());
        }
        if (!work.linkedSubscription().isEmpty()) {
            state.put("linkedSubscription", work.linkedSubscription());
        }
        ObjectNode body =
                Json.object().put("name", id).put("startTime", clock.now().toString());
        documents.put(new Document(key(id), "operation", body, state));
        String url = request.origin() + "/subscriptions/" + subscription + "/providers/Microsoft.Compute/locations/"
                + Region.code(location) + "/capsOperations/" + id + "?" + signature(id);
        if (answer.status() == 202) {
            answer.with("Location", url + "&monitor=true");
        }
        return answer.with("Azure-AsyncOperation", url);
    }

    /** Long and meaningless, like Azure's: nobody may parse it or store it in 255 characters. */
    private static String signature(String id) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String certificate = base64.encodeToString(id.repeat(36).getBytes(StandardCharsets.UTF_8));
        return "p=" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                + "&api-version=2024-03-03&t=639000000"
                + Math.abs(id.hashCode()) + "&c=" + certificate + "&s=" + certificate.substring(0, 340) + "&h="
                + certificate.substring(400, 443);
    }

    private static String key(String id) {
        return "operation/" + id;
    }

    public Answer get(String id, Request request) {
        Document operation =
                documents.get(key(id)).orElseThrow(() -> new AzureError(404, "NotFound", "The entity was not found."));
        String linked = Json.text(operation.state(), "linkedSubscription");
        if (!linked.isEmpty()) {
            tenants.require(linked, request.path(), request);
        }
        double endsAt = operation.state().path("endsAt").asDouble();
        boolean running = endsAt > clock.seconds();
        if (request.query("monitor").equals("true")) {
            return Answer.empty(running ? 202 : 200);
        }
        Instant started = Instant.parse(Json.text(operation.body(), "startTime"));
        ObjectNode body = Json.object().put("startTime", Timestamp.of(started));
        if (!running) {
            double took = (endsAt - operation.state().path("startedAt").asDouble()) / clock.speed();
            body.put("endTime", Timestamp.of(started.plusMillis((long) (took * 1000))));
        }
        boolean failed = operation.state().has("error");
        body.put("status", running ? "InProgress" : failed ? "Failed" : "Succeeded");
        if (!running && failed) {
            body.set("error", operation.state().get("error"));
        }
        return Answer.json(200, body.put("name", id));
    }
}
