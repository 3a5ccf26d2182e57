package io.gallerist.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gallerist.people.Person;
import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written into the trail stays as it is. */
@QuarkusTest
class AppendOnlyTest {
    @Inject
    Estate estate;

    String path;

    @BeforeEach
    void something_happened() {
        estate.tidy();
        path = estate.submitted(Visitor.named("Rita"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor_name = 'Nobody'",
                "delete from audit_event",
                "delete from audit_event where false",
                "truncate audit_event",
                "truncate audit_event cascade"
            })
    void no_statement_changes_an_event(String statement) {
        Object before = estate.one("select count(*) from audit_event");

        // What refers to an event refuses a plain truncate even before the trigger does.
        assertThatThrownBy(() -> estate.sql(statement)).satisfies(refusal -> assertThat(refusal.getMessage())
                .containsAnyOf("append-only", "cannot truncate a table referenced in a foreign key"));

        assertThat(estate.one("select count(*) from audit_event")).isEqualTo(before);
    }

    @Test
    void an_event_belongs_to_the_transaction_of_what_it_tells() {
        Act act = new Act((Person) null, Instant.now());

        assertThatThrownBy(() -> AuditTrail.done(act, "request.approved", Subject.of("request", "1", "R-1"), Map.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_auditor_reads_who_did_what_when_to_what() {
        Document trail = Visitor.named("Amir").page("/audit?what=7.0.&action=request.submitted");

        assertThat(trail.select("tbody tr").first().text())
                .contains("Rita Sandoval", "request.submitted", "Image version 7.0.", "November patches");
        assertThat(trail.select("tbody tr time")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who=%00", "action=%00", "what=%25%00", "outcome=%00", "page=AAAA", "page=bmV3ZXIfAA"})
    void a_filter_of_nonsense_finds_nothing_worse_than_nothing(String query) {
        assertThat(Visitor.named("Amir").get("/audit?" + query).statusCode()).isIn(200, 400);
    }
}
