package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Call;
import io.gallerist.support.Eventually;
import io.gallerist.support.Packaged;
import io.gallerist.support.Surroundings;
import io.gallerist.support.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What people do with a packaged portal that may be killed at any moment, and what is left of it outside. */
abstract class PackagedStory {
    /** Longer than a test: whoever waits for such an answer is killed before it comes. */
    static final Duration NEVER = Duration.ofMinutes(2);

    static final Duration A_REPLICATION = Duration.ofMinutes(30);
    static final List<String> LIFE = List.of(
            "request.drafted",
            "request.submitted",
            "request.approved",
            "request.submitting",
            "request.underway",
            "request.succeeded");

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    static Surroundings outside;

    Packaged portal;
    Packaged second;

    @BeforeAll
    static void outside_is_there() {
        outside = Surroundings.start();
    }

    @AfterAll
    static void outside_goes() {
        outside.close();
    }

    @AfterEach
    void nothing_stays() {
        outside.azure().clearFaults();
        if (portal != null) {
            portal.close();
        }
        if (second != null) {
            second.close();
        }
    }

    static Packaged start(String name, Map<String, String> otherwise) {
        Map<String, String> settings = new HashMap<>(outside.settings());
        settings.putAll(otherwise);
        return Packaged.start("crash-" + name, settings).ready();
    }

    Visitor visitor(String name) {
        return Visitor.named(name, () -> portal.address(), outside.azure().signInUrl());
    }

    void azureWasRead() {
        soon("Azure was read", () -> outside.rows(
                        "select 1 from scheduled_tasks where task_name = 'refresh-catalog' and last_success is not null")
                .contains("1"));
    }

    static UUID asked(Visitor rita, String version) {
        String definition = outside.rows("select id from image_definition where name = 'myImageDefinition'")
                .get(0);
        Document form = rita.page(rita.page("/definitions/" + definition)
                .selectFirst("a:contains(Ask for a version)")
                .attr("href"));
        String myVm = form.select("#field-source option").stream()
                .filter(option -> option.text().startsWith("myVM "))
                .findFirst()
                .orElseThrow()
                .attr("value");
        Document review = rita.follow(rita.submit(
                form,
                "/versions",
                Map.of(
                        "number",
                        version,
                        "source",
                        myVm,
                        "replicas",
                        "1",
                        "region",
                        List.of("westcentralus"),
                        "regionReplicas",
                        List.of(""),
                        "regionStorage",
                        List.of(""))));
        Document submitted = rita.follow(rita.submit(review, "/submission", Map.of("reason", "To be interrupted")));
        return UUID.fromString(submitted.location().replaceFirst(".*/", ""));
    }

    static void approve(Visitor olivia, UUID request) {
        var decided = olivia.submit(
                olivia.page("/requests/" + request), "/reviews", Map.of("decision", "approve", "comment", "Fine"));
        assertThat(decided.statusCode()).isEqualTo(303);
    }

    static String status(UUID request) {
        return outside.rows("select status from request where id = ?", request).get(0);
    }

    static List<String> events(UUID request) {
        return outside.rows(
                "select action from audit_event where request_id = ? and object_type = 'request' order by id", request);
    }

    static List<String> outcomes(UUID request) {
        return outside.rows("select outcome from attempt where request_id = ? order by number", request);
    }

    /** What each PUT of a version was answered; 0 for one whose connection broke. */
    static List<Integer> puts(String version) {
        return calls("PUT", version).stream().map(Call::status).toList();
    }

    static List<Call> calls(String method, String version) {
        return outside.azure().calls().stream()
                .filter(call ->
                        call.method().equals(method) && call.path().endsWith("/myImageDefinition/versions/" + version))
                .toList();
    }

    void soon(String what, BooleanSupplier condition) {
        Eventually.so(
                what,
                PATIENCE,
                condition,
                () -> outside.rows("select status || ' ' || title from request") + "\n" + portal.log());
    }
}
