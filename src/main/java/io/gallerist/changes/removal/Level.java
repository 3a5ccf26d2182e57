package io.gallerist.changes.removal;

import io.gallerist.azure.ResourceId;
import java.util.Arrays;

/** What can be deleted, the innermost first; each has a kind of change of its own. */
enum Level {
    VERSION("Microsoft.Compute/galleries/images/versions", "version", "image version"),
    DEFINITION("Microsoft.Compute/galleries/images", "definition", "image definition"),
    GALLERY("Microsoft.Compute/galleries", "gallery", "gallery");

    private final String type;
    private final String noun;
    private final String words;

    Level(String type, String noun, String words) {
        this.type = type;
        this.noun = noun;
        this.words = words;
    }

    /** @throws IllegalArgumentException for the id of anything else */
    static Level of(ResourceId id) {
        return Arrays.stream(values())
                .filter(level -> id.isA(level.type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Neither a gallery nor in one: " + id));
    }

    /** The name of its kind of change. */
    String kind() {
        return noun + ".delete";
    }

    String words() {
        return words;
    }

    /** With its article, as a sentence has it. */
    String one() {
        return this == GALLERY ? "a gallery" : "an " + words;
    }

    /** Where the form is for one of these, by its id in the catalogue. */
    String path(java.util.UUID id) {
        return "/" + (this == GALLERY ? "galleries" : noun + "s") + "/" + id + "/removal";
    }

    /** A resource in a sentence: "version 1.0.0 of myImageDefinition". */
    static String named(ResourceId id) {
        return switch (of(id)) {
            case VERSION ->
                "version " + id.name()
                        + id.parent().map(parent -> " of " + parent.name()).orElse("");
            case DEFINITION -> "image definition " + id.name();
            case GALLERY -> "gallery " + id.name();
        };
    }
}
