package io.gallerist.support;

import io.gallerist.emulator.entra.Application;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Somebody who works on Azure and its directory without the portal. */
public final class Outside {
    private static final String ARM = "management.azure.com";
    private static final String GRAPH = "graph.microsoft.com";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static @Nullable HttpClient client;

    private Outside() {}

    public static void put(String id, String apiVersion, String body) {
        answer(ARM, "PUT", id + "?api-version=" + apiVersion, body);
    }

    public static void post(String id, String apiVersion, String body) {
        answer(ARM, "POST", id + "?api-version=" + apiVersion, body);
    }

    public static void delete(String id, String apiVersion) {
        answer(ARM, "DELETE", id + "?api-version=" + apiVersion, "");
    }

    public static String get(String id, String apiVersion) {
        return answer(ARM, "GET", id + "?api-version=" + apiVersion, "");
    }

    /** Blocks somebody's sign-in. */
    public static void block(String userId) {
        answer(GRAPH, "PATCH", "/v1.0/users/" + userId, "{\"accountEnabled\":false}");
    }

    public static void invite(String mail) {
        String invitation =
                "{\"invitedUserEmailAddress\":\"" + mail + "\",\"inviteRedirectUrl\":\"http://localhost/\"}";
        answer(GRAPH, "POST", "/v1.0/invitations", invitation);
    }

    /** The object id of who has this address as mail. */
    public static String find(String mail) {
        return Json.parse(answer(GRAPH, "GET", "/v1.0/users?$filter=mail%20eq%20'" + mail + "'", ""))
                .path("value")
                .path(0)
                .path("id")
                .asText();
    }

    public static void remove(String userId) {
        answer(GRAPH, "DELETE", "/v1.0/users/" + userId, "");
    }

    /** How many accounts have this address as mail. */
    public static int count(String mail) {
        return Json.parse(answer(GRAPH, "GET", "/v1.0/users?$filter=mail%20eq%20'" + mail + "'", ""))
                .path("value")
                .size();
    }

    public static void unblock(String userId) {
        answer(GRAPH, "PATCH", "/v1.0/users/" + userId, "{\"accountEnabled\":true}");
    }

    /** A new group, which may be called as another one; its object id. */
    public static String group(String name) {
        return Json.parse(answer(GRAPH, "POST", "/v1.0/groups", "{\"displayName\":\"" + name + "\"}"))
                .path("id")
                .asText();
    }

    public static void removeGroup(String groupId) {
        answer(GRAPH, "DELETE", "/v1.0/groups/" + groupId, "");
    }

    /** Changes some fields of an account. */
    public static void patch(String userId, String fields) {
        answer(GRAPH, "PATCH", "/v1.0/users/" + userId, fields);
    }

    public static void rename(String userId, String name) {
        answer(GRAPH, "PATCH", "/v1.0/users/" + userId, "{\"displayName\":\"" + name + "\"}");
    }

    public static void join(String groupId, String memberId) {
        String link = "https://graph.microsoft.com/v1.0/directoryObjects/" + memberId;
        answer(GRAPH, "POST", "/v1.0/groups/" + groupId + "/members/$ref", "{\"@odata.id\":\"" + link + "\"}");
    }

    public static void leave(String groupId, String memberId) {
        answer(GRAPH, "DELETE", "/v1.0/groups/" + groupId + "/members/" + memberId + "/$ref", "");
    }

    private static String answer(String audience, String method, String path, String body) {
        HttpRequest.Builder call = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + TOKENS.computeIfAbsent(audience, Outside::token))
                .header("Content-Type", "application/json");
        return sent(call.method(method, BodyPublishers.ofString(body)).build());
    }

    private static String token(String audience) {
        String form = "grant_type=client_credentials&client_id=" + encoded(Application.CLIENT_ID) + "&client_secret="
                + encoded(Application.CLIENT_SECRET) + "&scope=" + encoded("https://" + audience + "/.default");
        HttpRequest call = HttpRequest.newBuilder(address("/" + Tenant.CONTOSO.id() + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return Json.parse(sent(call)).path("access_token").asText();
    }

    private static String sent(HttpRequest call) {
        try {
            HttpResponse<String> answer = client().send(call, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(trusting(PortalServices.azure().certificate()))
                    .build();
        }
        return client;
    }

    private static SSLContext trusting(Path certificate) {
        try (InputStream pem = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "azure", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI address(String path) {
        return URI.create(PortalServices.azure().azureUrl() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
