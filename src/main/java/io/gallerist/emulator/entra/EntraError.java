package io.gallerist.emulator.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.Json;
import java.util.UUID;

/** A refusal in Entra's shape, which is OAuth's with numbers. */
final class EntraError {
    private EntraError() {}

    static Answer answer(int status, String error, int number, String description) {
        ObjectNode body = Json.object()
                .put("error", error)
                .put("error_description", "AADSTS" + number + ": " + description)
                .put("trace_id", UUID.randomUUID().toString())
                .put("correlation_id", UUID.randomUUID().toString());
        body.putArray("error_codes").add(number);
        return Answer.json(status, body);
    }
}
