package io.gallerist.changes.gallery;

import io.gallerist.changes.form.ChangeForm;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** What was typed to change a gallery. */
public class UpdateGalleryForm extends ChangeForm {
    @FormParam("description")
    public @Nullable String description;

    @FormParam("publisherUri")
    public @Nullable String publisherUri;

    @FormParam("publisherContact")
    public @Nullable String publisherContact;

    @FormParam("eula")
    public @Nullable String eula;

    @FormParam("softDelete")
    public @Nullable String softDelete;

    static UpdateGalleryForm of(String shown) {
        WritableGallery gallery = WritableGallery.of(shown);
        UpdateGalleryForm form = new UpdateGalleryForm();
        form.description = gallery.description();
        form.publisherUri = gallery.community("publisherUri");
        form.publisherContact = gallery.community("publisherContact");
        form.eula = gallery.community("eula");
        form.softDelete = gallery.isSoftDeleteOn() ? "true" : null;
        form.fillTags(gallery.tags());
        return form;
    }
}
