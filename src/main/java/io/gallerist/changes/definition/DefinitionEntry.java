package io.gallerist.changes.definition;

import io.gallerist.azure.PurchasePlan;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.form.Entry;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form into a new definition, with Azure's own wording where Azure has one (troubleshooting page of Azure
 * Compute Gallery, and its REST specification for names).
 */
final class DefinitionEntry {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}(?<![-.])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]+(?<!\\.)");
    private static final int LONGEST_PUBLISHER = 128;
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_PLAN = 128;

    private final DefinitionForm form;
    private final Gallery gallery;
    private final List<Option> regions;
    private final Entry entry;

    DefinitionEntry(DefinitionForm form, Gallery gallery, List<Option> regions, Entry entry) {
        this.form = form;
        this.gallery = gallery;
        this.regions = regions;
        this.entry = entry;
    }

    /** Empty when something is wrong; the errors then say what. */
    Optional<CreateImageDefinition> read() {
        String name = name();
        String location = chosen("location", form.location, regions, "Choose a region.");
        String osType = chosen("osType", form.osType, Choices.OS_TYPES, "Choose the OS type: Linux or Windows.");
        String osState =
                chosen("osState", form.osState, Choices.OS_STATES, "Choose the OS state: generalized or specialized.");
        String generation =
                chosen("generation", form.generation, Choices.GENERATIONS, "Choose the VM generation: V2 or V1.");
        String architecture = chosen(
                "architecture", form.architecture, Choices.ARCHITECTURES, "Choose the architecture: x64 or Arm64.");
        if (architecture.equals("Arm64") && generation.equals("V1")) {
            entry.wrong("generation", "Arm64 machines exist in generation V2 only: take V2, or the architecture x64.");
        }
        String publisher = word("publisher", form.publisher, LONGEST_PUBLISHER);
        String offer = word("offer", form.offer, LONGEST_WORD);
        String sku = word("sku", form.sku, LONGEST_WORD);
        Changeable changeable = new ChangeableEntry(form, Changeable.NOTHING, entry).read(generation, architecture);
        String eula = ChangeableEntry.link("eula", form.eula, entry);
        String privacy = ChangeableEntry.link("privacyStatementUri", form.privacyStatementUri, entry);
        PurchasePlan plan = plan();
        return entry.errors().any()
                ? Optional.empty()
                : Optional.of(new CreateImageDefinition(
                        gallery.id,
                        gallery.azureId().child("images", name).value(),
                        location,
                        osType,
                        osState,
                        generation,
                        architecture,
                        publisher,
                        offer,
                        sku,
                        plan,
                        eula,
                        privacy,
                        changeable));
    }

    private String chosen(String field, @Nullable String typed, List<Option> options, String ifBlank) {
        if (Forms.text(typed).isEmpty()) {
            entry.wrong(field, ifBlank);
            return "";
        }
        return entry.chosen(field, typed, options);
    }

    private String name() {
        String name = Forms.text(form.name);
        if (!NAME.matcher(name).matches()) {
            entry.wrong(
                    "name",
                    "Write up to 80 letters, digits, underscores, dots and dashes. Begin with a letter or digit,"
                            + " and end with neither a dot nor a dash.");
        }
        return name;
    }

    private String word(String field, @Nullable String typed, int longest) {
        String word = Forms.text(typed);
        if (word.isEmpty()) {
            entry.wrong(
                    field,
                    "Write "
                            + (field.equals("publisher")
                                    ? "a publisher"
                                    : field.equals("offer") ? "an offer" : "an SKU")
                            + ": a word, such as one of your organisation's own.");
        } else if (word.length() > longest || !WORD.matcher(word).matches()) {
            entry.wrong(
                    field,
                    "Write up to " + longest
                            + " letters, digits, dots, dashes and underscores, and no dot at the end.");
        }
        return word;
    }

    /** All of it or nothing. */
    private @Nullable PurchasePlan plan() {
        String publisher = part("planPublisher", form.planPublisher, "publisher");
        String product = part("planProduct", form.planProduct, "product");
        String name = part("planName", form.planName, "name");
        return publisher.isEmpty() || product.isEmpty() || name.isEmpty()
                ? null
                : new PurchasePlan(name, publisher, product);
    }

    private String part(String field, @Nullable String typed, String what) {
        return form.hasPlan()
                ? entry.required(
                        field,
                        typed,
                        LONGEST_PLAN,
                        "Write the purchase plan's " + what + " too: a plan has all three parts, or is left out.")
                : "";
    }
}
