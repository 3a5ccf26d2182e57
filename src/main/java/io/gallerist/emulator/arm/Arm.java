package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds who answers a path under /subscriptions. Every api-version is welcome. */
public final class Arm {
    private final Map<String, ResourceType> types;
    private final Subscriptions subscriptions;
    private final ResourceGroups groups;
    private final Operations operations;
    private final Shelf shelf;

    public Arm(
            Subscriptions subscriptions,
            ResourceGroups groups,
            Operations operations,
            Shelf shelf,
            ResourceType... types) {
        this.subscriptions = subscriptions;
        this.groups = groups;
        this.operations = operations;
        this.shelf = shelf;
        this.types = Arrays.stream(types).collect(Collectors.toMap(ResourceType::kind, Function.identity()));
    }

    /** @param tenant the tenant of who asks */
    public Answer answer(Request request, String tenant) {
        List<String> path = request.segments();
        if (path.isEmpty() || !path.get(0).equalsIgnoreCase("subscriptions")) {
            return subscriptions.tenantLevel(request);
        }
        if (path.size() == 1) {
            return subscriptions.list(tenant, request);
        }
        requireTenant(shelf.subscription(path.get(1)), tenant);
        String third = path.size() > 2 ? path.get(2).toLowerCase(Locale.ROOT) : "";
        boolean inGroup = third.equals("resourcegroups");
        if (path.size() <= 2 || !third.equals("providers") && !inGroup) {
            return subscriptions.answer(path, request);
        }
        if (inGroup && (path.size() < 7 || !path.get(4).equalsIgnoreCase("providers"))) {
            return groups.answer(path, request);
        }
        if (!inGroup && path.size() < 5) {
            return subscriptions.answer(path, request);
        }
        if (path.size() == 8 && path.get(6).toLowerCase(Locale.ROOT).endsWith("operations")) {
            return operations.get(path.get(7), request);
        }
        return resource(ResourceId.of(path), request);
    }

    private static void requireTenant(ObjectNode subscription, String tenant) {
        String owner = Json.text(subscription, "tenantId");
        if (!owner.equals(tenant)) {
            throw new AzureError(
                            401,
                            "InvalidAuthenticationTokenTenant",
                            "The access token is from the wrong issuer. It must match one of the tenants associated with"
                                    + " this subscription: '" + owner + "'.")
                    .byGateway();
        }
    }

    private Answer resource(ResourceId id, Request request) {
        if (request.method().equals("POST") && id.isCollection() && !id.names().isEmpty()) {
            ResourceId target = id.parent();
            String action = id.types().get(id.types().size() - 1);
            return type(target).post(target, action, request);
        }
        if (id.isCollection() && id.type().toLowerCase(Locale.ROOT).endsWith("virtualmachines/instanceview")) {
            return type(id.parent()).list(id, request);
        }
        ResourceType type = type(id);
        if (id.isCollection()) {
            if (!id.group().isEmpty() && type.isBelowResources()) {
                shelf.requireParents(id);
            }
            return type.list(id, request);
        }
        return switch (request.method()) {
            case "PUT" -> type.put(id, request);
            case "PATCH" -> type.patch(id, request);
            case "DELETE" -> type.delete(id, request);
            default -> type.get(id, request);
        };
    }

    private ResourceType type(ResourceId id) {
        ResourceType type = types.get(id.kind());
        if (type == null) {
            throw new AzureError(
                            404,
                            "InvalidResourceType",
                            "The resource type '" + String.join("/", id.types())
                                    + "' could not be found in the namespace '" + id.provider()
                                    + "'.")
                    .byGateway();
        }
        return type;
    }
}
