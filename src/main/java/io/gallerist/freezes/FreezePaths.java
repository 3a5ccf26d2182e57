package io.gallerist.freezes;

import io.gallerist.catalog.Gallery;
import io.quarkus.qute.TemplateExtension;

/** Where a gallery's freeze windows are, relative to the root. */
@TemplateExtension
final class FreezePaths {
    private FreezePaths() {}

    @TemplateExtension(matchName = "freezesPath")
    static String of(Gallery gallery) {
        return gallery.path() + "/freezes";
    }

    static String zonePath(Gallery gallery) {
        return of(gallery) + "/zone";
    }
}
