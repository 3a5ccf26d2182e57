package io.gallerist.azure;

import io.gallerist.emulator.Emulator;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The real SDK over TLS against one emulator with a manual clock, back at its sample estate before each test. */
final class EmulatedAzure implements BeforeEachCallback {
    static final Queue<Remaining> BUDGETS = new ConcurrentLinkedQueue<>();
    private static final Emulator EMULATOR = start();
    private static final Vertx VERTX = Vertx.vertx();
    private static final AzureClients CLIENTS = connect(Map.of());

    private static Emulator start() {
        try {
            var url = EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
            var home = Files.createTempDirectory("gallerist-azure");
            return Emulator.start(
                    new Emulator.Settings("localhost", 0, 0, home, url, "postgres", "postgres", 60, true, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings as the portal reads them. */
    static AzureClients connect(Map<String, String> otherwise) {
        var values = new HashMap<>(EMULATOR.portalSettings());
        values.putAll(otherwise);
        var settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AzureSettings.class)
                .withValidateUnknown(false)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(AzureSettings.class);
        return new AzureClients(settings, Transport.over(VERTX, settings), BUDGETS::add);
    }

    static Emulator emulator() {
        return EMULATOR;
    }

    static AzureClients clients() {
        return CLIENTS;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        EMULATOR.reset();
        EMULATOR.pageSize(50);
        BUDGETS.clear();
    }
}
