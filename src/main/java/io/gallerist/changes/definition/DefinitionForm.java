package io.gallerist.changes.definition;

import io.gallerist.azure.DefinitionFacts;
import io.gallerist.azure.PurchasePlan;
import io.gallerist.web.Forms;
import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed to ask for a new definition, as it was typed. */
public class DefinitionForm extends ChangeableForm {
    @FormParam("name")
    public @Nullable String name;

    @FormParam("location")
    public @Nullable String location;

    @FormParam("osType")
    public @Nullable String osType;

    @FormParam("osState")
    public @Nullable String osState;

    @FormParam("generation")
    public @Nullable String generation;

    @FormParam("architecture")
    public @Nullable String architecture;

    @FormParam("publisher")
    public @Nullable String publisher;

    @FormParam("offer")
    public @Nullable String offer;

    @FormParam("sku")
    public @Nullable String sku;

    @FormParam("planPublisher")
    public @Nullable String planPublisher;

    @FormParam("planProduct")
    public @Nullable String planProduct;

    @FormParam("planName")
    public @Nullable String planName;

    @FormParam("eula")
    public @Nullable String eula;

    @FormParam("privacyStatementUri")
    public @Nullable String privacyStatementUri;

    /** Whether any part of the purchase plan is filled in. */
    public boolean hasPlan() {
        return Stream.of(planPublisher, planProduct, planName)
                .anyMatch(part -> !Forms.text(part).isEmpty());
    }

    /** What most definitions are. */
    static DefinitionForm suggested(String location) {
        DefinitionForm form = new DefinitionForm();
        form.location = location;
        form.osState = "Generalized";
        form.generation = "V2";
        form.architecture = "x64";
        return form;
    }

    /** Filled as a form that would ask for the same again. */
    static DefinitionForm of(CreateImageDefinition change) {
        DefinitionForm form = new DefinitionForm();
        form.name = change.azureId().name();
        form.location = change.location();
        form.osType = change.osType();
        form.osState = change.osState();
        form.generation = change.generation();
        form.architecture = change.architecture();
        form.publisher = change.publisher();
        form.offer = change.offer();
        form.sku = change.sku();
        form.fill(change.plan());
        form.eula = change.eula();
        form.privacyStatementUri = change.privacyStatementUri();
        form.fill(change.changeable());
        return form;
    }

    /** Filled from one that exists, without what has to be another one's own: name, SKU and a date that is over. */
    static DefinitionForm like(DefinitionFacts model, Map<String, String> ownTags, Instant now) {
        DefinitionForm form = new DefinitionForm();
        form.location = model.location();
        form.osType = model.osType();
        form.osState = model.osState();
        form.generation = model.generation();
        form.architecture = model.architecture();
        form.publisher = model.publisher();
        form.offer = model.offer();
        form.fill(model.plan());
        form.eula = model.eula();
        form.privacyStatementUri = model.privacyStatementUri();
        Map<String, String> features = new TreeMap<>();
        model.features().forEach((name, value) -> features.put(name, Features.spelled(name, value)));
        Instant end = model.endOfLife();
        form.fill(new Changeable(
                model.description(),
                end != null && end.isAfter(now) ? end : null,
                model.vcpus(),
                model.memoryGb(),
                model.disallowedDiskTypes(),
                features,
                model.releaseNoteUri(),
                ownTags));
        return form;
    }

    private void fill(@Nullable PurchasePlan plan) {
        if (plan != null) {
            planPublisher = plan.publisher();
            planProduct = plan.product();
            planName = plan.name();
        }
    }
}
