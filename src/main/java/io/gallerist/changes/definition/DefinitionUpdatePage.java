package io.gallerist.changes.definition;

import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageDefinition;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asking for a change of an image definition: a form filled from Azure, then a draft to review and submit. */
@Path("/definitions/{definition}/edit")
class DefinitionUpdatePage extends EditPage<ImageDefinition, DefinitionUpdateForm, UpdateImageDefinition> {
    @CheckedTemplate(basePath = "changes/definition")
    static class Templates {
        static native TemplateInstance update(
                ImageDefinition definition,
                DefinitionUpdateForm form,
                FormErrors errors,
                Choices choices,
                List<Fixed> fixed);
    }

    @Inject
    UpdateImageDefinitionKind kind;

    @GET
    public TemplateInstance fresh(UUID definition, @BeanParam Start start) {
        return open(definition(definition), start);
    }

    @POST
    public Response ask(UUID definition, @BeanParam DefinitionUpdateForm form) {
        return answer(definition(definition), form);
    }

    @Override
    protected ChangeKind<UpdateImageDefinition> kind() {
        return kind;
    }

    @Override
    protected Present present(ImageDefinition asked) {
        return new Present(asked.azureId(), asked.name, asked.path(), asked.gallery.path());
    }

    @Override
    protected Class<DefinitionUpdateForm> formType() {
        return DefinitionUpdateForm.class;
    }

    @Override
    protected DefinitionUpdateForm filled(String shown) {
        return DefinitionUpdateForm.of(shown);
    }

    @Override
    protected Optional<String> edited(DefinitionUpdateForm form, String base, String live, Entry entry) {
        DefinitionJson now = DefinitionJson.of(live);
        Changeable wanted = new ChangeableEntry(form, DefinitionJson.of(base).changeable(), entry)
                .read(now.generation(), now.architecture());
        return entry.errors().any() ? Optional.empty() : Optional.of(DefinitionEdit.edited(base, wanted));
    }

    @Override
    protected UpdateImageDefinition change(ImageDefinition asked, String live, String after) {
        return new UpdateImageDefinition(
                asked.gallery.id, asked.id, asked.azureId().value(), live, after);
    }

    @Override
    protected Checked<UpdateImageDefinition> check(
            UpdateImageDefinition change, DefinitionUpdateForm form, FormErrors errors) {
        if (change.before().equals(change.after())) {
            errors.add("Nothing differs from what is in Azure. Change something first, or cancel.");
        } else if (Claims.isSpokenFor(change.azureId(), form.request)) {
            errors.add(UpdateImageDefinitionKind.spokenFor());
        }
        return Checked.fine(change);
    }

    @Override
    protected TemplateInstance page(ImageDefinition asked, DefinitionUpdateForm form, FormErrors errors) {
        return Templates.update(
                asked,
                form,
                errors,
                new Choices(List.of()),
                DefinitionJson.parse(Forms.text(form.base))
                        .map(DefinitionUpdatePage::fixed)
                        .orElse(List.of()));
    }

    private static List<Fixed> fixed(DefinitionJson shown) {
        return Fixed.of(shown, AzureRegion.names().getOrDefault(shown.location(), shown.location()));
    }

    private static ImageDefinition definition(UUID id) {
        return ImageDefinition.withGallery(id).orElseThrow(NotFound::new);
    }
}
