package io.gallerist.requests;

import io.gallerist.web.Conflict;

/** A verb that the request's status does not allow; shown as a 409 page that says where the request stands. */
public class IllegalTransition extends Conflict {
    IllegalTransition(Request request, String verb) {
        super(
                "This request can't be " + verb + ": it is \""
                        + request.status.label().toLowerCase(java.util.Locale.ROOT) + "\" now.",
                request.path());
    }
}
