package io.gallerist.azure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Which principal of the directory the portal itself is. */
@ApplicationScoped
public class OwnPrincipal {
    private final AzureClients azure;

    @Inject
    OwnPrincipal(AzureClients azure) {
        this.azure = azure;
    }

    /** The object id in lower case, as the portal's own token says it; empty where that does not. */
    public String objectId() {
        var parts = azure.calls().await(azure.graphTokens().bearer()).split("\\.", -1);
        if (parts.length != 3) {
            return "";
        }
        try {
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Facts.text(Json.text(Json.read(claims), "oid"), "").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
