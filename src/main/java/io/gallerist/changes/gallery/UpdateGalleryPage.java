package io.gallerist.changes.gallery;

import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.form.Checked;
import io.gallerist.changes.form.EditPage;
import io.gallerist.changes.form.Entry;
import io.gallerist.changes.form.Present;
import io.gallerist.changes.form.Start;
import io.gallerist.requests.Claims;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Asking that a gallery be otherwise. */
@Path("/galleries/{gallery}/edit")
class UpdateGalleryPage extends EditPage<Gallery, UpdateGalleryForm, UpdateGallery> {
    @CheckedTemplate(basePath = "changes/gallery")
    static class Templates {
        static native TemplateInstance edit(
                Gallery gallery,
                UpdateGalleryForm form,
                FormErrors errors,
                String region,
                String sharing,
                boolean community);
    }

    @Inject
    UpdateGalleryKind kind;

    @GET
    public TemplateInstance fresh(UUID gallery, @BeanParam Start start) {
        return open(gallery(gallery), start);
    }

    @POST
    public Response ask(UUID gallery, @BeanParam UpdateGalleryForm form) {
        return answer(gallery(gallery), form);
    }

    @Override
    protected ChangeKind<UpdateGallery> kind() {
        return kind;
    }

    @Override
    protected Present present(Gallery asked) {
        return new Present(asked.azureId(), asked.name, asked.path(), "/galleries");
    }

    @Override
    protected Class<UpdateGalleryForm> formType() {
        return UpdateGalleryForm.class;
    }

    @Override
    protected UpdateGalleryForm filled(String shown) {
        return UpdateGalleryForm.of(shown);
    }

    @Override
    protected Optional<String> edited(UpdateGalleryForm form, String base, String live, Entry entry) {
        if (!WritableGallery.of(base).location().equals(WritableGallery.of(live).location())) {
            throw new IllegalArgumentException("Not a state of this gallery");
        }
        return new UpdateGalleryEntry(form, base, entry).read();
    }

    @Override
    protected UpdateGallery change(Gallery asked, String live, String after) {
        return new UpdateGallery(asked.id, asked.resourceId, live, after);
    }

    @Override
    protected Checked<UpdateGallery> check(UpdateGallery change, UpdateGalleryForm form, FormErrors errors) {
        if (change.before().equals(change.after())) {
            errors.add("Nothing is different yet: change something, or leave the gallery as it is.");
        }
        if (Claims.isSpokenFor(change.azureId(), form.request)) {
            errors.add("Another request about this gallery is open. Wait for it, or have it withdrawn: changes to one"
                    + " gallery go one after the other.");
        }
        return Checked.fine(change);
    }

    @Override
    protected TemplateInstance page(Gallery asked, UpdateGalleryForm form, FormErrors errors) {
        Optional<WritableGallery> shown = WritableGallery.parse(Forms.text(form.base));
        return Templates.edit(
                asked,
                form,
                errors,
                AzureRegion.names().getOrDefault(asked.location, asked.location),
                Choices.sharing(shown.map(WritableGallery::sharing).orElse(asked.sharing)),
                shown.map(WritableGallery::isCommunity).orElse(form.publisherUri != null));
    }

    private static Gallery gallery(UUID id) {
        return Gallery.present(id).orElseThrow(NotFound::new);
    }
}
