package io.gallerist.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An approval is a status, a review, an event and a task on the schedule: all four or none. */
@QuarkusTest
class TogetherOrNotAtAllTest {
    @Inject
    Estate estate;

    Visitor olivia;
    String path;

    @BeforeEach
    void a_submitted_request() {
        mended();
        estate.tidy();
        olivia = Visitor.named("Olivia");
        path = estate.submitted(Visitor.named("Rita"));
    }

    @AfterEach
    void mended() {
        estate.sql("drop trigger if exists broken on audit_event");
        estate.sql("drop trigger if exists broken on scheduled_tasks");
    }

    @Test
    void all_four() {
        assertThat(approve().statusCode()).isEqualTo(303);

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(estate.events(path)).endsWith("request.approved");
        assertThat(reviews()).isEqualTo(1L);
        assertThat(tasks()).isEqualTo(1L);
    }

    @Test
    void nothing_when_the_event_cannot_be_written() {
        breaks("audit_event", "new.action = 'request.approved'");

        assertThat(approve().statusCode()).isEqualTo(500);

        nothing_happened();
    }

    @Test
    void nothing_when_the_task_cannot_be_scheduled() {
        breaks("scheduled_tasks", "new.task_name = 'carry-out'");

        assertThat(approve().statusCode()).isEqualTo(500);

        nothing_happened();
    }

    @Test
    void what_failed_can_be_approved_afterwards() {
        Document open = olivia.page(path);
        breaks("scheduled_tasks", "new.task_name = 'carry-out'");
        approve(open);
        mended();

        assertThat(approve(open).statusCode()).isEqualTo(303);
        assertThat(reviews()).isEqualTo(1L);
        assertThat(estate.events(path)).containsOnlyOnce("request.approved");
    }

    private void nothing_happened() {
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(estate.one("select approved_digest from request where id = ?", Estate.id(path)))
                .isNull();
        assertThat(estate.events(path)).isEqualTo(List.of("request.drafted", "request.submitted"));
        assertThat(reviews()).isEqualTo(0L);
        assertThat(tasks()).isEqualTo(0L);
    }

    private void breaks(String table, String when) {
        estate.sql("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken on purpose'; end $$");
        estate.sql("create trigger broken before insert on " + table + " for each row when (" + when
                + ") execute function broken()");
    }

    private Response approve() {
        return approve(olivia.page(path));
    }

    private Response approve(Document page) {
        return olivia.submit(page, "/reviews", Map.of("decision", "approve", "comment", "Fine"));
    }

    private Object reviews() {
        return estate.one("select count(*) from review where request_id = ?", Estate.id(path));
    }

    private Object tasks() {
        return estate.one(
                "select count(*) from scheduled_tasks where task_instance like ? || '/%'",
                Estate.id(path).toString());
    }
}
