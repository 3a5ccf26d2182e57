package io.gallerist.support;

import io.gallerist.emulator.Emulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A real PostgreSQL and the Azure emulator on a clock that stands still until a test moves it. */
public class PortalServices implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedPostgres database;
    private static Emulator emulator;

    @Override
    public Map<String, String> start() {
        try {
            if (emulator == null) {
                database = EmbeddedPostgres.start();
                emulator = Emulator.start(new Emulator.Settings(
                        "localhost",
                        0,
                        0,
                        Path.of("target", "emulator", System.getProperty("gallerist.fork", "fork-1"))
                                .toAbsolutePath(),
                        jdbcUrl(),
                        "postgres",
                        "postgres",
                        1,
                        true,
                        false));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new LinkedHashMap<>(emulator.portalSettings());
        settings.putAll(PostOffice.start());
        settings.putAll(Receiver.start());
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl());
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        return settings;
    }

    /** Azure, for tests that look at it from behind or make it fail. */
    public static Emulator azure() {
        return emulator;
    }

    private static String jdbcUrl() {
        return database.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void stop() {
        emulator.close();
        PostOffice.stop();
        Receiver.stop();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            emulator = null;
        }
    }
}
