package io.gallerist;

import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a packaged portal cannot do without, looked for before anything else starts so that the message is short. */
final class NeededSettings {
    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("quarkus.datasource.jdbc.url", "PostgreSQL, such as jdbc:postgresql://db.example.com/gallerist");
        NEEDED.put("gallerist.azure.tenant-id", "the directory (tenant) id of the portal's principal");
        NEEDED.put("gallerist.azure.client-id", "the application (client) id of the portal's principal");
        NEEDED.put("quarkus.oidc.auth-server-url", "such as https://login.microsoftonline.com/{tenant id}/v2.0");
        NEEDED.put("quarkus.oidc.client-id", "the application (client) id that people sign in to");
        NEEDED.put("quarkus.oidc.credentials.secret", "the client secret of that application");
    }

    /** Other ways to prove who the portal is towards the sign-in provider. */
    private static final List<String> INSTEAD_OF_SECRET = List.of(
            "quarkus.oidc.credentials.client-secret.value",
            "quarkus.oidc.credentials.client-secret.provider.key",
            "quarkus.oidc.credentials.jwt.key-file",
            "quarkus.oidc.credentials.jwt.key",
            "quarkus.oidc.credentials.jwt.secret",
            "quarkus.oidc.credentials.jwt.key-store-file",
            "quarkus.oidc.credentials.jwt.source");

    private NeededSettings() {}

    static List<String> missing() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(PropertiesConfigSourceLoader.inFileSystem("config/application.properties", 260, here()))
                .withProfile("prod")
                .build();
        // Further files and stores are read only by the portal itself.
        if (has(config, "quarkus.config.locations") || has(config, "smallrye.config.locations")) {
            return List.of();
        }
        return NEEDED.keySet().stream()
                .filter(name -> !has(config, name))
                .filter(name ->
                        !name.endsWith(".secret") || INSTEAD_OF_SECRET.stream().noneMatch(other -> has(config, other)))
                .toList();
    }

    static String message(List<String> missing) {
        return missing.stream()
                .map(name -> "  %-32s %s%n  %-32s %s%n"
                        .formatted(name, NEEDED.get(name), "", "in the environment: " + inEnvironment(name)))
                .collect(Collectors.joining(
                        "",
                        "Gallerist cannot start: these settings are missing.%n".formatted(),
                        "Give them as system properties, in the environment or in config/application.properties."));
    }

    private static boolean has(SmallRyeConfig config, String name) {
        return config.getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank())
                .isPresent();
    }

    private static ClassLoader here() {
        return NeededSettings.class.getClassLoader();
    }

    private static String inEnvironment(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
