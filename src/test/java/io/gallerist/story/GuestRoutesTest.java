package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A guest tries every address that there is, with ids of things that exist. What came of it is compared with
 * docs/guest-routes.md, which people read and agree to; what answers has to be among {@link #OPEN}, too.
 */
@QuarkusTest
class GuestRoutesTest {
    private static final java.nio.file.Path AGREED = java.nio.file.Path.of("docs", "guest-routes.md");
    private static final java.nio.file.Path SEEN = java.nio.file.Path.of("target", "guest-routes.md");
    private static final String BOB = "bob@fabrikam.example";
    private static final String EVE = "eve@fabrikam.example";

    /** All that answers a guest, and why it may. A new route that is to answer is added here, on purpose. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("GET /", "leads to what is shared"),
            Map.entry("GET /shared", "lists what is shared with the guest"),
            Map.entry("GET /shared/galleries/{gallery}", "of what is shared with the guest"),
            Map.entry("GET /shared/galleries/{gallery}/definitions/{definition}", "of what is shared with the guest"),
            Map.entry("POST /shared/galleries/{gallery}/test", "looks at the guest's own chain"),
            Map.entry("GET /shared/galleries/{gallery}/test", "leads back to the gallery"),
            Map.entry("POST /shared/grants/{id}/renewal", "asks for more time of the guest's own grant"),
            Map.entry("POST /theme", "keeps light or dark in a cookie"),
            Map.entry("GET /look/{any}", "style sheets, scripts and icons"),
            Map.entry("GET /webjars/{any}", "style sheets and scripts"),
            Map.entry("GET /q/health", "says whether the portal works, to everybody"),
            Map.entry("GET /q/health/live", "says whether the portal works, to everybody"),
            Map.entry("GET /q/health/ready", "says whether the portal works, to everybody"),
            Map.entry("GET /q/health/started", "says whether the portal works, to everybody"),
            Map.entry("POST /sign-out", "ends the session"));

    /** What answers by itself, without a resource class of ours. */
    private static final List<String> INFRASTRUCTURE = List.of(
            "GET /look/{any}",
            "GET /webjars/{any}",
            "GET /favicon.ico",
            "GET /robots.txt",
            "GET /q",
            "GET /q/dev",
            "GET /q/dev-ui",
            "GET /q/arc",
            "GET /q/health",
            "GET /q/health/live",
            "GET /q/health/ready",
            "GET /q/health/started",
            "GET /q/health-ui",
            "GET /q/info",
            "GET /q/metrics",
            "GET /q/openapi",
            "GET /q/swagger-ui",
            "GET /META-INF/resources/look/parts.css",
            "GET /templates/layout.html",
            "GET /application.properties",
            "POST /sign-out");

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static final Set<String> ROUTES = everyRoute();

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    private Visitor bob;
    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeEach
    void bob_sees_one_gallery() {
        estate.tidy();
        Estate.azure().directoryDelay(Duration.ZERO);
        String share = estate.share(Visitor.named("Olivia"), BOB);
        scheduler.until(() -> estate.status(share).equals("SUCCEEDED"));
        bob = Visitor.named(BOB);
        ids.put("/galleries/", id(estate.myGallery()));
        ids.put("/definitions/", id(estate.myDefinition()));
        ids.put("/versions/", first("image_version"));
        ids.put("/requests/", id(share));
        ids.put("/policies/", id(estate.myGallery()));
        ids.put("/grants/", first("access_grant"));
    }

    @Test
    void nothing_but_the_shared_pages_answers() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        List<String> unlisted = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (String route : ROUTES) {
            Response answer = answer(route);
            boolean answers = answer.statusCode() != 403 && answer.statusCode() != 404;
            if (answers != OPEN.containsKey(route)) {
                unlisted.add(route + " answers " + answer.statusCode()
                        + (answer.header("Location") == null ? "" : " to " + answer.header("Location")));
            }
            if (!OPEN.containsKey(route)) {
                told.addAll(names().stream()
                        .filter(name -> answer.asString().contains(name))
                        .map(name -> route + " tells " + name)
                        .toList());
            }
            seen.put(route, answers ? OPEN.getOrDefault(route, "NOT AGREED") : answer.statusCode() + "");
        }

        String table = table(seen);
        Files.createDirectories(SEEN.getParent());
        Files.writeString(SEEN, table);
        assertThat(unlisted)
                .as("routes that answer a guest but are not in GuestRoutesTest.OPEN, or the other way round")
                .isEmpty();
        assertThat(told).as("refusals that tell a name").isEmpty();
        assertThat(Files.readString(AGREED).lines().filter(line -> line.startsWith("| `")))
                .as("routes that are in the portal, or in %s, but not in both; copy %s over it", AGREED, SEEN)
                .extracting(line -> line.split("`")[1])
                .containsExactlyInAnyOrderElementsOf(seen.keySet());
        assertThat(table)
                .as("what a guest reaches; where this is meant, copy " + SEEN + " to " + AGREED)
                .isEqualTo(Files.readString(AGREED));
    }

    @Test
    void another_guest_does_not_reach_what_is_shared_with_the_first() {
        String share = estate.share(Visitor.named("Otto"), EVE, estate.gallery("windowsGallery"));
        scheduler.until(() -> estate.status(share).equals("SUCCEEDED"));
        Visitor eve = Visitor.named(EVE);

        assertThat(eve.page("/shared").text()).contains("windowsGallery").doesNotContain("myGallery");
        for (String route : ROUTES) {
            if (route.contains("/shared/") && route.contains("{")) {
                Response answer = route.startsWith("GET") ? eve.get(path(route)) : eve.post(path(route), Map.of());
                assertThat(answer.statusCode()).as(route).isEqualTo(404);
                assertThat(answer.asString()).as(route).doesNotContain("myGallery", "myImageDefinition");
            }
        }
        assertThat(bob.get("/shared" + estate.gallery("windowsGallery")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_pages_of_a_guest_lead_nowhere_else() {
        String gallery = "/shared/galleries/" + ids.get("/galleries/");
        List<String> pages = List.of(
                "/shared",
                gallery,
                gallery + "/definitions/" + ids.get("/definitions/"),
                "/galleries",
                "/shared/galleries/" + UUID.randomUUID());
        for (String page : pages) {
            var document = Jsoup.parse(bob.get(page).asString());
            List<String> links = document.select("a[href^=/], form[action^=/]").stream()
                    .map(one -> one.hasAttr("href") ? one.attr("href") : one.attr("action"))
                    .filter(link -> !link.startsWith("/shared")
                            && !List.of("/", "/theme", "/sign-out").contains(link))
                    .toList();
            assertThat(links).as(page).isEmpty();
        }
    }

    private Response answer(String route) {
        if (route.equals("POST /sign-out")) {
            return Visitor.named(BOB).post("/sign-out", Map.of());
        }
        return route.startsWith("GET")
                ? bob.get(path(route))
                : bob.post(path(route), Map.of("back", "/", "decision", "approve", "because", "x", "reason", "x"));
    }

    private String path(String route) {
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("/look/{any}", look("/look/"))
                .replace("/webjars/{any}", look("/webjars/"));
        for (Map.Entry<String, String> known : ids.entrySet()) {
            path = path.replaceAll(known.getKey() + "\\{[^}]*}", known.getKey() + known.getValue());
        }
        return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    private String look(String folder) {
        return bob.page("/shared").select("link[href^=" + folder + "], script[src^=" + folder + "]").stream()
                .map(one -> one.hasAttr("href") ? one.attr("href") : one.attr("src"))
                .findFirst()
                .orElseThrow();
    }

    /** Of galleries, definitions and people that are not the guest's. */
    private static Set<String> names() {
        return Set.of(
                "windowsGallery",
                "labGallery",
                "win2022-base",
                "ubuntu-minimal",
                "myImageDefinition",
                "Olivia",
                "Otto");
    }

    private String first(String table) {
        return String.valueOf(estate.one("select id from " + table + " order by id limit 1"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String table(Map<String, String> seen) {
        StringBuilder table = new StringBuilder("""
                # What a guest reaches

                Tried out by `GuestRoutesTest`, which compares this page with what the portal does, for a guest with whom one
                gallery is shared and with ids of things that exist. A number is the status of the refusal: 403 where the role
                does not allow the address, 404 where there is nothing. Everything else says what it is for.

                | route | a guest |
                |---|---|
                """);
        seen.forEach((route, answer) ->
                table.append("| `").append(route).append("` | ").append(answer).append(" |\n"));
        return table.toString();
    }

    /** Every route of the production build, and what answers by itself. */
    private static Set<String> everyRoute() {
        Set<String> routes = new TreeSet<>(INFRASTRUCTURE);
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.gallerist")) {
            if (type.isAnnotatedWith(Path.class)
                    && !type.isInterface()
                    && !type.isAnnotatedWith(io.quarkus.arc.profile.IfBuildProfile.class)) {
                type.getMethods().forEach(method -> routes.addAll(routes(type, method)));
            }
        }
        return routes;
    }

    private static List<String> routes(JavaClass type, JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = ("/" + type.getAnnotationOfType(Path.class).value() + "/" + own).replaceAll("/+", "/");
        String whole = path.length() > 1 ? path.replaceAll("/$", "") : path;
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                // Classes of libraries are not read, so not that this one is annotated as an HttpMethod.
                .filter(raw -> raw.getPackageName().equals("jakarta.ws.rs") && METHODS.contains(raw.getSimpleName()))
                .map(raw -> raw.getSimpleName() + " " + whole)
                .toList();
    }
}
