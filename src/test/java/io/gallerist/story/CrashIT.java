package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
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
import org.junit.jupiter.api.Test;

/** The packaged portal is killed at each moment at which work could be lost or done twice, and started again. */
class CrashIT {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    /** Longer than the test: whoever waits for such an answer is killed before it comes. */
    private static final Duration NEVER = Duration.ofMinutes(2);

    private static final Duration A_REPLICATION = Duration.ofMinutes(30);
    private static final List<String> LIFE = List.of(
            "request.drafted",
            "request.submitted",
            "request.approved",
            "request.submitting",
            "request.underway",
            "request.succeeded");

    private static Surroundings outside;

    private Packaged portal;
    private Packaged second;

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

    @Test
    void what_was_approved_is_carried_out_once_however_the_portal_is_killed() {
        portal = start("reading-once", Map.of("gallerist.execution.poll", "PT10M"));
        azureWasRead();
        Visitor rita = visitor("Rita");
        Visitor olivia = visitor("Olivia");

        UUID justApproved = asked(rita, "1.0.0");
        approve(olivia, justApproved);
        portal.kill();
        assertThat(status(justApproved)).isEqualTo("APPROVED");
        assertThat(puts("1.0.0")).isEmpty();

        portal = start("first", Map.of());
        soon("1.0.0 is replicating", () -> status(justApproved).equals("UNDERWAY"));
        UUID notSent = asked(rita, "1.0.1");
        UUID lostOnTheWay = asked(rita, "1.0.2");
        UUID notAnswered = asked(rita, "1.0.3");
        outside.azure().clearCalls();
        outside.azure().fail(Fault.on("GET", "/versions/1.0.1$").delayed(NEVER));
        outside.azure().fail(Fault.on("PUT", "/versions/1.0.2$").dropped().delayed(NEVER));
        outside.azure().fail(Fault.on("PUT", "/versions/1.0.3$").afterwards().delayed(NEVER));
        List.of(notSent, lostOnTheWay, notAnswered).forEach(request -> approve(olivia, request));
        soon("the portal looks before it sends 1.0.1", () -> !calls("GET", "1.0.1")
                .isEmpty());
        soon("1.0.2 was sent", () -> !puts("1.0.2").isEmpty());
        soon("1.0.3 reached Azure", () -> !puts("1.0.3").isEmpty());
        portal.kill();
        assertThat(status(notSent)).isEqualTo("SUBMITTING");
        assertThat(outcomes(notSent)).isEmpty();
        assertThat(outcomes(lostOnTheWay)).containsExactly("null");
        assertThat(outcomes(notAnswered)).containsExactly("null");
        assertThat(puts("1.0.1")).isEmpty();
        assertThat(status(justApproved)).as("in the middle of it").isEqualTo("UNDERWAY");

        portal = start("again", Map.of());
        List<UUID> all = List.of(justApproved, notSent, lostOnTheWay, notAnswered);
        soon("all are replicating", () -> all.stream()
                .allMatch(request -> status(request).equals("UNDERWAY")));
        outside.azure().advance(A_REPLICATION);
        soon("all have succeeded", () -> all.stream()
                .allMatch(request -> status(request).equals("SUCCEEDED")));

        assertThat(all).allSatisfy(request -> assertThat(events(request)).isEqualTo(LIFE));
        assertThat(puts("1.0.0")).as("none but the one before").isEmpty();
        assertThat(puts("1.0.1")).containsExactly(201);
        assertThat(puts("1.0.2")).as("the first never arrived").containsExactly(0, 201);
        assertThat(puts("1.0.3")).as("the first arrived").containsExactly(201);
        assertThat(outcomes(notSent)).containsExactly("ACCEPTED");
        assertThat(outcomes(lostOnTheWay)).containsExactly("ABANDONED", "ACCEPTED");
        assertThat(outcomes(notAnswered)).containsExactly("ABANDONED");
        assertThat(rita.page("/requests/" + notAnswered).text()).contains("Succeeded");
    }

    @Test
    void what_is_cancelled_is_deleted_once_however_the_portal_is_killed() {
        portal = start("before-the-deletion", Map.of());
        azureWasRead();
        Visitor rita = visitor("Rita");
        UUID request = asked(rita, "3.0.0");
        approve(visitor("Olivia"), request);
        soon("3.0.0 is replicating", () -> status(request).equals("UNDERWAY"));
        outside.azure().clearCalls();
        outside.azure().fail(Fault.on("DELETE", "/versions/3.0.0$").afterwards().delayed(NEVER));

        String question = "/requests/" + request + "/cancellation";
        rita.follow(rita.submit(rita.page(question), "/cancellation", Map.of()));
        soon("the deletion reached Azure", () -> !calls("DELETE", "3.0.0").isEmpty());
        portal.kill();
        assertThat(status(request)).isEqualTo("CANCELLING");
        assertThat(outcomes(request)).containsExactly("ACCEPTED", "null");

        portal = start("after-the-deletion", Map.of());
        outside.azure().advance(Duration.ofMinutes(5));
        soon("it is cancelled", () -> status(request).equals("CANCELLED"));

        assertThat(calls("DELETE", "3.0.0")).hasSize(1);
        assertThat(rita.page("/requests/" + request).text()).contains("What Azure had begun was deleted.");
    }

    @Test
    void a_guest_is_invited_once_and_gets_one_role_however_the_portal_is_killed() {
        portal = start("before-the-invitation", Map.of());
        azureWasRead();
        Visitor olivia = visitor("Olivia");
        outside.azure().clearCalls();
        outside.azure().fail(Fault.on("POST", "/v1.0/invitations$").afterwards().delayed(NEVER));
        UUID request = shared(olivia, "crash@fabrikam.example");
        soon("the invitation reached the directory", () -> !answers("POST", "/v1.0/invitations")
                .isEmpty());
        portal.kill();
        assertThat(tries(request)).containsExactly("INVITE -");

        outside.azure().advance(Duration.ofMinutes(2));
        outside.azure().fail(Fault.on("PUT", "/roleAssignments/").afterwards().delayed(NEVER));
        portal = start("before-the-role", Map.of());
        soon("the role reached Azure", () -> !answers("PUT", "/roleAssignments/")
                .isEmpty());
        portal.kill();
        assertThat(tries(request)).containsExactly("INVITE ABANDONED", "ASSIGN -");

        portal = start("after-the-role", Map.of());
        soon("the guest has access", () -> status(request).equals("SUCCEEDED"));

        assertThat(answers("POST", "/v1.0/invitations")).containsExactly(201);
        assertThat(answers("PUT", "/roleAssignments/")).containsExactly(201);
        assertThat(tries(request)).containsExactly("INVITE ABANDONED", "ASSIGN ABANDONED");
        assertThat(outside.rows(
                        "select action from audit_event where request_id = ? and object_type = 'access' order by id",
                        request))
                .containsExactly("access.invited", "access.assigned");
    }

    @Test
    void two_portals_on_one_database_carry_out_a_request_once() {
        Packaged one = Packaged.start("one", outside.settings());
        portal = one;
        second = Packaged.start("two", outside.settings());
        one.ready();
        second.ready();
        azureWasRead();
        Visitor rita = visitor("Rita");
        Visitor olivia =
                Visitor.named("Olivia", second::address, outside.azure().signInUrl());

        List<String> versions = List.of("2.0.0", "2.0.1", "2.0.2");
        List<UUID> requests =
                versions.stream().map(version -> asked(rita, version)).toList();
        requests.forEach(request -> approve(olivia, request));
        soon("all are replicating", () -> requests.stream()
                .allMatch(request -> status(request).equals("UNDERWAY")));
        assertThat(one.stop()).as("stopped as asked").isIn(0, 143);
        outside.azure().advance(A_REPLICATION);
        soon("the other one follows them to the end", () -> requests.stream()
                .allMatch(request -> status(request).equals("SUCCEEDED")));

        assertThat(requests).allSatisfy(request -> {
            assertThat(events(request)).isEqualTo(LIFE);
            assertThat(outcomes(request)).containsExactly("ACCEPTED");
        });
        assertThat(versions).allSatisfy(version -> assertThat(puts(version)).containsExactly(201));
    }

    private static Packaged start(String name, Map<String, String> otherwise) {
        Map<String, String> settings = new HashMap<>(outside.settings());
        settings.putAll(otherwise);
        return Packaged.start("crash-" + name, settings).ready();
    }

    private Visitor visitor(String name) {
        return Visitor.named(name, () -> portal.address(), outside.azure().signInUrl());
    }

    private void azureWasRead() {
        soon("Azure was read", () -> outside.rows(
                        "select 1 from scheduled_tasks where task_name = 'refresh-catalog' and last_success is not null")
                .contains("1"));
    }

    private static UUID asked(Visitor rita, String version) {
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

    /** An owner's share needs no approval. */
    private static UUID shared(Visitor olivia, String mail) {
        String gallery =
                outside.rows("select id from gallery where name = 'myGallery'").get(0);
        Document form = olivia.page("/galleries/" + gallery + "/access/new");
        Document review = olivia.follow(olivia.submit(form, "/access", Map.of("mails", mail)));
        Document submitted = olivia.follow(olivia.submit(review, "/submission", Map.of("reason", "To be interrupted")));
        return UUID.fromString(submitted.location().replaceFirst(".*/", ""));
    }

    /** Each write of a request's grants, and what became of it. */
    private static List<String> tries(UUID request) {
        return outside.rows(
                "select a.what || ' ' || coalesce(a.outcome, '-') from grant_attempt a join access_grant g"
                        + " on g.id = a.grant_id where g.request_id = ? order by a.number",
                request);
    }

    private static List<Integer> answers(String method, String path) {
        return outside.azure().calls().stream()
                .filter(call -> call.method().equals(method) && call.path().contains(path))
                .map(Call::status)
                .toList();
    }

    private static void approve(Visitor olivia, UUID request) {
        var decided = olivia.submit(
                olivia.page("/requests/" + request), "/reviews", Map.of("decision", "approve", "comment", "Fine"));
        assertThat(decided.statusCode()).isEqualTo(303);
    }

    private static String status(UUID request) {
        return outside.rows("select status from request where id = ?", request).get(0);
    }

    private static List<String> events(UUID request) {
        return outside.rows(
                "select action from audit_event where request_id = ? and object_type = 'request' order by id", request);
    }

    private static List<String> outcomes(UUID request) {
        return outside.rows("select outcome from attempt where request_id = ? order by number", request);
    }

    /** What each PUT of a version was answered; 0 for one whose connection broke. */
    private static List<Integer> puts(String version) {
        return calls("PUT", version).stream().map(Call::status).toList();
    }

    private static List<Call> calls(String method, String version) {
        return outside.azure().calls().stream()
                .filter(call ->
                        call.method().equals(method) && call.path().endsWith("/myImageDefinition/versions/" + version))
                .toList();
    }

    private void soon(String what, BooleanSupplier condition) {
        Eventually.so(
                what,
                PATIENCE,
                condition,
                () -> outside.rows("select status || ' ' || title from request") + "\n" + portal.log());
    }
}
