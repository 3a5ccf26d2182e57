package io.gallerist.changes.definition;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.DefinitionFacts;
import io.gallerist.azure.Estate;
import io.gallerist.azure.Page;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.changes.form.Checked;
import io.gallerist.requests.Claims;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a new definition's name and identifier are free, in the catalogue as in Azure. */
@ApplicationScoped
class DefinitionChecks {
    @Inject
    Estate estate;

    Checked<CreateImageDefinition> check(CreateImageDefinition change, @Nullable UUID requestId, FormErrors errors) {
        String name = change.azureId().name();
        if (Claims.isSpokenFor(change.azureId(), requestId)) {
            errors.add(
                    "name",
                    "Somebody has already asked for a definition " + name
                            + " in this gallery. Take another name, or wait for that request.");
        }
        try {
            look(change, errors);
        } catch (AzureRefusal refusal) {
            errors.add(notAsked(refusal));
        }
        return Checked.fine(change);
    }

    /** @throws AzureRefusal when Azure can't be asked */
    void look(CreateImageDefinition change, FormErrors errors) {
        ImageDefinition.identified(change.galleryId(), change.publisher(), change.offer(), change.sku())
                .filter(other -> !other.azureId().equals(change.azureId()))
                .ifPresent(other -> errors.add("sku", taken(other.name, change)));
        String next = null;
        do {
            Page<DefinitionFacts> page =
                    estate.definitions(change.azureId().parent().orElseThrow(), next);
            page.items().forEach(other -> compare(change, other, errors));
            next = page.next();
        } while (next != null);
    }

    private static void compare(CreateImageDefinition change, DefinitionFacts other, FormErrors errors) {
        if (other.id().equals(change.azureId())) {
            errors.add(
                    "name",
                    "Image definition " + other.id().name() + " exists already in this gallery. Take another name.");
        } else if (other.publisher().equalsIgnoreCase(change.publisher())
                && other.offer().equalsIgnoreCase(change.offer())
                && other.sku().equalsIgnoreCase(change.sku())) {
            errors.add("sku", taken(other.id().name(), change));
        }
    }

    private static String taken(String other, CreateImageDefinition change) {
        return "Gallery image: " + other + " identified by (publisher:" + change.publisher() + ", offer:"
                + change.offer() + ", sku:" + change.sku()
                + ") already exists. Choose a different publisher, offer, sku combination.";
    }

    static String notAsked(AzureRefusal refusal) {
        return "Azure could not be asked: " + refusal.message() + " " + refusal.advice();
    }
}
