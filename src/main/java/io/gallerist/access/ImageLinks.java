package io.gallerist.access;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.AzureSettings;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.Patience;
import io.gallerist.catalog.Published;
import io.gallerist.people.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The links from a role to a machine: what there is to use, and what is left to the person. */
@ApplicationScoped
class ImageLinks {
    private static final String GALLERY = "The gallery";
    private static final String VERSION = "A version to use";

    @Inject
    GalleryResources galleries;

    @Inject
    Patience patience;

    @Inject
    AzureSettings azure;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** @param only the definitions that are shared; empty: all */
    List<Link> now(Gallery gallery, Set<UUID> only) {
        return List.of(isThere(gallery), version(Published.in(gallery, only, clock.instant())), yours());
    }

    private Link isThere(Gallery gallery) {
        if (patience.until(gallery.subscriptionId).isPresent()) {
            return Link.unknown(GALLERY, RoleLinks.BUSY);
        }
        try {
            return galleries.read(ResourceId.of(gallery.resourceId)).isPresent()
                    ? Link.good(GALLERY, gallery.name + " is in Azure.")
                    : Link.missing(GALLERY, gallery.name + " is not in Azure any more.", "Ask its owner.");
        } catch (AzureRefusal refusal) {
            return Link.unknown(GALLERY, "Azure", refusal);
        }
    }

    private static Link version(Published published) {
        if (published.versions() == 0) {
            return Link.missing(
                    VERSION,
                    published.past() == 0
                            ? "No version is published."
                            : "All published versions are past their end of life.",
                    "Ask the owner for a new version.");
        }
        Map<String, String> names = AzureRegion.names();
        String regions = published.regions().stream()
                .map(region -> names.getOrDefault(region, region))
                .sorted()
                .collect(Collectors.joining(", "));
        long count = published.versions();
        return Link.good(
                VERSION,
                (count == 1 ? "One version is" : count + " versions are")
                        + " published and not past the end of life, in " + regions
                        + ". A machine has to be in a region where its version is.");
    }

    private Link yours() {
        return Link.yours(
                "Your side",
                "The portal can't look at your subscription.",
                (me.isGuest()
                                ? "Sign in with az login --tenant " + azure.tenantId()
                                        + " and then with your own tenant."
                                : "Sign in with az login --tenant " + azure.tenantId() + ".")
                        + " You need a subscription in which you may make virtual machines.");
    }
}
