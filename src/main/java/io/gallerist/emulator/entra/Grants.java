package io.gallerist.emulator.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import io.gallerist.emulator.store.Documents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The token endpoint for people: authorization codes with PKCE, and refresh tokens. Both are kept. */
final class Grants {
    private static final Duration LIFE = Duration.ofHours(1);

    private final Documents documents;
    private final Tokens tokens;
    private final People people;

    Grants(Documents documents, Tokens tokens, People people) {
        this.documents = documents;
        this.tokens = tokens;
        this.people = people;
    }

    /** A code for what was asked of the authorize page. */
    String code(Map<String, String> asked, String person) {
        ObjectNode grant = Json.object(asked).put("person", person);
        return keep("code", grant);
    }

    private String keep(String kind, ObjectNode grant) {
        String secret = UUID.randomUUID() + "." + UUID.randomUUID();
        documents.put(Document.of(kind + "/" + secret, kind, grant));
        return secret;
    }

    private Optional<ObjectNode> take(String kind, String secret) {
        Optional<Document> found = documents.get(kind + "/" + secret);
        found.ifPresent(document -> documents.remove(document.id()));
        return found.map(Document::body);
    }

    Answer token(Request request, String issuer) {
        Map<String, String> form = Client.withBasic(request);
        if (!form.getOrDefault("client_id", "").equals(Application.SIGN_IN_CLIENT_ID)
                || !form.getOrDefault("client_secret", "").equals(Application.SIGN_IN_CLIENT_SECRET)) {
            return EntraError.answer(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" ->
                take("code", form.getOrDefault("code", ""))
                        .filter(grant -> proves(grant, form))
                        .map(grant -> issue(grant, issuer))
                        .orElseGet(Grants::refused);
            case "refresh_token" ->
                take("refresh", form.getOrDefault("refresh_token", ""))
                        .map(grant -> issue(grant, issuer))
                        .orElseGet(Grants::refused);
            default ->
                EntraError.answer(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        };
    }

    private static Answer refused() {
        return EntraError.answer(
                400,
                "invalid_grant",
                70008,
                "The provided authorization code or refresh token is"
                        + " expired, was used before, or does not belong to this request.");
    }

    /** The same redirect URI, and the verifier of the challenge. */
    private static boolean proves(ObjectNode grant, Map<String, String> form) {
        String challenge = Json.text(grant, "code_challenge");
        String verifier = form.getOrDefault("code_verifier", "");
        return Json.text(grant, "redirect_uri").equals(form.getOrDefault("redirect_uri", ""))
                && (challenge.isEmpty() || challenge.equals(s256(verifier)));
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer issue(ObjectNode grant, String issuer) {
        Optional<ObjectNode> user = people.user(Json.text(grant, "person"))
                .filter(found -> found.path("accountEnabled").asBoolean(true));
        if (user.isEmpty()) {
            return EntraError.answer(400, "invalid_grant", 50057, "The user account is disabled.");
        }
        ObjectNode access = Claims.of(user.get(), people, issuer).put("scp", "openid profile email");
        ObjectNode identity = Claims.of(user.get(), people, issuer);
        if (grant.has("nonce")) {
            identity.put("nonce", Json.text(grant, "nonce"));
        }
        return Answer.json(
                        200,
                        Json.object()
                                .put("token_type", "Bearer")
                                .put("scope", "openid profile email offline_access")
                                .put("expires_in", LIFE.toSeconds())
                                .put("access_token", tokens.issue(access, LIFE))
                                .put("id_token", tokens.issue(identity, LIFE))
                                .put("refresh_token", keep("refresh", grant)))
                .with("Cache-Control", "no-store");
    }
}
