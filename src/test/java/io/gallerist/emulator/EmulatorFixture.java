package io.gallerist.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.Emulator.Settings;
import io.gallerist.emulator.http.Json;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One emulator with a manual clock for all tests, back at the sample estate before each. */
final class EmulatorFixture implements BeforeEachCallback {
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final Path HOME = home();
    private static Emulator emulator = Emulator.start(settings(false));
    private static AzureSdk sdk = new AzureSdk(emulator);

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("gallerist-emulator");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Settings settings(boolean throttling) {
        String url = POSTGRES.getJdbcUrl("postgres", "postgres");
        return new Settings("localhost", 0, 0, HOME, url, "postgres", "postgres", 60, true, throttling);
    }

    /** As after a restart of the machine: same database, same home, other ports. */
    static void restart(boolean throttling) {
        emulator.close();
        emulator = Emulator.start(settings(throttling));
        sdk = new AzureSdk(emulator);
    }

    static Emulator emulator() {
        return emulator;
    }

    static AzureSdk sdk() {
        return sdk;
    }

    static Http http() {
        return new Http(emulator);
    }

    static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        emulator.reset();
    }
}
