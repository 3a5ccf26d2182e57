package io.gallerist.requests;

import io.gallerist.azure.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a resource lies in and what lies in it, by the keys that targets are stored under. */
final class Nesting {
    private static final String CONTAINERS = "Microsoft.Resources/";

    private Nesting() {}

    /** The keys of the resources that this one lies in, outermost first; resource groups are none. */
    static List<String> above(String key) {
        List<String> keys = new ArrayList<>();
        Optional<ResourceId> parent = ResourceId.of(key).parent();
        while (parent.isPresent() && !parent.get().type().startsWith(CONTAINERS)) {
            keys.add(parent.get().key());
            parent = parent.get().parent();
        }
        Collections.reverse(keys);
        return keys;
    }

    /** A pattern, escaped by {@code !}, of the keys of all that lies in a resource. */
    static String below(String key) {
        return key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "/%";
    }
}
