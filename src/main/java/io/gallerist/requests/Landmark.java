package io.gallerist.requests;

import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * Where the catalogue shows what a request is about.
 *
 * @param definition the image definition that it is about, or about something in
 * @param made what has come to be by it, or was changed; null where that is not there
 */
@TemplateData
public record Landmark(@Nullable Place definition, @Nullable Place made) {
    /** A page of the catalogue. */
    @TemplateData
    public record Place(String name, String path) {}

    private static final String IMAGE = "/images/";
    private static final String VERSION = "/versions/";

    static Landmark of(Request request) {
        String key = request.targetKey;
        int end = key.indexOf("/", Math.max(0, key.indexOf(IMAGE)) + IMAGE.length());
        Place definition = key.contains(IMAGE) ? definition(end < 0 ? key : key.substring(0, end)) : null;
        Place made = request.status == Status.SUCCEEDED && !request.removes ? made(request, definition) : null;
        return new Landmark(definition, made);
    }

    private static @Nullable Place made(Request request, @Nullable Place definition) {
        if (request.targetKey.contains(VERSION)) {
            return ImageVersion.<ImageVersion>find("resourceKey = ?1 and goneAt is null", request.targetKey)
                    .firstResultOptional()
                    .map(version ->
                            new Place("version " + ResourceId.of(request.target).name(), version.path()))
                    .orElse(null);
        }
        if (definition != null) {
            return definition;
        }
        Gallery gallery = request.gallery;
        return gallery == null || gallery.goneAt != null ? null : new Place(gallery.name, gallery.path());
    }

    private static @Nullable Place definition(String key) {
        return ImageDefinition.<ImageDefinition>find("resourceKey = ?1 and goneAt is null", key)
                .firstResultOptional()
                .map(definition -> new Place(definition.name, definition.path()))
                .orElse(null);
    }
}
