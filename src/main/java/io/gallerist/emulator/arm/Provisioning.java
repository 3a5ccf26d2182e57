package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;

/** The last long-running operation on a resource, from which its provisioning state follows at any moment. */
public final class Provisioning {
    private Provisioning() {}

    /** Records the operation in the resource's state. */
    public static void begin(ObjectNode state, Work work, double now) {
        ObjectNode running =
                Json.object().put("verb", work.verb()).put("startedAt", now).put("endsAt", now + work.seconds());
        if (work.failure() != null) {
            running.set("failure", work.failure().error());
        }
        state.set("operation", running);
    }

    public static boolean isRunning(Document document, double now) {
        return document.state().path("operation").path("endsAt").asDouble(0) > now;
    }

    public static boolean isDeleting(Document document) {
        return verb(document).equals("Deleting");
    }

    public static boolean isGone(Document document, double now) {
        return isDeleting(document) && !isRunning(document, now) && !hasFailed(document);
    }

    private static boolean hasFailed(Document document) {
        return document.state().path("operation").has("failure");
    }

    public static String stateOf(Document document, double now) {
        if (isRunning(document, now)) {
            return verb(document);
        }
        return hasFailed(document) ? "Failed" : "Succeeded";
    }

    private static String verb(Document document) {
        return Json.text(document.state(), "operation", "verb");
    }
}
