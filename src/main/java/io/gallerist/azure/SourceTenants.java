package io.gallerist.azure;

import com.azure.core.http.HttpClient;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The other tenants that sources may come from, each with a principal of its own. */
final class SourceTenants {
    private final AzureSettings settings;
    private final HttpClient http;
    private final Map<String, AzureSettings.SourceTenant> known = new TreeMap<>();
    private final Map<String, Tokens> tokens = new ConcurrentHashMap<>();

    SourceTenants(AzureSettings settings, HttpClient http) {
        this.settings = settings;
        this.http = http;
        settings.sourceTenants().forEach((tenant, principal) -> known.put(key(tenant), principal));
    }

    Set<String> ids() {
        return Set.copyOf(known.keySet());
    }

    /** @throws AzureRefusal if there is no principal for the tenant */
    Tokens tokens(String tenant) {
        var principal = known.get(key(tenant));
        if (principal == null) {
            var words = "The portal has no principal in the tenant " + Words.plain(tenant, "without a name");
            throw new AzureRefusal(AzureRefusal.Kind.DENIED, 0, "UnknownSourceTenant", words, null, null, null);
        }
        return tokens.computeIfAbsent(
                key(tenant),
                id -> new Tokens(
                        () -> Credentials.of(settings, id, principal, http),
                        Urls.at(settings.resourceManagerUrl(), "/.default")));
    }

    private static String key(String tenant) {
        return tenant.strip().toLowerCase(Locale.ROOT);
    }
}
