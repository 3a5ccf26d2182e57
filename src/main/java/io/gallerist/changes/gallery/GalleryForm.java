package io.gallerist.changes.gallery;

import io.gallerist.azure.ResourceId;
import io.gallerist.changes.form.ChangeForm;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** What was typed to ask for a gallery, as it was typed. */
public class GalleryForm extends ChangeForm {
    @FormParam("name")
    public @Nullable String name;

    @FormParam("subscription")
    public @Nullable String subscription;

    /** An existing resource group. */
    @FormParam("group")
    public @Nullable String group;

    /** Part of the name of a resource group. */
    @FormParam("search")
    public @Nullable String search;

    @FormParam("newGroup")
    public @Nullable String newGroup;

    @FormParam("location")
    public @Nullable String location;

    @FormParam("description")
    public @Nullable String description;

    @FormParam("sharing")
    public @Nullable String sharing;

    @FormParam("publisherUri")
    public @Nullable String publisherUri;

    @FormParam("publisherContact")
    public @Nullable String publisherContact;

    @FormParam("eula")
    public @Nullable String eula;

    @FormParam("publicNamePrefix")
    public @Nullable String publicNamePrefix;

    @FormParam("softDelete")
    public @Nullable String softDelete;

    static GalleryForm suggested() {
        GalleryForm form = new GalleryForm();
        form.sharing = Choices.PRIVATE;
        return form;
    }

    /** Filled as a form that would ask for the same again. */
    static GalleryForm of(CreateGallery change) {
        GalleryForm form = new GalleryForm();
        ResourceId group = change.group();
        form.name = change.azureId().name();
        form.subscription = group.subscription();
        if (change.groupLocation() == null) {
            form.group = group.name();
        } else {
            form.newGroup = group.name();
        }
        form.location = change.location();
        form.description = change.description();
        form.sharing = change.sharing();
        Community community = change.community();
        if (community != null) {
            form.publisherUri = community.publisherUri();
            form.publisherContact = community.publisherContact();
            form.eula = community.eula();
            form.publicNamePrefix = community.publicNamePrefix();
        }
        form.softDelete = change.softDelete() ? "true" : null;
        form.fillTags(change.tags());
        return form;
    }
}
