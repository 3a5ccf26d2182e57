package io.gallerist.drift;

/** Where a role was given, seen from a gallery. */
enum Level {
    GALLERY("This gallery"),
    DEFINITION("Definition"),
    VERSION("Version"),
    RESOURCE_GROUP("Inherited from the resource group"),
    SUBSCRIPTION("Inherited from the subscription"),
    MANAGEMENT_GROUP("Inherited from a management group"),
    ROOT("Inherited from the whole directory");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
