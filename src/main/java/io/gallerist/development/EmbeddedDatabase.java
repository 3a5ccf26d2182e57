package io.gallerist.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL of the portal's own, whose data stay between runs. One that a killed JVM or the last live reload left
 * running is taken over through {@code postmaster.pid}.
 */
public final class EmbeddedDatabase {
    public static final String USER = "postgres";
    private static final String STOPPED_AT_EXIT = "gallerist.embedded-database.stopped-at-exit";

    private final int port;

    private EmbeddedDatabase(int port) {
        this.port = port;
    }

    /** @param home where its files are kept; made when missing */
    public static EmbeddedDatabase start(Path home) {
        Path data = home.resolve("postgresql");
        Running running = Running.in(data).orElseGet(() -> fresh(data));
        stopAtExit(running.process());
        return new EmbeddedDatabase(running.port());
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    private static Running fresh(Path data) {
        try {
            Files.createDirectories(data.getParent());
            EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // The builder turns these off, for tests; what the portal has promised must outlive a crash.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + data, e);
        }
        return Running.in(data).orElseThrow(() -> new IllegalStateException("No PostgreSQL runs in " + data));
    }

    /** Once a JVM: a live reload runs this class again in another class loader. */
    private static void stopAtExit(ProcessHandle postgres) {
        if (System.setProperty(STOPPED_AT_EXIT, "true") == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.destroy();
                postgres.onExit()
                        .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                        .join();
            }));
        }
    }

    /** The server that PostgreSQL's own pid file names: process id on its first line, port on its fourth. */
    private record Running(ProcessHandle process, int port) {
        static Optional<Running> in(Path data) {
            try {
                List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
                int port = Integer.parseInt(lines.get(3).strip());
                return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> process.info().command().orElse("").contains("postgres"))
                        .map(process -> new Running(process, port));
            } catch (IOException | RuntimeException absentOrTorn) {
                return Optional.empty();
            }
        }
    }
}
