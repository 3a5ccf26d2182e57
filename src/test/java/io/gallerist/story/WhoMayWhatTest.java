package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.gallerist.requests.Status;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everybody tries everything with a request in each of its states, through the pages' own routes. What came of it is
 * compared with docs/who-may-what.md, which people read and agree to: a combination that is not there fails.
 */
@QuarkusTest
class WhoMayWhatTest {
    private static final java.nio.file.Path AGREED = java.nio.file.Path.of("docs", "who-may-what.md");
    private static final java.nio.file.Path SEEN = java.nio.file.Path.of("target", "who-may-what.md");

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private Board board;
    private String definition;

    @BeforeEach
    void a_request_with_two_stages() {
        estate.tidy();
        WhoMayWhatScene scene = new WhoMayWhatScene(estate, scheduler);
        definition = estate.myDefinition();
        board = new Board(estate, scene.request());
        Arrays.stream(Actor.values())
                .map(actor -> actor.who)
                .distinct()
                .forEach(who -> visitors.put(who, scene.visitor(who)));
        visitors.forEach((who, visitor) -> tokens.put(who, token(visitor)));
    }

    @Test
    void the_whole_table_is_as_agreed() throws IOException {
        Map<Deed, Map<Actor, List<String>>> seen = new EnumMap<>(Deed.class);
        for (Actor actor : Actor.values()) {
            for (Status status : Status.values()) {
                tried(actor, status)
                        .forEach((deed, outcome) -> seen.computeIfAbsent(deed, any -> new EnumMap<>(Actor.class))
                                .computeIfAbsent(actor, any -> new ArrayList<>())
                                .add(outcome));
            }
        }
        String table = WhoMayWhatScene.table(seen);
        Files.writeString(SEEN, table);

        assertThat(table)
                .as("who may do what; when a difference is meant, read target/who-may-what.md and copy it over "
                        + AGREED)
                .isEqualTo(Files.readString(AGREED));
    }

    @Test
    void nobody_decides_on_an_own_request_and_only_while_it_waits() throws IOException {
        for (Deed deed : Deed.values()) {
            for (Actor actor : Actor.values()) {
                for (Status status : Status.values()) {
                    boolean isOwn = actor.name().startsWith("REQUESTER") || actor == Actor.ON_BEHALF;
                    if (deed.isReview() && (isOwn || status != Status.SUBMITTED)) {
                        assertThat(agreed(deed, actor, status)).isIn("refused", "not found", "forbidden");
                    }
                }
            }
        }
    }

    /** A route that no deed tries would be missing in the table. */
    @Test
    void every_route_of_a_request_is_a_deed() {
        Set<String> routes = new TreeSet<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.gallerist")) {
            resource.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith(POST.class))
                    .forEach(method -> {
                        String outer = resource.tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse("");
                        String inner = method.tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse("");
                        String route = ("/" + outer + "/" + inner)
                                .replaceAll("/+", "/")
                                .replaceAll("(.)/$", "$1");
                        if (route.startsWith("/requests/{id}/")) {
                            routes.add(route.substring("/requests/{id}".length()));
                        }
                    });
        }

        assertThat(routes)
                .isEqualTo(Arrays.stream(Deed.values())
                        .map(deed -> deed.route)
                        .filter(route -> !route.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** All deeds of one in one state; what was refused has changed nothing, so the next is tried on the same. */
    private Map<Deed, String> tried(Actor actor, Status status) {
        Map<Deed, String> outcomes = new EnumMap<>(Deed.class);
        boolean isLaid = false;
        for (Deed deed : Deed.values()) {
            if (!isLaid) {
                board.lay(status);
                actor.arrange(board);
            }
            String outcome = tried(deed, actor, status);
            outcomes.put(deed, outcome);
            isLaid = !outcome.startsWith("→") && !outcome.equals("counts");
        }
        return outcomes;
    }

    private String tried(Deed deed, Actor actor, Status status) {
        Visitor visitor = visitors.get(actor.who);
        if (deed == Deed.OPEN) {
            return looked(visitor.get("/requests/" + board.request));
        }
        if (deed == Deed.CHANGE) {
            return looked(visitor.get(definition + "/versions/new?request=" + board.request));
        }
        Object forWhom = board.person(actor.inPlaceOf.isEmpty() ? actor.who : actor.inPlaceOf);
        Map<String, Object> form = deed.form(new Seat(board.stage(1), forWhom), board.digest);
        form.put("csrf-token", tokens.get(actor.who));
        String before = board.standing();
        Response answer = visitor.postWithoutToken("/requests/" + board.request + deed.route, form);
        Status after = board.status();
        if (after != status) {
            return "→ " + after.label();
        }
        return before.equals(board.standing()) ? answered(answer) : "counts";
    }

    private static String looked(Response answer) {
        return answer.statusCode() == 200 ? "yes" : answered(answer);
    }

    private static String answered(Response answer) {
        return switch (answer.statusCode()) {
            case 403 -> "forbidden";
            case 404 -> "not found";
            case 409, 422 -> "refused";
            case 303 -> "page";
            default ->
                throw new AssertionError(answer.statusCode() + ": "
                        + Jsoup.parse(answer.asString()).text());
        };
    }

    private String agreed(Deed deed, Actor actor, Status status) throws IOException {
        return WhoMayWhatScene.cell(Files.readString(AGREED), deed, actor, status);
    }

    private static String token(Visitor visitor) {
        return Jsoup.parse(visitor.get("/shared").asString())
                .selectFirst("input[name=csrf-token]")
                .attr("value");
    }
}
