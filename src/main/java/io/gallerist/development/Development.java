package io.gallerist.development;

import io.gallerist.emulator.Emulator;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What development needs and production brings itself: a database, and Azure with its sign-in. Whoever configures one
 * of them ({@code quarkus.datasource.jdbc.url}, {@code gallerist.azure.tenant-id}) gets theirs instead.
 */
public final class Development implements AutoCloseable {
    /** Names what an earlier run in this JVM has set: a live reload must not take it for somebody's configuration. */
    private static final String OURS = "gallerist.development.set";

    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String TENANT = "gallerist.azure.tenant-id";

    private final @Nullable Emulator emulator;

    private Development(@Nullable Emulator emulator) {
        this.emulator = emulator;
    }

    public static Development start() {
        Path home = Path.of(setting("gallerist.development.home").orElse(".gallerist"))
                .toAbsolutePath();
        Map<String, String> settings = new LinkedHashMap<>();
        if (isOurs(DATABASE) || setting(DATABASE).isEmpty()) {
            settings.put(DATABASE, EmbeddedDatabase.start(home).jdbcUrl());
            settings.put("quarkus.datasource.username", EmbeddedDatabase.USER);
            settings.put("quarkus.datasource.password", EmbeddedDatabase.USER);
        }
        Emulator emulator = null;
        if (isOurs(TENANT) || setting(TENANT).isEmpty()) {
            emulator = emulator(home, settings);
            settings.putAll(emulator.portalSettings());
        }
        settings.forEach(System::setProperty);
        System.setProperty(OURS, String.join(",", settings.keySet()));
        return new Development(emulator);
    }

    @Override
    public void close() {
        if (emulator != null) {
            emulator.close();
        }
    }

    private static Emulator emulator(Path home, Map<String, String> database) {
        return Emulator.start(new Emulator.Settings(
                "localhost",
                number("gallerist.emulator.port", 8445).intValue(),
                number("gallerist.emulator.sign-in-port", 8446).intValue(),
                home,
                of(DATABASE, database),
                of("quarkus.datasource.username", database),
                of("quarkus.datasource.password", database),
                number("gallerist.emulator.speed", 60).doubleValue(),
                false,
                true));
    }

    private static String of(String name, Map<String, String> set) {
        return Optional.ofNullable(set.get(name)).or(() -> setting(name)).orElse("");
    }

    private static Number number(String name, Number otherwise) {
        return setting(name).<Number>map(Double::valueOf).orElse(otherwise);
    }

    private static boolean isOurs(String name) {
        return System.getProperty(OURS, "").contains(name);
    }

    private static Optional<String> setting(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
