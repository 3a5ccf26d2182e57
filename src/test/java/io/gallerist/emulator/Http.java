package io.gallerist.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Plain calls, for what the SDK hides. */
final class Http {
    private final Emulator emulator;
    private final HttpClient client;
    private final Map<String, String> more;

    Http(Emulator emulator) {
        this(emulator, HttpClient.newBuilder().sslContext(trusting(emulator)).build(), Map.of());
    }

    private Http(Emulator emulator, HttpClient client, Map<String, String> more) {
        this.emulator = emulator;
        this.client = client;
        this.more = more;
    }

    Http with(String header, String value) {
        return new Http(emulator, client, Map.of(header, value));
    }

    private static SSLContext trusting(Emulator emulator) {
        try (InputStream pem = Files.newInputStream(emulator.certificate())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "emulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> token(String tenant, String secret) {
        return form(
                emulator.azureUrl().resolve("/" + tenant + "/oauth2/v2.0/token"),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        emulator.portalSettings().get("gallerist.azure.client-id"),
                        "client_secret",
                        secret,
                        "scope",
                        emulator.azureUrl() + "/.default"));
    }

    String bearer(String tenant) {
        String secret = emulator.portalSettings().get("gallerist.azure.client-secret");
        return "Bearer " + Json.text(Json.parse(token(tenant, secret).body()), "access_token");
    }

    HttpResponse<String> form(URI uri, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, null);
    }

    /** With the portal's bearer; the path may be a whole URL. */
    HttpResponse<String> call(String method, String path, JsonNode body) {
        String escaped = path.replace(" ", "%20")
                .replace("'", "%27")
                .replace("\"", "%22")
                .replace("#", "%23");
        HttpRequest.Builder request = HttpRequest.newBuilder(emulator.azureUrl().resolve(escaped))
                .header("Content-Type", "application/json")
                .header("Authorization", bearer(emulator.portalSettings().get("gallerist.azure.tenant-id")))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        more.forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
