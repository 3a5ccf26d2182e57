package io.gallerist.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.Asked;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.requests.Request;
import java.util.List;

/** A request with what its kind tells of it. */
record Look(Asked<?> asked, List<PlannedCall> calls) {
    static Look at(Request request, ChangeKinds kinds) {
        Asked<?> asked = kinds.read(request.kind, request.change);
        return new Look(asked, asked.planned(request.id, request.body));
    }

    /** The call whose body is approved. */
    PlannedCall approved() {
        return calls.get(calls.size() - 1);
    }

    boolean deletes() {
        return approved().method().equals("DELETE");
    }

    boolean writes() {
        return approved().method().equals("PUT");
    }

    /** Where what is written lives; empty where the body does not say. */
    String location() {
        try {
            return approved().body().isEmpty()
                    ? ""
                    : new ObjectMapper()
                            .readTree(approved().body())
                            .path("location")
                            .asText();
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }
}
