package io.gallerist.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event is about; {@code requestId} puts the event on that request's timeline. */
public record Subject(
        String type, String id, String label, @Nullable UUID requestId) {
    public static Subject of(String type, Object id, String label) {
        return new Subject(type, id.toString(), label, null);
    }
}
