package io.gallerist.emulator.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Documents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The OpenID provider for people's browsers: the paths are Entra's own, below /{tenant}. */
public final class SignIn {
    private final Tokens tokens;
    private final People people;
    private final Grants grants;
    private volatile String issuer = "";

    public SignIn(Documents documents, Tokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
        this.grants = new Grants(documents, tokens, people);
    }

    /** Known once the port is. */
    public void issuer(String url) {
        issuer = url;
    }

    public Answer answer(Request request) {
        String path = request.path();
        if (path.equals("/sign-in.css")) {
            return Answer.of(200, "text/css; charset=utf-8", Page.STYLE);
        }
        return switch (path.replaceFirst("^/" + Tenant.CONTOSO.id(), "")) {
            case "/v2.0/.well-known/openid-configuration" -> Answer.json(200, configuration());
            case "/discovery/v2.0/keys" -> Answer.json(200, tokens.keys());
            case "/oauth2/v2.0/authorize" -> authorize(request);
            case "/oauth2/v2.0/token" -> grants.token(request, issuer);
            case "/oauth2/v2.0/logout" -> logout(request);
            case "/openid/userinfo" -> userinfo(request);
            case "/redeem" -> redeem(request);
            default -> Page.of(404, "Not found", "<p>There is no such page in the emulator's directory.</p>");
        };
    }

    private ObjectNode configuration() {
        String base = issuer.replaceFirst("/v2.0$", "");
        ObjectNode body = Json.object()
                .put("issuer", issuer)
                .put("authorization_endpoint", base + "/oauth2/v2.0/authorize")
                .put("token_endpoint", base + "/oauth2/v2.0/token")
                .put("end_session_endpoint", base + "/oauth2/v2.0/logout")
                .put("userinfo_endpoint", base + "/openid/userinfo")
                .put("jwks_uri", base + "/discovery/v2.0/keys");
        body.putArray("response_types_supported").add("code");
        body.putArray("response_modes_supported").add("query");
        body.putArray("subject_types_supported").add("pairwise");
        body.putArray("id_token_signing_alg_values_supported").add("RS256");
        body.putArray("code_challenge_methods_supported").add("S256");
        body.putArray("scopes_supported")
                .add("openid")
                .add("profile")
                .add("email")
                .add("offline_access");
        body.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_post")
                .add("client_secret_basic");
        return body;
    }

    /** A POST answers for the person it names, which is also how a test signs in without a browser. */
    private Answer authorize(Request request) {
        Map<String, String> asked = new LinkedHashMap<>(request.query());
        if (request.method().equals("POST")) {
            asked.putAll(request.form());
        }
        String person = asked.getOrDefault("person", "");
        boolean accepts = asked.getOrDefault("accept", "").equals("yes");
        asked.keySet().removeAll(Set.of("person", "accept"));
        String redirect = asked.getOrDefault("redirect_uri", "");
        if (!asked.getOrDefault("client_id", "").equals(Application.SIGN_IN_CLIENT_ID) || !isLocal(redirect)) {
            return Page.of(
                    400,
                    "This application cannot sign you in",
                    "<p>AADSTS50011: the client must be <code>gallerist</code> and its redirect URI on localhost.</p>");
        }
        if (asked.getOrDefault("prompt", "").equals("none")) {
            return Answer.redirect(extended(redirect, "error=login_required", asked));
        }
        ObjectNode user = people.user(person).orElse(null);
        if (user == null) {
            return PeoplePage.choose(people.users(), asked);
        }
        if (!user.path("accountEnabled").asBoolean(true)) {
            return Page.of(403, "Your account is blocked", "<p>AADSTS50057: the user account is disabled.</p>");
        }
        if (Json.text(user, "externalUserState").equals("PendingAcceptance")) {
            if (!accepts) {
                return PeoplePage.accept(user, asked);
            }
            people.accept(person);
        }
        return Answer.redirect(extended(redirect, "code=" + grants.code(asked, person), asked));
    }

    private static String extended(String redirect, String parameter, Map<String, String> asked) {
        String state = asked.containsKey("state")
                ? "&state=" + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8)
                : "";
        return redirect + (redirect.contains("?") ? "&" : "?") + parameter + state;
    }

    private static boolean isLocal(String uri) {
        return uri.matches("https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?");
    }

    private static Answer logout(Request request) {
        Map<String, String> asked = new LinkedHashMap<>(request.query());
        asked.putAll(request.form());
        String back = asked.getOrDefault("post_logout_redirect_uri", "");
        return isLocal(back)
                ? Answer.redirect(asked.containsKey("state") ? extended(back, "signed_out=1", asked) : back)
                : Page.of(200, "You are signed out", "<p>You can close this window.</p>");
    }

    private Answer userinfo(Request request) {
        return tokens.read(request.header("authorization").replaceFirst("(?i)^Bearer ", ""))
                .map(claims -> Answer.json(200, claims))
                .orElseGet(() -> Answer.empty(401).with("WWW-Authenticate", "Bearer"));
    }

    /** The link of an invitation. */
    private Answer redeem(Request request) {
        Map<String, String> asked = new LinkedHashMap<>(request.query());
        ObjectNode guest = people.user(asked.getOrDefault("user", "")).orElse(null);
        if (guest == null) {
            return Page.of(404, "This invitation is no longer valid", "<p>Ask for a new one.</p>");
        }
        if (!request.method().equals("POST")
                && Json.text(guest, "externalUserState").equals("PendingAcceptance")) {
            return PeoplePage.accept(guest, asked);
        }
        people.accept(Json.text(guest, "id"));
        String redirect = asked.getOrDefault("redirect", "");
        return isLocal(redirect)
                ? Answer.redirect(redirect)
                : Page.of(200, "Welcome to Contoso", "<p>You have accepted the invitation.</p>");
    }
}
