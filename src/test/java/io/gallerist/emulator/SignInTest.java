package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.emulator;
import static io.gallerist.emulator.EmulatorFixture.http;
import static io.gallerist.emulator.EmulatorFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The OpenID provider, as a browser and the portal meet it. */
@ExtendWith(EmulatorFixture.class)
class SignInTest {
    private static final String BACK = "http://localhost:8080/signed-in";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rfc-7636";

    private static JsonNode configuration() {
        return Json.parse(get(emulator().signInUrl() + "/.well-known/openid-configuration")
                .body());
    }

    private static HttpResponse<String> get(String url) {
        return http().send(HttpRequest.newBuilder(URI.create(url)));
    }

    private static String authorize(String redirect) {
        // The challenge of the verifier, worked out by hand's own means: SHA-256, base64url.
        return Json.text(configuration(), "authorization_endpoint") + "?client_id=gallerist&response_type=code"
                + "&scope=openid&state=s%26t&nonce=n1&code_challenge_method=S256&code_challenge=" + challenge()
                + "&redirect_uri=" + URLEncoder.encode(redirect, StandardCharsets.UTF_8);
    }

    private static String challenge() {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(String person) {
        HttpResponse<String> answer = http().form(URI.create(authorize(BACK)), Map.of("person", person));
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=s%26t");
        return Request.parameters(URI.create(location).getRawQuery()).get("code");
    }

    private static HttpResponse<String> token(Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.putIfAbsent("client_id", "gallerist");
        form.putIfAbsent("client_secret", emulator().portalSettings().get("quarkus.oidc.credentials.secret"));
        form.putIfAbsent("redirect_uri", BACK);
        return http().form(URI.create(Json.text(configuration(), "token_endpoint")), form);
    }

    private static JsonNode signIn(String person) {
        return Json.parse(
                token(Map.of("grant_type", "authorization_code", "code", code(person), "code_verifier", VERIFIER))
                        .body());
    }

    private static Map<String, Object> claims(JsonNode tokens, String name) throws Exception {
        String keys = get(Json.text(configuration(), "jwks_uri")).body();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setExpectedIssuer(emulator().signInUrl().toString())
                .setExpectedAudience("gallerist")
                .build()
                .processToClaims(Json.text(tokens, name))
                .getClaimsMap();
    }

    @Test
    void thePageHasAButtonForEveryone() {
        Document page = Jsoup.parse(get(authorize(BACK)).body());
        assertThat(page.select("html[lang=en] main h1").text()).isEqualTo("Sign in to Contoso");
        assertThat(page.select("button[name=person]")).hasSize(8);
        assertThat(page.select("button[value=" + SamplePeople.ADA + "]").text()).contains("Ada Novak", "Administrator");
        assertThat(page.select("script")).isEmpty();
        assertThat(get(emulator().signInUrl().resolve("/sign-in.css").toString())
                        .body())
                .contains("focus-visible");
    }

    @Test
    void apersonSignsIn() throws Exception {
        Map<String, Object> ada = claims(signIn(SamplePeople.ADA), "id_token");
        assertThat(ada)
                .containsEntry("oid", SamplePeople.ADA)
                .containsEntry("tid", Tenant.CONTOSO.id())
                .containsEntry("name", "Ada Novak")
                .containsEntry("nonce", "n1")
                .containsEntry("roles", java.util.List.of("Gallerist.Administrator"))
                .containsEntry("acct", 0L);
        assertThat(claims(signIn(SamplePeople.OLIVIA), "access_token"))
                .containsEntry("groups", java.util.List.of(SamplePeople.IMAGE_OWNERS));
    }

    @Test
    void aGuestAcceptsTheInvitationFirst() throws Exception {
        JsonNode invitation = Json.parse(http().call(
                        "POST",
                        "/v1.0/invitations",
                        json("{'invitedUserEmailAddress':"
                                + " 'bob@fabrikam.example', 'inviteRedirectUrl': 'http://localhost:8080/shared'}"))
                .body());
        String bob = Json.text(invitation, "invitedUser", "id");
        HttpResponse<String> page = http().form(URI.create(authorize(BACK)), Map.of("person", bob));
        assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("Accept the invitation");
        HttpResponse<String> redeemed =
                http().form(URI.create(Json.text(invitation, "inviteRedeemUrl")), Map.of("accept", "yes"));
        assertThat(redeemed.headers().firstValue("Location")).contains("http://localhost:8080/shared");
        assertThat(http().get("/v1.0/users/" + bob + "?$select=externalUserState")
                        .body())
                .contains("Accepted");
        assertThat(claims(signIn(bob), "id_token")).containsEntry("acct", 1L).containsKey("idp");
    }

    @Test
    void aSessionOutlivesARestart() throws Exception {
        JsonNode tokens = signIn(SamplePeople.RITA);
        EmulatorFixture.restart(false);
        String refresh = Json.text(tokens, "refresh_token");
        HttpResponse<String> again = token(Map.of("grant_type", "refresh_token", "refresh_token", refresh));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(claims(Json.parse(again.body()), "id_token")).containsEntry("oid", SamplePeople.RITA);
        assertThat(token(Map.of("grant_type", "refresh_token", "refresh_token", refresh))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatDoesNotFit() {
        String code = code(SamplePeople.RITA);
        assertThat(token(Map.of("grant_type", "authorization_code", "code", code, "code_verifier", "wrong"))
                        .body())
                .contains("invalid_grant");
        assertThat(token(Map.of("client_secret", "wrong")).statusCode()).isEqualTo(401);
        assertThat(get(authorize("https://evil.example/")).statusCode()).isEqualTo(400);
    }

    @Test
    void signsOutAndTellsWhoIsSignedIn() {
        String out = Json.text(configuration(), "end_session_endpoint") + "?post_logout_redirect_uri=";
        assertThat(get(out + "http://localhost:8080/").headers().firstValue("Location"))
                .contains("http://localhost:8080/");
        assertThat(get(out + "https://evil.example/").statusCode()).isEqualTo(200);
        String access = Json.text(signIn(SamplePeople.RAVI), "access_token");
        HttpRequest.Builder me = HttpRequest.newBuilder(URI.create(Json.text(configuration(), "userinfo_endpoint")));
        assertThat(http().send(me.header("Authorization", "Bearer " + access)).body())
                .contains("Ravi Menon");
    }
}
