package io.gallerist.changes.code;

import java.util.Collection;

/** What a resource is called within a file. */
final class Symbol {
    private Symbol() {}

    static String of(ArmPath path, Collection<String> taken) {
        String type = path.type().substring(path.type().lastIndexOf('/') + 1);
        String name =
                switch (type) {
                    case "galleries" -> "gallery";
                    case "images" -> "definition";
                    case "versions" -> "version";
                    default -> type.replaceAll("[^A-Za-z0-9_]", "").replaceFirst("s$", "");
                };
        return taken.contains(name) ? name + (taken.size() + 1) : name;
    }
}
