package io.gallerist.emulator.arm;

import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import java.util.Set;
import java.util.function.Function;

/**
 * Reading from a subscription of another tenant takes a token of that tenant in x-ms-authorization-auxiliary, on the
 * write and on every poll.
 */
public final class LinkedTenants {
    private final Shelf shelf;
    private final Function<Request, Set<String>> tenantsOf;

    /** @param tenantsOf the tenants that the tokens of a request speak for */
    public LinkedTenants(Shelf shelf, Function<Request, Set<String>> tenantsOf) {
        this.shelf = shelf;
        this.tenantsOf = tenantsOf;
    }

    public String tenantOf(String subscription) {
        return shelf.find("/subscriptions/" + subscription)
                .map(found -> Json.text(found.body(), "tenantId"))
                .orElse("");
    }

    public void require(String subscription, String target, Request request) {
        Set<String> tenants = tenantsOf.apply(request);
        if (!tenants.contains(tenantOf(subscription))) {
            throw new AzureError(
                            403,
                            "LinkedAuthorizationFailed",
                            "The client has permission to perform action"
                                    + " 'Microsoft.Compute/galleries/images/versions/read' on scope '" + target
                                    + "', however the current tenant '"
                                    + tenants.stream().findFirst().orElse("")
                                    + "' is not authorized to access linked subscription '" + subscription + "'.")
                    .byGateway();
        }
    }
}
