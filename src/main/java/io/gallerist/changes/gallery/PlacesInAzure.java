package io.gallerist.changes.gallery;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Estate;
import io.gallerist.azure.Page;
import io.gallerist.azure.ResourceGroup;
import io.gallerist.azure.Subscription;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Asks Azure for the subscriptions and for the resource groups of the one that is chosen. */
@ApplicationScoped
class PlacesInAzure {
    @Inject
    Estate estate;

    /** Chooses the only subscription where there is one, and forgets a group of another subscription than the chosen. */
    Places of(GalleryForm form) {
        try {
            List<Subscription> subscriptions = estate.subscriptions();
            if (Forms.text(form.subscription).isEmpty() && subscriptions.size() == 1) {
                form.subscription = subscriptions.get(0).id();
            }
            String chosen = Forms.text(form.subscription);
            boolean isKnown = subscriptions.stream().anyMatch(one -> one.id().equals(chosen));
            Places places = new Places(subscriptions, isKnown ? groups(chosen) : List.of(), regions(), null);
            if (form.isPressed("groups") && places.group(Forms.text(form.group)).isEmpty()) {
                form.group = null;
            }
            return places;
        } catch (AzureRefusal refusal) {
            return new Places(List.of(), List.of(), regions(), GalleryChecks.notAsked(refusal));
        }
    }

    private List<ResourceGroup> groups(String subscription) {
        List<ResourceGroup> groups = new ArrayList<>();
        String next = null;
        do {
            Page<ResourceGroup> page = estate.resourceGroups(subscription, next);
            groups.addAll(page.items());
            next = page.next();
        } while (next != null);
        return groups;
    }

    private static List<Option> regions() {
        return AzureRegion.byDisplayName().stream()
                .map(region -> Option.of(region.name, region.displayName))
                .toList();
    }
}
