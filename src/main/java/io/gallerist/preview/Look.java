package io.gallerist.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.Asked;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.requests.Request;
import java.util.List;
import java.util.Optional;

/** A request with what its kind tells of it. */
record Look(Asked<?> asked, List<PlannedCall> calls) {
    static Look at(Request request, ChangeKinds kinds) {
        Asked<?> asked = kinds.read(request.kind, request.change);
        return new Look(asked, asked.planned(request.id, request.body));
    }

    /** The call whose body is approved; empty where only the portal's own record changes. */
    Optional<PlannedCall> approved() {
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls.get(calls.size() - 1));
    }

    boolean deletes() {
        return approved().filter(call -> call.method().equals("DELETE")).isPresent();
    }

    boolean writes() {
        return approved().filter(call -> call.method().equals("PUT")).isPresent();
    }

    private String body() {
        return approved().map(PlannedCall::body).orElse("");
    }

    /** Where what is written lives; empty where the body does not say. */
    String location() {
        try {
            return body().isEmpty()
                    ? ""
                    : new ObjectMapper().readTree(body()).path("location").asText();
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }
}
