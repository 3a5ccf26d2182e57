package io.gallerist.emulator.compute;

import io.gallerist.emulator.arm.Region;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.util.List;

/** What a gallery may be called and how many there may be (troubleshooting-shared-images, gallery limits). */
final class GalleryRules {
    private static final int MOST_PER_REGION = 100;

    private GalleryRules() {}

    static void check(ResourceId id, String location, boolean exists, Shelf shelf) {
        if (!id.name().matches("[A-Za-z0-9]([A-Za-z0-9_.]{0,78}[A-Za-z0-9])?")) {
            throw AzureError.invalid(
                    "galleryName",
                    "Gallery name is invalid. Allowed characters are English alphanumeric characters, with"
                            + " underscores, and periods allowed in the middle, up to 80 characters total. All other"
                            + " special characters, including dashes, are disallowed.");
        }
        if (exists) {
            return;
        }
        List<Document> others = shelf.list(Galleries.KIND, "/subscriptions/" + id.subscription() + "/");
        if (others.stream().anyMatch(other -> Json.text(other.body(), "name").equalsIgnoreCase(id.name()))) {
            throw AzureError.conflict("The gallery name " + id.name() + " is not unique within the subscription "
                    + id.subscription() + ". Please pick another gallery name");
        }
        Quota.check(others, location, MOST_PER_REGION, "Galleries");
    }

    /** Limits of the gallery resource provider, each per subscription and region. */
    static final class Quota {
        private Quota() {}

        static void check(List<Document> others, String location, int most, String name) {
            long here = others.stream()
                    .filter(other -> Region.same(Json.text(other.body(), "location"), location))
                    .count();
            if (here >= most) {
                throw new AzureError(
                        409,
                        "OperationNotAllowed",
                        "Operation could not be completed as it results in exceeding approved " + name
                                + " quota. Location: " + location + ", Current Limit: " + most + ", Current Usage: "
                                + here + ".");
            }
        }
    }
}
