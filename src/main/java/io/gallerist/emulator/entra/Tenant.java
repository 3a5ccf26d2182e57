package io.gallerist.emulator.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;
import java.util.Arrays;
import java.util.Optional;

/** The two directories: contoso, where the galleries are, and fabrikam, where some sources and guests come from. */
public enum Tenant {
    CONTOSO("c0a70500-0000-4000-8000-000000000001", "Contoso", "contoso.onmicrosoft.example"),
    FABRIKAM("fab51ca0-0000-4000-8000-000000000002", "Fabrikam", "fabrikam.onmicrosoft.example");

    private final String id;
    private final String displayName;
    private final String domain;

    Tenant(String id, String displayName, String domain) {
        this.id = id;
        this.displayName = displayName;
        this.domain = domain;
    }

    public String id() {
        return id;
    }

    public String domain() {
        return domain;
    }

    /** By id or domain; organizations and common mean home. */
    public static Optional<Tenant> named(String name) {
        return name.equals("common") || name.equals("organizations")
                ? Optional.of(CONTOSO)
                : Arrays.stream(values())
                        .filter(t -> t.id.equalsIgnoreCase(name) || t.domain.equalsIgnoreCase(name))
                        .findFirst();
    }

    public ObjectNode arm() {
        return Json.object()
                .put("id", "/tenants/" + id)
                .put("tenantId", id)
                .put("countryCode", "DE")
                .put("displayName", displayName)
                .put("defaultDomain", domain)
                .put("tenantType", "AAD")
                .put("tenantCategory", "Home");
    }
}
