package io.gallerist.emulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;

/** A thing remembered: what a client sees of it (body), and what only the emulator knows (state). */
public record Document(String id, String kind, ObjectNode body, ObjectNode state) {
    public static Document of(String id, String kind, ObjectNode body) {
        return new Document(id, kind, body, Json.object());
    }

    Document copy() {
        return new Document(id, kind, body.deepCopy(), state.deepCopy());
    }
}
