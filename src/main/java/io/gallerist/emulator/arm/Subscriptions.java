package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.List;
import java.util.Locale;

/** Tenants, subscriptions, their regions and resource providers. */
public final class Subscriptions {
    private final Shelf shelf;
    private final Paging paging;
    private final List<ObjectNode> tenants;

    public Subscriptions(Shelf shelf, Paging paging, List<ObjectNode> tenants) {
        this.shelf = shelf;
        this.paging = paging;
        this.tenants = tenants;
    }

    /** Outside every subscription: /tenants and /providers. */
    Answer tenantLevel(Request request) {
        if (request.is("GET", "/tenants")) {
            return paging.page(tenants, request);
        }
        if (request.path().toLowerCase(Locale.ROOT).startsWith("/providers")) {
            return paging.page(Providers.all("/providers"), request);
        }
        throw nowhere(request);
    }

    /** Those of one tenant: a token opens no other. */
    Answer list(String tenant, Request request) {
        return paging.page(
                shelf.list("subscription", "/subscriptions/").stream()
                        .map(Document::body)
                        .filter(subscription ->
                                Json.text(subscription, "tenantId").equals(tenant))
                        .toList(),
                request);
    }

    Answer answer(List<String> path, Request request) {
        String subscription = "/subscriptions/" + path.get(1);
        String what = path.size() > 2 ? path.get(2).toLowerCase(Locale.ROOT) : "";
        return switch (what) {
            case "" -> Answer.json(200, shelf.subscription(path.get(1)));
            case "locations" -> paging.page(locations(subscription), request);
            case "resources" -> paging.page(resources(subscription, request.query("$filter")), request);
            case "providers" ->
                path.size() > 3
                        ? Answer.json(200, Providers.one(subscription + "/providers", path.get(3)))
                        : paging.page(Providers.all(subscription + "/providers"), request);
            default -> throw nowhere(request);
        };
    }

    private static List<ObjectNode> locations(String subscription) {
        return Region.all().stream()
                .map(region -> {
                    ObjectNode location = Json.object()
                            .put("id", subscription + "/locations/" + region.code())
                            .put("name", region.code())
                            .put("type", "Region")
                            .put("displayName", region.displayName())
                            .put("regionalDisplayName", "(" + region.geography() + ") " + region.displayName());
                    if (region.zones()) {
                        location.putArray("availabilityZoneMappings")
                                .addObject()
                                .put("logicalZone", "1")
                                .put("physicalZone", region.code() + "-az1");
                    }
                    location.putObject("metadata")
                            .put("regionType", "Physical")
                            .put("regionCategory", region.zones() ? "Recommended" : "Other")
                            .put("geographyGroup", region.geography());
                    return location;
                })
                .toList();
    }

    /** All resources, or those of the filter's {@code resourceType eq '...'}. */
    List<ObjectNode> resources(String scope, String filter) {
        String type = filter.replaceAll("(?i).*resourceType eq '([^']*)'.*", "$1");
        return Providers.topLevel().stream()
                .filter(kind -> filter.isEmpty() || kind.equalsIgnoreCase(type))
                .flatMap(kind -> shelf.list(kind, scope + "/").stream())
                .map(document -> {
                    ObjectNode body = document.body();
                    body.remove("properties");
                    return body;
                })
                .toList();
    }

    private static AzureError nowhere(Request request) {
        return new AzureError(
                404, "NotFound", "No route of the emulator matches " + request.method() + " " + request.path() + ".");
    }
}
