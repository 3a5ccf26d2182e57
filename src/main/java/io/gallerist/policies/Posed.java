package io.gallerist.policies;

import io.gallerist.changes.Asked;
import io.gallerist.requests.Request;

/** A request with what is asked now, and whether for somebody else: its row may still keep an earlier state. */
record Posed(Request request, Asked<?> asked, boolean onBehalf) {
    Target target() {
        return Target.of(asked.change().target());
    }
}
