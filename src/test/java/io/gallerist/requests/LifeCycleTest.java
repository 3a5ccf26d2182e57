package io.gallerist.requests;

import static io.gallerist.requests.Status.APPROVED;
import static io.gallerist.requests.Status.CANCELLED;
import static io.gallerist.requests.Status.CANCELLING;
import static io.gallerist.requests.Status.DRAFT;
import static io.gallerist.requests.Status.EXPIRED;
import static io.gallerist.requests.Status.FAILED;
import static io.gallerist.requests.Status.REJECTED;
import static io.gallerist.requests.Status.SENT_BACK;
import static io.gallerist.requests.Status.SUBMITTED;
import static io.gallerist.requests.Status.SUBMITTING;
import static io.gallerist.requests.Status.SUCCEEDED;
import static io.gallerist.requests.Status.UNDERWAY;
import static io.gallerist.requests.Status.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditEvent;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.Asked;
import io.gallerist.people.Identity;
import io.gallerist.people.Person;
import io.gallerist.support.Estate;
import io.gallerist.web.BadRequest;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb in every status: what is allowed moves and is written down once, all else changes nothing. */
@QuarkusTest
@TestTransaction
class LifeCycleTest {
    private static final Wish.Kind KIND = new Wish.Kind("wish");

    @Inject
    EntityManager database;

    @Inject
    Estate estate;

    @BeforeEach
    void the_estate_is_known() {
        estate.tidy();
    }

    /** What a verb needs, where it leads and what the trail then says. */
    enum Verb {
        EDIT(null, "edited", LifeCycleTest::edit, DRAFT, SENT_BACK),
        SUBMIT(SUBMITTED, "submitted", (request, act) -> request.submit("Needed", null, act), DRAFT, SENT_BACK),
        WITHDRAW(WITHDRAWN, "withdrawn", Request::withdraw, DRAFT, SENT_BACK, SUBMITTED),
        APPROVE(
                APPROVED,
                "approved",
                (request, act) -> request.approve(request.digest, Map.of("comment", "Fine"), act),
                SUBMITTED),
        REJECT(REJECTED, "rejected", (request, act) -> request.reject(Map.of("comment", "No"), act), SUBMITTED),
        SEND_BACK(
                SENT_BACK,
                "sent-back",
                (request, act) -> request.sendBack(Map.of("comment", "Almost"), act),
                SUBMITTED),
        RECALL(SENT_BACK, "recalled", Request::recall, SUBMITTED),
        COMMENT(
                null,
                "commented",
                (request, act) -> request.comment("Why 20 replicas?", act),
                SUBMITTED,
                APPROVED,
                SENT_BACK,
                SUBMITTING,
                UNDERWAY,
                CANCELLING),
        EXPIRE(EXPIRED, "expired", (request, act) -> request.expire("Nobody decided", act), SUBMITTED),
        CANCEL(CANCELLED, "cancelled", (request, act) -> request.cancel("", act), APPROVED, SUBMITTING),
        TAKE_BACK(CANCELLING, "cancelling", (request, act) -> request.takeBack("", act), SUBMITTING, UNDERWAY),
        TAKEN_BACK(CANCELLED, "cancelled", (request, act) -> request.takenBack("Deleted", act), CANCELLING),
        GO_ON(UNDERWAY, "not-cancelled", (request, act) -> request.goOn("Azure refused", act), CANCELLING),
        START(SUBMITTING, "submitting", Request::start, APPROVED),
        STEP_BACK(APPROVED, "held", (request, act) -> request.stepBack("It is frozen", act), SUBMITTING),
        FOLLOW(UNDERWAY, "underway", Request::follow, SUBMITTING),
        SUCCEED(SUCCEEDED, "succeeded", Request::succeed, SUBMITTING, UNDERWAY),
        REVIEW_AGAIN(SUBMITTED, "moved", LifeCycleTest::reviewAgain, APPROVED, SUBMITTING),
        FAIL(FAILED, "failed", LifeCycleTest::fail, APPROVED, SUBMITTING, UNDERWAY, CANCELLING);

        final Status leadsTo;
        final String event;
        final BiConsumer<Request, Act> verb;
        final List<Status> allowed;

        Verb(Status leadsTo, String event, BiConsumer<Request, Act> verb, Status... allowed) {
            this.leadsTo = leadsTo;
            this.event = event;
            this.verb = verb;
            this.allowed = List.of(allowed);
        }
    }

    static Stream<Arguments> table() {
        return Arrays.stream(Verb.values())
                .flatMap(verb -> Arrays.stream(Status.values()).map(status -> Arguments.of(verb, status)));
    }

    @ParameterizedTest(name = "{0} when {1}")
    @MethodSource("table")
    void a_verb_in_a_status(Verb verb, Status status) {
        Request request = request(status);
        Act act = act();
        int before = request.revision;
        long events = events(request).size();

        if (verb.allowed.contains(status)) {
            verb.verb.accept(request, act);
            database.flush();

            assertThat(request.status).isEqualTo(verb.leadsTo == null ? status : verb.leadsTo);
            List<AuditEvent> told = events(request);
            assertThat(told).hasSize((int) events + 1);
            AuditEvent event = told.get(told.size() - 1);
            assertThat(event.action).isEqualTo("request." + verb.event);
            assertThat(event.outcome).isEqualTo(AuditEvent.Outcome.DONE);
            assertThat(event.actorName).isEqualTo(act.person().name);
            assertThat(event.objectLabel).isEqualTo(request.label() + " " + request.title);
        } else {
            assertThatThrownBy(() -> verb.verb.accept(request, act))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining(status.label().toLowerCase());
            database.flush();

            assertThat(request.status).isEqualTo(status);
            assertThat(request.revision).isEqualTo(before);
            assertThat(events(request)).hasSize((int) events);
        }
    }

    @Test
    void an_edit_takes_back_an_earlier_approval() {
        Request request = request(SUBMITTED);
        String seen = request.digest;
        request.sendBack(Map.of("comment", "Another number, please"), act());
        edit(request, act());

        assertThat(request.digest).isNotEqualTo(seen);
        assertThat(request.approvedDigest).isNull();
    }

    @Test
    void a_draft_never_becomes_a_request_about_another_gallery() {
        Request request = request(DRAFT);

        assertThatThrownBy(() -> request.edit(KIND, Wish.in(UUID.randomUUID(), "elsewhere"), act()))
                .isInstanceOf(BadRequest.class);
        assertThat(request.change).doesNotContain("elsewhere");
    }

    @Test
    void a_draft_never_becomes_a_request_of_another_kind() {
        Request request = request(DRAFT);

        assertThatThrownBy(
                        () -> request.edit(new Wish.Kind("another"), Wish.in(request.gallery.id, "elsewhere"), act()))
                .isInstanceOf(BadRequest.class);
        assertThat(request.change).doesNotContain("elsewhere");
    }

    @Test
    void the_database_refuses_an_unknown_status() {
        Request request = request(DRAFT);

        assertThatThrownBy(() -> set(request, "status = 'DONE'")).hasMessageContaining("request_status_check");
    }

    @ParameterizedTest
    @MethodSource("carriedOut")
    void the_database_refuses_to_carry_out_what_was_not_approved(Status status) {
        Request request = request(SUBMITTED);

        assertThatThrownBy(() -> set(request, "status = '" + status + "', approved_digest = repeat('0', 64)"))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("request_goes_as_approved");
    }

    @ParameterizedTest
    @MethodSource("carriedOut")
    void the_database_refuses_to_carry_out_what_nobody_approved(Status status) {
        Request request = request(SUBMITTED);

        assertThatThrownBy(() -> set(request, "status = '" + status + "', approved_digest = null"))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("request_goes_as_approved");
    }

    static List<Status> carriedOut() {
        return List.of(APPROVED, SUBMITTING, UNDERWAY, CANCELLING, SUCCEEDED);
    }

    private Request request(Status status) {
        Gallery gallery = Gallery.find("name", "myGallery").firstResult();
        Wish wish = Wish.in(gallery.id, "w" + UUID.randomUUID());
        Request request = Request.draft(KIND, wish, act().person(), gallery, UUID.randomUUID(), act());
        request.approvedDigest = carriedOut().contains(status) ? request.digest : null;
        request.status = status;
        database.flush();
        return request;
    }

    private void set(Request request, String what) {
        database.createNativeQuery("update request set " + what + " where id = :id")
                .setParameter("id", request.id)
                .executeUpdate();
    }

    private List<AuditEvent> events(Request request) {
        return AuditEvent.ofRequest(request.id);
    }

    private static Act act() {
        Instant now = Instant.parse("2026-06-01T10:00:00Z");
        return new Act(Person.known(new Identity("contoso", "wendy", "Wendy Wisher", null, false), now), now);
    }

    private static void edit(Request request, Act act) {
        request.edit(KIND, Wish.in(request.gallery.id, "w" + UUID.randomUUID()), act);
    }

    private static void reviewAgain(Request request, Act act) {
        Wish rebased = Wish.in(request.gallery.id, "w" + UUID.randomUUID());
        request.reviewAgain(new Asked<>(KIND, rebased), "Azure has moved", act);
    }

    private static void fail(Request request, Act act) {
        request.fail(new Failure("Broken", "It broke", "Mend it"), act);
    }
}
