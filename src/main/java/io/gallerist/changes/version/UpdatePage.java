package io.gallerist.changes.version;

import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.form.Checked;
import io.gallerist.changes.form.EditPage;
import io.gallerist.changes.form.Entry;
import io.gallerist.changes.form.Present;
import io.gallerist.changes.form.Start;
import io.gallerist.web.FormErrors;
import io.gallerist.web.NotFound;
import io.gallerist.web.Option;
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

/** Asking that a version be published differently. */
@Path("/versions/{version}/edit")
class UpdatePage extends EditPage<ImageVersion, UpdateForm, UpdateImageVersion> {
    @CheckedTemplate(basePath = "changes/version")
    static class Templates {
        static native TemplateInstance edit(
                ImageVersion version,
                UpdateForm form,
                FormErrors errors,
                List<Option> regions,
                List<Option> storageTypes);
    }

    @Inject
    UpdateImageVersionKind kind;

    @Inject
    UpdateChecks checks;

    @Inject
    SourceTenants tenants;

    @GET
    public TemplateInstance fresh(UUID version, @BeanParam Start start) {
        return open(version(version), start);
    }

    @POST
    public Response ask(UUID version, @BeanParam UpdateForm form) {
        return answer(version(version), form);
    }

    @Override
    protected ChangeKind<UpdateImageVersion> kind() {
        return kind;
    }

    @Override
    protected Present present(ImageVersion asked) {
        return new Present(
                ResourceId.of(asked.resourceId), "Version " + asked.name, asked.path(), asked.definition.path());
    }

    @Override
    protected Class<UpdateForm> formType() {
        return UpdateForm.class;
    }

    @Override
    protected UpdateForm filled(String shown) {
        return UpdateForm.of(shown);
    }

    @Override
    protected Optional<String> edited(UpdateForm form, String base, String live, Entry entry) {
        return new UpdateEntry(form, AzureRegion.names(), entry).read(base);
    }

    @Override
    protected UpdateImageVersion change(ImageVersion asked, String live, String after) {
        return new UpdateImageVersion(
                asked.definition.gallery.id,
                asked.id,
                asked.resourceId,
                live,
                after,
                asked.gib(),
                tenants.ofSource(asked.sourceId));
    }

    @Override
    protected Checked<UpdateImageVersion> check(UpdateImageVersion change, UpdateForm form, FormErrors errors) {
        return checks.check(change, form, errors);
    }

    @Override
    protected TemplateInstance page(ImageVersion asked, UpdateForm form, FormErrors errors) {
        return Templates.edit(
                asked,
                form,
                errors,
                AzureRegion.byDisplayName().stream()
                        .map(region -> Option.of(region.name, region.displayName))
                        .toList(),
                StorageType.options());
    }

    private static ImageVersion version(UUID id) {
        return ImageVersion.withParents(id).orElseThrow(NotFound::new);
    }
}
