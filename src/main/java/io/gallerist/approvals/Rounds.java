package io.gallerist.approvals;

import io.gallerist.requests.Request;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request's rounds for the parts of its page: read once, however many parts show them. */
@RequestScoped
class Rounds {
    private final Map<UUID, List<Round>> known = new HashMap<>();

    /** The last first. */
    List<Round> of(Request request) {
        return known.computeIfAbsent(request.id, Round::of);
    }
}
