package io.gallerist.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The portal as it is shipped, in a process of its own, in production mode. */
public final class Packaged implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final URI address;
    private final Path log;

    private Packaged(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Begins to start; {@link #ready} waits for it. No test lasts long enough for the second compiler to pay. */
    public static Packaged start(String name, Map<String, String> settings) {
        List<String> options = List.of("-XX:TieredStopAtLevel=1");
        return start(name, Path.of(System.getProperty("java.home"), "bin", "java"), options, settings);
    }

    public static Packaged start(String name, Path java, List<String> options, Map<String, String> settings) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx256m"));
        command.addAll(options);
        command.add("-Dquarkus.http.host=localhost");
        command.add("-Dquarkus.http.port=" + port);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add("quarkus-run.jar");
        Path log = Path.of("target", "packaged-" + name + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Packaged(process, URI.create("http://localhost:" + port), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the build has put it. */
    public static Path folder() {
        return Path.of(System.getProperty("gallerist.package", "target/quarkus-app"));
    }

    public Packaged ready() {
        Eventually.so(
                "the portal is ready",
                Duration.ofSeconds(60),
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The portal ended with " + process.exitValue() + ": " + log());
                    }
                    return status("/q/health/ready") == 200;
                },
                this::log);
        return this;
    }

    public URI address() {
        return address;
    }

    /** The status that a page answers with; 0 when nobody answers. */
    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (UncheckedIOException away) {
            return 0;
        }
    }

    public HttpResponse<String> get(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** The exit status, once it has ended by itself. */
    public int ended() {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new AssertionError("Still running: " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an operator stops it: what is under way is finished. */
    public int stop() {
        process.destroy();
        return ended();
    }

    /** {@code kill -9}: nothing is finished, nobody is told. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
