package io.gallerist.support;

import io.gallerist.emulator.Emulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a packaged portal finds outside of itself: a PostgreSQL, and an Azure whose clock is moved by hand. */
public final class Surroundings implements AutoCloseable {
    private final EmbeddedPostgres database;
    private final Emulator azure;

    private Surroundings() {
        try {
            database = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        azure = Emulator.start(new Emulator.Settings(
                "localhost",
                0,
                0,
                Path.of("target", "outside", System.getProperty("gallerist.fork", "fork-1"))
                        .toAbsolutePath(),
                jdbcUrl(),
                "postgres",
                "postgres",
                1,
                true,
                false));
    }

    public static Surroundings start() {
        return new Surroundings();
    }

    public Emulator azure() {
        return azure;
    }

    /** All that a portal in production has to be told, and a scheduler that is quicker than by default. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(azure.portalSettings());
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl());
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("gallerist.catalog.first-owners.\"myGallery\"", "olivia@contoso.example");
        settings.put("gallerist.execution.poll", "PT0.2S");
        settings.put("gallerist.execution.builds-per-source", "100");
        settings.put("gallerist.execution.heartbeat", "PT1S");
        settings.put("gallerist.execution.first-look", "PT0.5S");
        settings.put("gallerist.execution.slowest-look", "PT1S");
        settings.put("gallerist.azure.call-timeout", "PT2M");
        return settings;
    }

    /** The first column of what a query finds, as text. */
    public List<String> rows(String query, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), "postgres", "postgres");
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private String jdbcUrl() {
        return database.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        azure.close();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
