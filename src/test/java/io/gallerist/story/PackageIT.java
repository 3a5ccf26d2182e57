package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Packaged;
import io.gallerist.support.Surroundings;
import io.gallerist.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;

/** What is shipped: a portal without anything of development, which says what it lacks. */
class PackageIT {
    @Test
    void neither_the_emulator_nor_the_embedded_database_is_in_the_package() throws IOException {
        try (Stream<Path> files = Files.walk(Packaged.folder())) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            assertThat(jars).hasSizeGreaterThan(100).noneMatch(jar -> jar.toString()
                    .contains("zonky"));
            assertThat(jars).allSatisfy(jar -> assertThat(classes(jar))
                    .noneMatch(name ->
                            name.startsWith("io/gallerist/emulator/") || name.startsWith("io/gallerist/development/")));
        }
    }

    @Test
    void a_portal_without_settings_names_them_and_ends() {
        try (Packaged portal = Packaged.start("without-settings", Map.of())) {
            assertThat(portal.ended()).isEqualTo(78);
            assertThat(portal.log())
                    .contains(
                            "these settings are missing",
                            "quarkus.datasource.jdbc.url",
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            "gallerist.azure.tenant-id",
                            "gallerist.azure.client-id",
                            "quarkus.oidc.auth-server-url",
                            "quarkus.oidc.client-id",
                            "quarkus.oidc.credentials.secret")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_portal_in_production_has_one_port_a_health_and_no_page_of_development() throws IOException {
        try (Surroundings outside = Surroundings.start();
                Packaged portal =
                        Packaged.start("production", outside.settings()).ready()) {
            assertThat(portal.get("/q/health/ready").body()).contains("Database connections health check");
            assertThat(portal.get("/q/health/live").body()).contains("\"status\": \"UP\"");
            Visitor rita =
                    Visitor.named("Rita", portal::address, outside.azure().signInUrl());
            assertThat(rita.get("/galleries").statusCode()).isEqualTo(200);
            assertThat(List.of("/_style", "/_faults/403", "/_mail", "/_emulator/clock", "/q/dev-ui"))
                    .allSatisfy(path ->
                            assertThat(rita.get(path).statusCode()).as(path).isEqualTo(404));
            if (OS.LINUX.isCurrentOs()) {
                // The transaction manager's process id is a port on the loopback; the emulator's would be two more.
                assertThat(listening(portal.pid()))
                        .contains(portal.address().getPort())
                        .hasSizeLessThanOrEqualTo(2);
            }
            assertThat(portal.stop()).as("stopped as asked").isIn(0, 143);
            assertThat(portal.log()).doesNotContain("ERROR", "Exception");
        }
    }

    private static List<String> classes(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The TCP ports that a process accepts connections at, from /proc. */
    private static Set<Integer> listening(long pid) throws IOException {
        Set<String> sockets;
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            sockets = open.map(PackageIT::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.replaceAll("[^0-9]", ""))
                    .collect(Collectors.toSet());
        }
        return Stream.of("tcp", "tcp6")
                .flatMap(protocol -> lines(Path.of("/proc/" + pid + "/net/" + protocol)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals("0A") && sockets.contains(columns[9]))
                .map(columns -> Integer.parseInt(columns[1].replaceFirst(".*:", ""), 16))
                .collect(Collectors.toSet());
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException noSuchProtocol) {
            return Stream.empty();
        }
    }
}
