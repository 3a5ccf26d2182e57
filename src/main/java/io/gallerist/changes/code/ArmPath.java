package io.gallerist.changes.code;

import java.util.List;
import java.util.Optional;

/**
 * A path of Resource Manager in its parts. Unlike a resource id it may end in an action, and hold a placeholder for
 * what is known only later.
 *
 * @param scope what the resource belongs to: a resource group, or another resource
 * @param segments namespace, then types and names in turn
 */
record ArmPath(String scope, List<String> segments) {
    private static final String PROVIDERS = "/providers/";

    ArmPath {
        segments = List.copyOf(segments);
    }

    static Optional<ArmPath> parse(String path) {
        int at = path.lastIndexOf(PROVIDERS);
        List<String> segments = at < 0
                ? List.of()
                : List.of(path.substring(at + PROVIDERS.length()).split("/"));
        return segments.size() < 3 ? Optional.empty() : Optional.of(new ArmPath(path.substring(0, at), segments));
    }

    /** What a POST does to the resource; empty for the resource itself. */
    Optional<String> action() {
        return segments.size() % 2 == 0 ? Optional.of(name()) : Optional.empty();
    }

    /** Without the action. */
    ArmPath resource() {
        return action().isPresent() ? new ArmPath(scope, segments.subList(0, segments.size() - 1)) : this;
    }

    String name() {
        return segments.get(segments.size() - 1);
    }

    String type() {
        StringBuilder type = new StringBuilder(segments.get(0));
        for (int i = 1; i < segments.size(); i += 2) {
            type.append('/').append(segments.get(i));
        }
        return type.toString();
    }

    boolean isA(String type) {
        return type().equalsIgnoreCase(type);
    }

    /** A version's definition, a definition's gallery; empty for what lives in its scope. */
    Optional<ArmPath> parent() {
        return segments.size() > 3
                ? Optional.of(new ArmPath(scope, segments.subList(0, segments.size() - 2)))
                : Optional.empty();
    }

    String parentId() {
        return parent().map(ArmPath::id).orElse(scope);
    }

    String id() {
        return scope + PROVIDERS + String.join("/", segments);
    }
}
