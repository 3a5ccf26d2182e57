package io.gallerist.requests;

import io.gallerist.changes.Asked;
import io.gallerist.changes.ChangeKinds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A request as this release of the portal would write it, beside the body that its row keeps. */
@ApplicationScoped
public class Replanned {
    @Inject
    ChangeKinds kinds;

    /** Whether an upgrade has changed the body meanwhile. */
    public boolean differs(Request request) {
        Asked<?> asked = kinds.read(request.kind, request.change);
        return !asked.planned(request.id).equals(asked.planned(request.id, request.body));
    }
}
