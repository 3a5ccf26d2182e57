package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import io.gallerist.azure.AzureRefusal.Kind;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real TLS, since that is where clients differ. */
class TransportTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String HEADER = "x".repeat(20_000);

    @TempDir
    private static Path folder;

    private static HttpServer server;

    @BeforeAll
    static void serve() throws Exception {
        keytool("-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "a",
                "-file",
                folder.resolve("a.pem").toString());
        var options = new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions()
                        .setPath(folder.resolve("a.p12").toString())
                        .setPassword("changeit"));
        server = VERTX.createHttpServer(options)
                .requestHandler(request -> {
                    if (!request.path().equals("/silence")) {
                        request.response()
                                .putHeader("Azure-AsyncOperation", HEADER)
                                .end("hello");
                    }
                })
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @Test
    void trustsTheExtraCertificate() {
        var answer = get("/", Optional.of(folder.resolve("a.pem")), "localhost");
        assertThat(answer).isEqualTo("hello" + HEADER.length());
    }

    @Test
    void trustsNobodyElse() {
        assertThatThrownBy(() -> get("/", Optional.empty(), "localhost"))
                .isInstanceOfSatisfying(AzureRefusal.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Kind.UNAVAILABLE));
    }

    @Test
    void checksTheName() {
        assertThatThrownBy(() -> get("/", Optional.of(folder.resolve("a.pem")), "127.0.0.1"))
                .isInstanceOfSatisfying(AzureRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("ConnectionFault"));
    }

    @Test
    void givesUpOnSilence() {
        assertThatThrownBy(() -> get("/silence", Optional.of(folder.resolve("a.pem")), "localhost"))
                .isInstanceOfSatisfying(AzureRefusal.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Kind.UNAVAILABLE));
    }

    private static String get(String path, Optional<Path> trusted, String host) {
        var settings = new TestSettings() {
            @Override
            public Optional<Path> trustCertificate() {
                return trusted;
            }

            @Override
            public Duration callTimeout() {
                return Duration.ofSeconds(path.equals("/silence") ? 1 : 20);
            }
        };
        var url = "https://" + host + ":" + server.actualPort() + path;
        return new Calls(settings.callTimeout(), remaining -> {})
                .await(Transport.over(VERTX, settings)
                        .send(new HttpRequest(HttpMethod.GET, url))
                        .flatMap(answer -> answer.getBodyAsString()
                                .map(body -> body
                                        + answer.getHeaderValue("Azure-AsyncOperation")
                                                .length())));
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", folder.resolve("a.p12").toString(), "-storepass", "changeit"));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
    }
}
