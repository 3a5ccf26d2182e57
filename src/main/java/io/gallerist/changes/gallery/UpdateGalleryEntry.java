package io.gallerist.changes.gallery;

import io.gallerist.changes.form.Entry;
import io.gallerist.web.Forms;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed over a gallery's state into the body that would write it. What is known already is right as it
 * is, so that a form does not complain of what nobody typed.
 */
final class UpdateGalleryEntry {
    private final UpdateGalleryForm form;
    private final WritableGallery gallery;
    private final Entry entry;

    /** @param base the body that the form was filled from */
    UpdateGalleryEntry(UpdateGalleryForm form, String base, Entry entry) {
        this.form = form;
        this.gallery = WritableGallery.of(base);
        this.entry = entry;
    }

    /** The edited body; empty when something is wrong. */
    Optional<String> read() {
        String description = description();
        String publisher = community("publisherUri", form.publisherUri, CommunityEntry::publisherUri);
        String contact = community("publisherContact", form.publisherContact, CommunityEntry::publisherContact);
        String eula = community("eula", form.eula, CommunityEntry::eula);
        Map<String, String> tags = new TreeMap<>(entry.tags(form));
        return entry.errors().any()
                ? Optional.empty()
                : Optional.of(gallery.withDescription(description)
                        .withCommunity("publisherUri", publisher)
                        .withCommunity("publisherContact", contact)
                        .withCommunity("eula", eula)
                        .withSoftDelete(form.softDelete != null)
                        .withTags(tags)
                        .json());
    }

    private String description() {
        String typed = GalleryEntry.description(form.description);
        if (typed.equals(GalleryEntry.description(gallery.description()))) {
            return gallery.description();
        }
        entry.text("description", typed, CommunityEntry.LONGEST);
        return typed;
    }

    private String community(String part, @Nullable String typed, BiFunction<@Nullable String, Entry, String> read) {
        String known = gallery.community(part);
        return !gallery.isCommunity() || Forms.text(typed).equals(known.strip()) ? known : read.apply(typed, entry);
    }
}
