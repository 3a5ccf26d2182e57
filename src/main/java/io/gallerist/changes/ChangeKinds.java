package io.gallerist.changes;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Every kind of change there is. */
@ApplicationScoped
public class ChangeKinds {
    @Inject
    @All
    List<ChangeKind<?>> kinds;

    public List<ChangeKind<?>> all() {
        return List.copyOf(kinds);
    }

    /** @throws IllegalArgumentException for a name that no kind has */
    public ChangeKind<?> named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of change is called " + name));
    }

    /** Pairs a stored change with its kind. */
    public Asked<?> read(String kind, String json) {
        return asked(named(kind), json);
    }

    private static <C extends Change> Asked<C> asked(ChangeKind<C> kind, String json) {
        return new Asked<>(kind, CanonicalJson.read(json, kind.type()));
    }
}
