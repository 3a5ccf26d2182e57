package io.gallerist.policies;

import io.gallerist.web.BadRequest;
import io.gallerist.web.Forms;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form of a policy sent: each of its stages numbers its fields, so no bean can name them all. */
record Typed(MultivaluedMap<String, String> fields) {
    static final String BASE = "base";
    private static final String AT = "n";
    private static final int LONGEST_WHY = 500;

    String text(String name) {
        return Forms.text(fields.getFirst(name));
    }

    List<String> texts(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    boolean isChecked(String name) {
        return fields.containsKey(name);
    }

    boolean isPressed(String button) {
        return button.equals(fields.getFirst("press"));
    }

    /** What the form started from; a form that does not say it is outdated. */
    String base() {
        return isChecked(BASE) ? text(BASE) : "unknown";
    }

    /** @throws Stale when the form started from another state of the policy */
    void mustBeOf(Governed governed) {
        if (!governed.base().equals(base())) {
            throw new Stale(governed.path());
        }
    }

    /** Why the policy is changed; cut where it is longer than a field of the form takes. */
    String why() {
        String why = text("why");
        return why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
    }

    /** Which route or rule it is about; null for a new one. */
    @Nullable
    Integer at(int size) {
        return index(text(AT), size);
    }

    /** @throws BadRequest for what none of {@code size} things is */
    static @Nullable Integer index(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) >= size) {
            throw new BadRequest("There is no such part of the policy. Go back to it and try again.");
        }
        return Integer.valueOf(text);
    }
}
