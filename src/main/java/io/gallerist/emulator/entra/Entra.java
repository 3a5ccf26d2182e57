package io.gallerist.emulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tokens for programs: discovery, the token endpoint, and the check of the bearer on every call. */
public final class Entra {
    private static final int MOST_AUXILIARY_TOKENS = 3;

    private final Tokens tokens;

    public Entra(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Null if the path is not Entra's. */
    public @Nullable Answer answer(Request request) {
        List<String> path = request.segments();
        String rest = request.path().toLowerCase(Locale.ROOT).replaceFirst("^/[^/]+", "");
        if (request.path().toLowerCase(Locale.ROOT).endsWith("/discovery/instance")) {
            return Answer.json(200, instances(request));
        }
        return switch (rest) {
            case "/v2.0/.well-known/openid-configuration", "/.well-known/openid-configuration" ->
                known(path.get(0), tenant -> Answer.json(200, configuration(request.origin(), tenant)));
            case "/discovery/v2.0/keys", "/discovery/keys" -> Answer.json(200, tokens.keys());
            case "/oauth2/v2.0/token", "/oauth2/token" -> known(path.get(0), tenant -> token(request, tenant));
            default -> null;
        };
    }

    private interface ForTenant {
        Answer answer(Tenant tenant);
    }

    private static Answer known(String name, ForTenant then) {
        return Tenant.named(name)
                .map(then::answer)
                .orElseGet(() -> EntraError.answer(
                        400,
                        "invalid_tenant",
                        90002,
                        "Tenant '" + name + "' not found. Check to make sure you have the correct tenant ID and are"
                                + " signing into the correct cloud."));
    }

    private static ObjectNode instances(Request request) {
        ObjectNode body = Json.object()
                .put(
                        "tenant_discovery_endpoint",
                        request.origin() + "/" + Tenant.CONTOSO.id() + "/v2.0/.well-known/openid-configuration")
                .put("api-version", "1.1");
        String host = request.origin().replaceFirst("https?://", "");
        ObjectNode metadata = body.putArray("metadata").addObject();
        metadata.put("preferred_network", host).put("preferred_cache", host);
        metadata.putArray("aliases").add(host);
        return body;
    }

    private static ObjectNode configuration(String origin, Tenant tenant) {
        String base = origin + "/" + tenant.id();
        ObjectNode body = Json.object()
                .put("issuer", base + "/v2.0")
                .put("token_endpoint", base + "/oauth2/v2.0/token")
                .put("authorization_endpoint", base + "/oauth2/v2.0/authorize")
                .put("device_authorization_endpoint", base + "/oauth2/v2.0/devicecode")
                .put("jwks_uri", base + "/discovery/v2.0/keys")
                .put("tenant_region_scope", "EU");
        body.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_post")
                .add("client_secret_basic");
        body.putArray("response_types_supported").add("code");
        body.putArray("subject_types_supported").add("pairwise");
        body.putArray("id_token_signing_alg_values_supported").add("RS256");
        return body;
    }

    private Answer token(Request request, Tenant tenant) {
        Map<String, String> form = Client.withBasic(request);
        if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            return EntraError.answer(
                    400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        }
        String id = form.getOrDefault("client_id", "");
        if (!id.equals(Application.CLIENT_ID)) {
            return EntraError.answer(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '" + id + "' was not found in the directory '" + tenant.id() + "'.");
        }
        if (!form.getOrDefault("client_secret", "").equals(Application.CLIENT_SECRET)) {
            return EntraError.answer(
                    401,
                    "invalid_client",
                    7000215,
                    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret"
                            + " value, not the client secret ID, for a secret added to app '" + id + "'.");
        }
        String scope = form.getOrDefault("scope", form.getOrDefault("resource", ""));
        String audience = scope.replaceFirst("/?\\.default$", "");
        ObjectNode claims = Json.object()
                .put("iss", request.origin() + "/" + tenant.id() + "/v2.0")
                .put("aud", audience)
                .put("sub", Application.OBJECT_ID)
                .put("oid", Application.OBJECT_ID)
                .put("appid", Application.CLIENT_ID)
                .put("tid", tenant.id())
                .put("idtyp", "app")
                .put("ver", "2.0");
        long life = 3599;
        return Answer.json(
                200,
                Json.object()
                        .put("token_type", "Bearer")
                        .put("expires_in", life)
                        .put("ext_expires_in", life)
                        .put("expires_on", String.valueOf(System.currentTimeMillis() / 1000 + life))
                        .put("resource", audience)
                        .put("access_token", tokens.issue(claims, Duration.ofSeconds(life))));
    }

    /** Who calls; ARM and Graph refuse everybody else. */
    public JsonNode caller(Request request) {
        String header = request.header("authorization");
        if (header.isEmpty()) {
            throw new AzureError(
                            401,
                            "AuthenticationFailed",
                            "Authentication failed. The 'Authorization' header is missing.")
                    .with("WWW-Authenticate", "Bearer authorization_uri=\"" + request.origin() + "/\"");
        }
        return tokens.read(header.replaceFirst("(?i)^Bearer ", ""))
                .orElseThrow(() -> new AzureError(401, "InvalidAuthenticationToken", "The access token is invalid.")
                        .with("WWW-Authenticate", "Bearer authorization_uri=\"" + request.origin() + "/\""));
    }

    /** The tenants a request may read from: the caller's, and those of its auxiliary tokens. */
    public Set<String> tenants(Request request) {
        Set<String> tenants = new LinkedHashSet<>(Set.of(Json.text(caller(request), "tid")));
        String[] auxiliary = request.header("x-ms-authorization-auxiliary").split(",");
        if (auxiliary.length > MOST_AUXILIARY_TOKENS) {
            throw new AzureError(400, "InvalidAuxiliaryTokens", "At most three auxiliary tokens are accepted.");
        }
        for (String token : auxiliary) {
            tokens.read(token.trim().replaceFirst("(?i)^Bearer ", ""))
                    .ifPresent(claims -> tenants.add(Json.text(claims, "tid")));
        }
        return tenants;
    }
}
