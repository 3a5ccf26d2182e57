package io.gallerist.changes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Access that a change gives.
 *
 * @param role Azure's name of the role
 * @param until null: without end
 */
public record GivenAccess(
        List<To> to, String role, @Nullable Instant until) {
    private static final String PERSON = "User";

    /**
     * Who gets it.
     *
     * @param type User, Group or ServicePrincipal
     * @param id the object id; empty for who is not known to the directory
     * @param mail empty where there is none
     * @param external whether it is a guest, or would become one
     */
    public record To(String type, String id, String mail, boolean external) {}

    public GivenAccess {
        to = List.copyOf(to);
    }

    /** Object ids of the people among them, and their addresses in lower case. */
    public List<String> marks() {
        return to.stream()
                .filter(one -> one.type().equals(PERSON))
                .flatMap(one -> Stream.of(one.id(), one.mail().toLowerCase(Locale.ROOT)))
                .filter(mark -> !mark.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
