package io.gallerist.changes.gallery;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Estate;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.azure.Page;
import io.gallerist.azure.ResourceGroups;
import io.gallerist.changes.form.Checked;
import io.gallerist.requests.Claims;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a new gallery's name is free and its resource group is as the form says. */
@ApplicationScoped
class GalleryChecks {
    @Inject
    Estate estate;

    @Inject
    ResourceGroups groups;

    /** For a form: when Azure can't be asked, that is one more thing to say about it. */
    Checked<CreateGallery> check(CreateGallery change, @Nullable UUID requestId, FormErrors errors) {
        if (Claims.isSpokenFor(change.azureId(), requestId)) {
            errors.add(
                    "name",
                    "Somebody has already asked for a gallery "
                            + change.azureId().name()
                            + " in this resource group. Take another name, or wait for that request.");
        }
        try {
            look(change, errors);
        } catch (AzureRefusal refusal) {
            errors.add(notAsked(refusal));
        }
        return Checked.fine(change);
    }

    /** @throws AzureRefusal when Azure can't be asked */
    void look(CreateGallery change, FormErrors errors) {
        String next = null;
        do {
            Page<GalleryFacts> page = estate.galleries(change.azureId().subscription(), next);
            if (page.items().stream()
                    .anyMatch(other ->
                            other.id().name().equalsIgnoreCase(change.azureId().name()))) {
                errors.add(
                        "name",
                        "The gallery name " + change.azureId().name() + " is not unique within the subscription "
                                + change.azureId().subscription() + ". Please pick another gallery name");
            }
            next = page.next();
        } while (next != null);
        boolean isThere = groups.read(change.group()).isPresent();
        if (change.groupLocation() != null && isThere) {
            errors.add("newGroup", GalleryEntry.exists(change.group().name()));
        } else if (change.groupLocation() == null && !isThere) {
            errors.add("group", GalleryEntry.notFound(change.group().name()));
        }
    }

    static String notAsked(AzureRefusal refusal) {
        return "Azure could not be asked: " + refusal.message() + " " + refusal.advice();
    }
}
