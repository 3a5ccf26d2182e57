package io.gallerist.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever develops kills the portal now and then; what it kept has to be there afterwards. */
class EmbeddedDatabaseIT {
    @TempDir
    Path home;

    @Test
    void a_database_that_a_killed_portal_left_running_is_taken_over() throws Exception {
        String left = kill();
        long postgres = server();

        EmbeddedDatabase database = EmbeddedDatabase.start(home);

        assertThat(database.jdbcUrl()).isEqualTo(left);
        assertThat(server()).as("the same server").isEqualTo(postgres);
        assertThat(kept(database)).isEqualTo("kept");
        stop();
    }

    @Test
    void a_database_that_was_killed_with_its_portal_is_started_again() throws Exception {
        kill();
        ProcessHandle postgres = ProcessHandle.of(server()).orElseThrow();
        postgres.destroyForcibly();
        postgres.onExit().join();

        EmbeddedDatabase database = EmbeddedDatabase.start(home);

        assertThat(server()).isNotEqualTo(postgres.pid());
        assertThat(kept(database)).isEqualTo("kept");
        stop();
    }

    /** Starts another JVM with the database in {@link #home}, kills it once it has written something. */
    private String kill() throws Exception {
        Path told = home.resolve("told");
        Process portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Portal.class.getName(),
                        home.toString(),
                        told.toString())
                .inheritIO()
                .start();
        Eventually.so(
                "the other JVM has written",
                Duration.ofSeconds(60),
                () -> Files.exists(told),
                () -> "alive: " + portal.isAlive());
        portal.destroyForcibly();
        portal.waitFor();
        return Files.readString(told);
    }

    private long server() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgresql").resolve("postmaster.pid"))
                .get(0)
                .strip());
    }

    private void stop() throws IOException {
        ProcessHandle postgres = ProcessHandle.of(server()).orElseThrow();
        postgres.destroy();
        postgres.onExit().join();
    }

    private static String kept(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select word from kept")) {
            found.next();
            return found.getString(1);
        }
    }

    private static Connection open(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.USER);
    }

    /** What is killed. */
    static final class Portal {
        public static void main(String... args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
            try (Connection connection = open(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept as select 'kept' as word");
            }
            Path telling = Path.of(args[1] + ".part");
            Files.writeString(telling, database.jdbcUrl());
            Files.move(telling, Path.of(args[1]));
            Thread.currentThread().join();
        }
    }
}
