package io.gallerist.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.authorization.RoleAssignments;
import io.gallerist.emulator.entra.Application;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.http.Certificate;
import io.gallerist.emulator.http.Listener;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Azure for development and tests. One origin over TLS is ARM, Graph and Entra's token endpoint; another on plain http
 * is where people sign in. State is kept in PostgreSQL, in the schema {@code emulator}.
 */
public final class Emulator implements AutoCloseable {

    /**
     * @param tlsPort the port of ARM, Graph and tokens; 0 for any free one
     * @param signInPort the port of the OpenID provider; 0 for any free one
     * @param home where keys and certificates are kept
     * @param speed Azure seconds per real second, for durations; dates stay the wall's
     * @param manualClock whether time passes by {@link #advance} only
     * @param throttling whether the limits on requests are enforced
     */
    public record Settings(
            String host,
            int tlsPort,
            int signInPort,
            Path home,
            String jdbcUrl,
            String dbUser,
            String dbPassword,
            double speed,
            boolean manualClock,
            boolean throttling) {
        /** For development: a version takes 6 to 12 seconds. */
        public static Settings defaults(Path home, String jdbcUrl, String user, String password) {
            return new Settings("localhost", 8445, 8446, home, jdbcUrl, user, password, 60, false, true);
        }
    }

    private final Vertx vertx;
    private final Parts parts;
    private final Path certificate;
    private final URI azureUrl;
    private final URI signInUrl;

    private Emulator(Settings settings) {
        Certificate tls = Certificate.in(settings.home(), "azure", Certificate.ELLIPTIC);
        this.certificate = tls.pem();
        this.parts = new Parts(settings, Certificate.in(settings.home(), "sign-in", Certificate.RSA));
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(8)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        Control control = new Control(this);
        Listener azure = new Listener(
                vertx,
                options(settings.host(), settings.tlsPort())
                        .setSsl(true)
                        // A dropped connection must take one call with it, not all that HTTP/2 put on it.
                        .setUseAlpn(false)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(tls.file().toString()).setPassword(Certificate.PASSWORD)),
                request -> Control.owns(request) ? control.answer(request) : parts.front.answer(request));
        Listener people = new Listener(vertx, options(settings.host(), settings.signInPort()), parts.signIn::answer);
        this.azureUrl = URI.create("https://" + settings.host() + ":" + azure.listen());
        String signIn = "http://" + settings.host() + ":" + people.listen() + "/" + Tenant.CONTOSO.id();
        this.signInUrl = URI.create(signIn + "/v2.0");
        parts.signIn.issuer(signInUrl.toString());
        parts.redeemUrl = signIn + "/redeem";
    }

    private static HttpServerOptions options(String host, int port) {
        return new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setMaxInitialLineLength(16 * 1024)
                .setMaxHeaderSize(64 * 1024);
    }

    /** Returns when both listeners accept. */
    public static Emulator start(Settings settings) {
        return new Emulator(settings);
    }

    /** https://localhost:8445 */
    public URI azureUrl() {
        return azureUrl;
    }

    /** The issuer of people's tokens: http://localhost:8446/{tenant}/v2.0 */
    public URI signInUrl() {
        return signInUrl;
    }

    /** What a client has to trust, as PEM. */
    public Path certificate() {
        return certificate;
    }

    /** The settings that point a portal here. */
    public Map<String, String> portalSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("gallerist.azure.tenant-id", Tenant.CONTOSO.id());
        settings.put("gallerist.azure.client-id", Application.CLIENT_ID);
        settings.put("gallerist.azure.client-secret", Application.CLIENT_SECRET);
        String other = "gallerist.azure.source-tenants." + Tenant.FABRIKAM.id();
        settings.put(other + ".client-id", Application.CLIENT_ID);
        settings.put(other + ".client-secret", Application.CLIENT_SECRET);
        settings.put("gallerist.azure.authority-url", azureUrl.toString());
        settings.put("gallerist.azure.resource-manager-url", azureUrl.toString());
        settings.put("gallerist.azure.graph-url", azureUrl.toString());
        settings.put(
                "gallerist.azure.trust-certificate",
                certificate.toAbsolutePath().toString());
        settings.put("quarkus.oidc.auth-server-url", signInUrl.toString());
        settings.put("quarkus.oidc.client-id", Application.SIGN_IN_CLIENT_ID);
        settings.put("quarkus.oidc.credentials.secret", Application.SIGN_IN_CLIENT_SECRET);
        return settings;
    }

    public Instant now() {
        return parts.clock.now();
    }

    /** Lets so much Azure time pass at once. */
    public void advance(Duration by) {
        parts.clock.advance(by);
    }

    ObjectNode describeClock() {
        return parts.clock.describe();
    }

    public void fail(Fault fault) {
        parts.faults.add(fault);
    }

    /** The faults that have not struck yet. */
    public List<Fault> faults() {
        return parts.faults.waiting();
    }

    public void clearFaults() {
        parts.faults.clear();
    }

    /** The last few thousand calls to ARM, Graph and Entra, oldest first. */
    public List<Call> calls() {
        return parts.journal.calls();
    }

    public void clearCalls() {
        parts.journal.clear();
    }

    /** How many items a page of a list has; 50 at first. */
    public void pageSize(int items) {
        parts.paging.size(items);
    }

    /** How long a fresh guest is unknown to role assignments; 86 Azure seconds at first. */
    public void directoryDelay(Duration delay) {
        parts.directory.delay(delay.toMillis() / 1000.0);
    }

    /** Role assignments that somebody made without the portal, thousands at once. */
    public void giveRoles(Collection<RoleAssignments.Given> many) {
        parts.roleAssignments.give(many);
    }

    /** Back to the sample estate, without faults and calls; the clock goes on. */
    public void reset() {
        parts.reset();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        parts.close();
    }

    /** Runs alone: arguments are home, JDBC URL, user and password. */
    public static void main(String... args) {
        if (args.length != 4) {
            System.err.println("usage: Emulator <home> <jdbc url> <user> <password>");
            System.exit(2);
        }
        Emulator emulator = start(Settings.defaults(Path.of(args[0]), args[1], args[2], args[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        emulator.portalSettings().forEach((name, value) -> System.out.println(name + "=" + value));
    }
}
