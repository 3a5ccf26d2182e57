package io.gallerist.emulator.arm;

import io.gallerist.emulator.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What Compute counts together, with its limits per 3 and per 30 minutes. */
record OperationGroup(String name, int shortLimit, int longLimit) {

    static Optional<OperationGroup> of(Request request) {
        List<String> path = request.segments();
        if (request.path().toLowerCase(Locale.ROOT).contains("/providers/microsoft.authorization/")
                || !request.path().toLowerCase(Locale.ROOT).contains("/providers/microsoft.compute/")) {
            return Optional.empty();
        }
        if (path.size() == 8 && path.get(6).equalsIgnoreCase("capsOperations")) {
            return group("GetOperationStatus", 5000, 15000);
        }
        ResourceId id = ResourceId.of(path);
        String verb = id.isCollection() && request.method().equals("GET") ? "LIST" : request.method();
        return switch (id.kind().replaceFirst("^microsoft.compute/", "")) {
            case "galleries" -> gallery(verb, id.group().isEmpty());
            case "galleries/share" -> group("PostShareGallery", 10, 60);
            case "galleries/images" -> image(verb);
            case "galleries/images/versions" -> version(verb);
            default -> group("LowCostGet", 4000, 32000);
        };
    }

    private static Optional<OperationGroup> gallery(String verb, boolean wholeSubscription) {
        return switch (verb) {
            case "PUT", "PATCH" -> group("CreateUpdateGallery", 50, 300);
            case "DELETE" -> group("DeleteGallery", 50, 300);
            case "LIST" ->
                group(wholeSubscription ? "ListGalleryInSubscription" : "ListGalleryInResourceGroup", 100, 1000);
            default -> group("GetGallery", 350, 2500);
        };
    }

    private static Optional<OperationGroup> image(String verb) {
        return switch (verb) {
            case "PUT", "PATCH" -> group("CreateUpdateGalleryImage", 150, 750);
            case "DELETE" -> group("DeleteGalleryImage", 50, 300);
            case "LIST" -> group("ListGalleryImagesInGallery", 1500, 10000);
            default -> group("GetGalleryImage", 600, 3000);
        };
    }

    private static Optional<OperationGroup> version(String verb) {
        return switch (verb) {
            case "PUT", "PATCH" -> group("CreateUpdateGalleryImageVersion", 375, 1200);
            case "DELETE" -> group("DeleteGalleryImageVersion", 150, 1000);
            case "LIST" -> group("ListGalleryImageVersionsInGalleryImage", 1500, 10000);
            default -> group("GetGalleryImageVersion", 2000, 10000);
        };
    }

    private static Optional<OperationGroup> group(String name, int shortLimit, int longLimit) {
        return Optional.of(new OperationGroup(name, shortLimit, longLimit));
    }
}
