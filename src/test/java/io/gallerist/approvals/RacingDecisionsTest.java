package io.gallerist.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.people.SignedInAs;
import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.gallerist.web.Conflict;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A thousand requests, each decided by two owners in the same moment: one winner each. Through the bean that their pages
 * call, since a thousand pairs of pages cost a minute; {@link DecidingTest} has a few pairs through the pages.
 */
@QuarkusTest
class RacingDecisionsTest {
    private static final int PAIRS = 1000;
    /** An even number: the two of a pair are taken up one after the other and then wait for each other. */
    private static final int AT_ONCE = 8;

    private static final String ID = "('00000000-0000-4000-b000-' || lpad(i::text, 12, '0'))::uuid";
    private static final String OURS = "id::text like '00000000-0000-4000-b000-%'";

    @Inject
    Estate estate;

    @Inject
    Decisions decisions;

    @BeforeEach
    void a_thousand_requests_wait_for_two_owners() {
        estate.tidy();
        away();
        Visitor olivia = Visitor.named("Olivia");
        Visitor.named("Otto");
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        String likeThis = estate.submitted(Visitor.named("Rita"));
        String each = " from generate_series(1, " + PAIRS + ") i";
        estate.sql(
                "insert into request (id, requester_id, gallery_id, kind, title, target, target_key, status, change, body,"
                        + " digest, reason, idempotency_key, created_at, submitted_at, revision)"
                        + " select " + ID
                        + ", requester_id, gallery_id, kind, title, target, target_key, status, change,"
                        + " replace(body, id::text, " + ID + "::text), digest, reason, gen_random_uuid(), created_at,"
                        + " submitted_at, 0 from request, generate_series(1, " + PAIRS + ") i where id = ?",
                Estate.id(likeThis));
        estate.sql("update request set digest = encode(sha256(convert_to(kind, 'UTF8') || '\\x00'::bytea ||"
                + " convert_to(target, 'UTF8') || '\\x00'::bytea || convert_to(change, 'UTF8') || '\\x00'::bytea ||"
                + " convert_to(body, 'UTF8') || '\\x00'::bytea), 'hex') where " + OURS);
        estate.sql(
                "insert into round (id, request_id, number, digest, facts, outcome, comment_to_approve, opened_at) select "
                        + ID + ", " + ID + ", 1, '', '{}', 'REVIEW', false, now()" + each);
        estate.sql(
                "insert into stage (id, round_id, request_id, position, name, approvals, rejections, state, opened_at)"
                        + " select " + ID + ", " + ID + ", " + ID + ", 1, 'Owners', 1, 1, 'OPEN', now()" + each);
        estate.sql("insert into stage_reviewer (id, stage_id, type, alternate) select " + ID + ", " + ID
                + ", 'OWNERS', false" + each);
    }

    @AfterEach
    void away() {
        estate.sql("delete from scheduled_tasks");
        estate.sql("delete from review where request_id::text like '00000000-0000-4000-b000-%'");
        for (String table : new String[] {"stage_reviewer", "stage", "round", "request"}) {
            estate.sql("delete from " + table + " where " + OURS);
        }
    }

    @Test
    void one_winner_each() throws Exception {
        List<Object> ids = estate.all("select id from request where " + OURS + " order by id");
        List<Object> digests = estate.all("select digest from request where " + OURS + " order by id");
        long eventsBefore = events();
        UUID oliviasId = new People(estate).id("olivia");
        UUID ottosId = new People(estate).id("otto");
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Optional<String>>> lost = new ArrayList<>();
        try {
            for (int i = 0; i < PAIRS; i++) {
                CyclicBarrier together = new CyclicBarrier(2);
                UUID id = (UUID) ids.get(i);
                String digest = (String) digests.get(i);
                Decision against = i % 2 == 0 ? Decision.REJECT : Decision.APPROVE;
                lost.add(threads.submit(
                        () -> decide(together, id, new Said(Decision.APPROVE, "Decided", digest, id, oliviasId))));
                lost.add(threads.submit(() -> decide(together, id, new Said(against, "Decided", digest, id, ottosId))));
            }
            int wonByOlivia = 0;
            for (int i = 0; i < PAIRS; i++) {
                Optional<String> olivias = lost.get(2 * i).get(60, TimeUnit.SECONDS);
                Optional<String> ottos = lost.get(2 * i + 1).get(60, TimeUnit.SECONDS);
                assertThat(olivias.isPresent())
                        .as("request %s: %s, %s", ids.get(i), olivias, ottos)
                        .isNotEqualTo(ottos.isPresent());
                assertThat(olivias.or(() -> ottos).orElseThrow()).contains("It was decided after you opened it");
                wonByOlivia += olivias.isEmpty() ? 1 : 0;
            }
            assertThat(wonByOlivia).as("neither wins always").isBetween(1, PAIRS - 1);
        } finally {
            threads.shutdownNow();
        }

        assertThat(estate.one("select count(*) from request where status in ('APPROVED', 'REJECTED') and " + OURS))
                .isEqualTo((long) PAIRS);
        assertThat(estate.all(
                        "select count(*) from review where void_at is null and request_id in (select id from request"
                                + " where " + OURS + ") group by request_id"))
                .hasSize(PAIRS)
                .containsOnly(1L);
        assertThat(events() - eventsBefore).isEqualTo(PAIRS);
        assertThat(estate.one("select count(*) from request q where " + OURS
                        + " and (select count(*) from scheduled_tasks t where t.task_instance like q.id || '/%')"
                        + " <> case q.status when 'APPROVED' then 1 else 0 end"))
                .as("those with a task too many or none")
                .isEqualTo(0L);
    }

    /** Why nothing came of it; empty for the winner. */
    private Optional<String> decide(CyclicBarrier together, UUID request, Said said) throws Exception {
        together.await(60, TimeUnit.SECONDS);
        return SignedInAs.member(said.forWhom(), "An owner", () -> {
            try {
                decisions.decide(request, said);
                return Optional.empty();
            } catch (Conflict conflict) {
                return Optional.of(conflict.getMessage());
            }
        });
    }

    private long events() {
        return (long) estate.one("select count(*) from audit_event where action in ('request.approved',"
                + " 'request.rejected') and request_id::text like '00000000-0000-4000-b000-%'");
    }
}
