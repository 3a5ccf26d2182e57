package io.gallerist.policies;

import io.gallerist.web.Flash;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the pages say after a change of a policy. */
final class Saved {
    private static final int CONFLICT = 409;

    private Saved() {}

    static void tell(Flash flash, PolicyVersion saved) {
        if (saved.state == PolicyVersion.State.IN_FORCE) {
            flash.good("Saved. " + saved.title() + " is in force.");
        } else {
            flash.note("Proposed as " + saved.title().toLowerCase(java.util.Locale.ROOT)
                    + ". It counts once somebody else has accepted it.");
        }
    }

    /** The form with all that was typed, but nothing to save it with: somebody else was faster. */
    static Response stale(TemplateInstance page) {
        return Response.status(CONFLICT)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
