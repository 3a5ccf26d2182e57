package io.gallerist.catalog;

import java.util.ArrayList;
import java.util.List;

/** A definition with its versions, for somebody the gallery was shared with; two statements for a whole gallery. */
public record SharedDefinition(ImageDefinition definition, List<ImageVersion> versions) {
    private static final int MOST_VERSIONS = 500;

    public static List<SharedDefinition> in(Gallery gallery) {
        List<ImageDefinition> definitions =
                ImageDefinition.list("gallery = ?1 and goneAt is null order by lower(name), id", gallery);
        List<ImageVersion> versions = ImageVersion.<ImageVersion>find(
                        "definition.gallery = ?1 and goneAt is null order by major desc, minor desc, patch desc",
                        gallery)
                .page(0, MOST_VERSIONS)
                .list();
        List<SharedDefinition> shared = new ArrayList<>();
        for (ImageDefinition definition : definitions) {
            shared.add(new SharedDefinition(
                    definition,
                    versions.stream()
                            .filter(version -> version.definition.id.equals(definition.id))
                            .toList()));
        }
        return shared;
    }
}
