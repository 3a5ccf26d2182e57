package io.gallerist.changes.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Together;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One click asks for as much time again; the policy decides, and nobody decides for oneself. */
@QuarkusTest
class RenewalTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor olivia;
    Visitor ravi;
    Instant until;
    UUID grant;

    @BeforeEach
    void people() {
        estate.tidy();
        olivia = Visitor.named("Olivia");
        ravi = Visitor.named("Ravi");
        until = Estate.azure().now().plus(Duration.ofDays(10)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        grant = given(SamplePeople.RAVI, until.minus(Duration.ofDays(30)), until);
    }

    @AfterEach
    void no_policy_stays() {
        estate.tidy();
    }

    @Test
    void one_click_asks_for_as_much_time_again_and_the_owner_decides() {
        String path = Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of()));

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(ravi.page(path).text())
                .contains("More time for Ravi Menon on myGallery", "Nothing: only the portal");
        assertThat(olivia.page("/inbox").text()).contains("More time for Ravi Menon on myGallery");
        assertThat(ends()).isEqualTo(until);

        estate.approve(olivia, path);
        Estate.azure().clearCalls();
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(ends()).isEqualTo(until.plus(Duration.ofDays(30)));
        assertThat(Estate.writes()).isEmpty();
        assertThat(estate.one(
                        "select count(*) from audit_event where action = 'access.extended' and object_id = ?",
                        grant.toString()))
                .isEqualTo(1L);

        String next = Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of()));
        assertThat(next).isNotEqualTo(path);
        estate.approve(olivia, next);
        scheduler.until(() -> estate.status(next).equals("SUCCEEDED"));
        assertThat(ends()).as("as long as at first, not as long as by now").isEqualTo(until.plus(Duration.ofDays(60)));
    }

    @Test
    void it_is_for_as_many_days_as_at_first_also_when_its_end_was_moved_or_the_role_given_again() {
        estate.sql(
                "update access_grant set days = 7, until = until + interval '50 days', assigned_at = now() where id = ?",
                grant);
        Instant later = ends();

        String path = Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of()));
        estate.approve(olivia, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(ends()).isEqualTo(later.plus(Duration.ofDays(7)));
    }

    @Test
    void what_ended_before_it_was_carried_out_is_told_as_failed() {
        String path = Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of()));
        estate.approve(olivia, path);
        estate.sql("update access_grant set state = 'ENDED', ended_at = now() where id = ?", grant);
        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(ends()).isEqualTo(until);
    }

    @Test
    void nobody_is_asked_for_more_time_of_access_that_has_ended() {
        String path = Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of()));
        scheduler.run("withdraw-needless");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        estate.sql("update access_grant set state = 'ENDED', ended_at = now() where id = ?", grant);

        scheduler.run("withdraw-needless");

        assertThat(estate.status(path)).isEqualTo("WITHDRAWN");
        assertThat(olivia.page("/inbox").text()).doesNotContain("More time for Ravi Menon");
        assertThat(ravi.page(path).text()).contains("The access that was to last longer has ended.");
    }

    @Test
    void many_clicks_are_one_request() {
        List<Response> answers = Together.times(4, () -> ravi.post("/shared/grants/" + grant + "/renewal", Map.of()));
        ravi.post("/grants/" + grant + "/renewal", Map.of());

        assertThat(answers).extracting(Response::statusCode).containsOnly(303);
        assertThat(estate.one("select count(*) from request where kind = 'access.extend' and status = 'SUBMITTED'"))
                .isEqualTo(1L);
    }

    @Test
    void after_a_rejection_one_may_ask_again_in_three_days() {
        String path = Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of()));
        olivia.follow(olivia.submit(olivia.page(path), "/reviews", Map.of("decision", "reject", "comment", "Not yet")));

        Response soon = ravi.post("/grants/" + grant + "/renewal", Map.of());
        assertThat(soon.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(soon.asString()).text()).contains("More time was not given lately. You may ask again");
        assertThat(ravi.page("/grants/" + grant).text()).contains("More time was not given. You may ask again");
        estate.sql("update request set decided_at = decided_at - interval '3 days' where id = ?", Estate.id(path));
        assertThat(ravi.page("/grants/" + grant).select("form[action$=/renewal]"))
                .hasSize(1);

        String again = Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of()));

        assertThat(again).isNotEqualTo(path);
        assertThat(estate.status(again)).isEqualTo("SUBMITTED");
    }

    @Test
    void a_guest_is_told_the_number_and_sees_no_request() {
        Outside.invite("bob@fabrikam.example");
        Visitor bob = Visitor.named("bob@fabrikam.example");
        String id = (String) estate.one(
                "select object_id from person where mail = 'bob@fabrikam.example' order by first_seen desc limit 1");
        UUID guests = given(id, until.minus(Duration.ofDays(30)), until);

        Response answer = bob.post("/shared/grants/" + guests + "/renewal", Map.of());

        assertThat(Visitor.path(answer)).isEqualTo("/shared");
        assertThat(bob.page("/shared").text()).containsPattern("Asked for as R-[0-9]+\\. You will be told\\.");
        Object request = estate.one("select id from request where kind = 'access.extend' and status = 'SUBMITTED'");
        assertThat(bob.get("/requests/" + request).statusCode()).isEqualTo(403);
        assertThat(bob.post("/grants/" + guests + "/renewal", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(bob.post("/shared/grants/" + grant + "/renewal", Map.of()).statusCode())
                .as("somebody else's")
                .isEqualTo(404);
    }

    @Test
    void an_owner_does_not_lengthen_the_own_access_alone() {
        UUID own = given(SamplePeople.OLIVIA, until.minus(Duration.ofDays(30)), until);

        String path = Visitor.path(olivia.post("/grants/" + own + "/renewal", Map.of()));
        String others = Visitor.path(olivia.post("/grants/" + grant + "/renewal", Map.of()));

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(estate.status(others)).isEqualTo("APPROVED");
    }

    @Test
    void whose_request_one_may_not_see_one_is_not_led_to() {
        String first = Visitor.path(olivia.post("/grants/" + grant + "/renewal", Map.of()));
        estate.sql("update request set status = 'SUBMITTED' where id = ?", Estate.id(first));

        assertThat(Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of())))
                .isEqualTo("/grants/" + grant);
    }

    @Test
    void the_policy_bounds_what_is_asked_for() {
        String policy = "/policies/" + Estate.id(estate.myGallery());
        olivia.follow(olivia.submit(olivia.page(policy), policy, Map.of()));
        olivia.follow(olivia.submit(olivia.page(policy + "/sharing"), "/sharing", Map.of("longest", "20")));

        String path = Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of()));
        assertThat(ravi.page(path).select("dl.asked").text()).contains("23:59");
        assertThat(estate.one(
                        "select (change::json->>'until')::timestamptz - now() < interval '40000 days' from request"
                                + " where id = ?",
                        Estate.id(path)))
                .isEqualTo(true);
        estate.approve(olivia, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        assertThat(ends()).isBefore(Estate.azure().now().plus(Duration.ofDays(21)));

        Response enough = ravi.post("/grants/" + grant + "/renewal", Map.of());
        assertThat(enough.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(enough.asString()).text()).contains("as long as the gallery's policy allows");
    }

    @Test
    void what_has_no_end_or_has_ended_is_not_renewed() {
        estate.sql("update access_grant set until = null where id = ?", grant);
        assertThat(ravi.post("/grants/" + grant + "/renewal", Map.of()).statusCode())
                .isEqualTo(409);
        estate.sql("update access_grant set until = now(), state = 'ENDED' where id = ?", grant);
        assertThat(ravi.post("/grants/" + grant + "/renewal", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void access_that_ended_before_it_was_extended_stays_ended() {
        String path = Visitor.path(ravi.post("/grants/" + grant + "/renewal", Map.of()));
        estate.approve(olivia, path);
        estate.sql("update access_grant set state = 'ENDED', ended_at = now() where id = ?", grant);

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(ravi.page(path).text())
                .contains("It does not fit any more", "This access has ended or is about to")
                .doesNotContain("DoesNotFit", "Sent to Azure");
    }

    @Test
    void who_has_nothing_to_do_with_it_finds_nothing() {
        Visitor otto = Visitor.named("Otto");
        assertThat(otto.post("/grants/" + grant + "/renewal", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(otto.post("/shared/grants/" + grant + "/renewal", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(estate.one(
                        "select count(*) from audit_event where action = 'access.renew' and outcome = 'REFUSED' and"
                                + " object_id = ?",
                        grant.toString()))
                .isEqualTo(2L);
        assertThat(olivia.post("/grants/" + UUID.randomUUID() + "/renewal", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private Instant ends() {
        return ((java.sql.Timestamp) estate.one("select until from access_grant where id = ?", grant)).toInstant();
    }

    private UUID given(String principal, Instant since, Instant end) {
        UUID id = UUID.randomUUID();
        estate.sql(
                "insert into access_grant (id, gallery_id, scope, scope_key, mail, role_id, state, principal_type,"
                        + " principal_id, principal_name, external, until, assigned_at, accepted_at) select ?, id,"
                        + " resource_id, resource_key, 'ravi@contoso.example', 'acdd72a7-3385-48ef-bd42-f606fba81ae7',"
                        + " 'ASSIGNED', 'User', ?, 'Ravi Menon', false, ?, ?, now() from gallery where name = 'myGallery'",
                id,
                principal,
                java.sql.Timestamp.from(end),
                java.sql.Timestamp.from(since));
        return id;
    }
}
