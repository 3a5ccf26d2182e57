package io.gallerist.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.policies.SharingRules;
import io.gallerist.support.Estate;
import io.gallerist.support.Policed;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gallery that was shared in Azure for years begins with many findings: those alike are decided on at once. */
@QuarkusTest
class SeveralFindingsTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    private Visitor olivia;
    private String path;

    @BeforeEach
    void three_were_given_in_azure() {
        Azure.clear(estate);
        olivia = Visitor.named("Olivia");
        path = estate.myGallery() + "/access";
        for (String one : List.of(SamplePeople.RAVI, SamplePeople.MONA, SamplePeople.OLIVIA)) {
            Azure.gives(Azure.GALLERY, one, "User", RoleAssignments.READER);
        }
        Estate.azure().advance(Duration.ofMinutes(2));
        scheduler.run("reconcile-access");
    }

    @AfterEach
    void leave_no_trace() {
        Azure.clear(estate);
    }

    @Test
    void several_are_adopted_with_one_end_and_the_own_one_is_left_with_the_reason() {
        Document done = decided(Map.of("decision", "ADOPT", "until", "2031-12-31"), "Ravi", "Mona", "Olivia");

        assertThat(result(done, "Ravi Menon")).contains("Decided", "Adopt it").doesNotContain("Not decided");
        assertThat(result(done, "Mona Okafor")).doesNotContain("Not decided");
        assertThat(result(done, "Olivia Brandt")).contains("Not decided", "nobody decides on access for themselves");
        assertThat(estate.all(
                        "select principal_name || ' ' || (until at time zone 'UTC') from access_grant where state ="
                                + " 'ASSIGNED' order by 1"))
                .containsExactly("Mona Okafor 2031-12-31 23:59:00", "Ravi Menon 2031-12-31 23:59:00");
        assertThat(estate.all("select action from audit_event order by id desc limit 5").stream()
                        .filter("access.decided"::equals))
                .hasSize(2);
        assertThat(estate.all("select principal_id from access_finding where state = 'OPEN'"))
                .containsExactly(SamplePeople.OLIVIA);
    }

    @Test
    void several_are_taken_away_or_ignored_with_one_reason() {
        decided(Map.of("decision", "REMOVE", "reason", "Nobody knows them"), "Ravi", "Olivia");
        assertThat(estate.all("select ending_because from access_grant"))
                .containsExactly("Nobody knows them", "Nobody knows them");

        decided(Map.of("decision", "IGNORE", "reason", "The backup needs it"), "Mona");
        assertThat(estate.all("select 1 from access_finding where state = 'OPEN'"))
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_said_and_all_that_was_chosen_and_typed_is_kept() {
        Response none = olivia.submit(olivia.page(path), "/decisions", Map.of("decision", "ADOPT"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("Choose what you want to decide on at once.");

        Response wrong = send(Map.of("decision", "IGNORE", "until", "2031-01-31"), "Ravi");

        assertThat(wrong.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(wrong.asString());
        assertThat(again.selectFirst("#error-reason").text()).contains("Say why");
        assertThat(again.select("input[name=finding][checked]")).hasSize(1);
        assertThat(again.selectFirst("#field-until").attr("value")).isEqualTo("2031-01-31");
        assertThat(again.select("details.fold[open]")).hasSize(1);

        Policed.sharing(false, new SharingRules(30, true, List.of(), List.of(), null, 14, SharingRules.Undecided.KEEP));
        assertThat(send(Map.of("decision", "ADOPT", "until", "2031-12-31"), "Ravi")
                        .asString())
                .contains("policy gives access for");
        assertThat(estate.all("select 1 from access_grant")).isEmpty();
    }

    @Test
    void one_that_cannot_be_decided_keeps_none_of_the_others_back() {
        Visitor ada = Visitor.named("Ada");
        Document page = olivia.page(path);
        String ravis = path + "/findings/"
                + estate.one("select id from access_finding where principal_id = ?", SamplePeople.RAVI);
        ada.follow(ada.submit(ada.page(ravis), ravis, Map.of("decision", "IGNORE", "reason", "Known")));

        Document done =
                Jsoup.parse(send(page, Map.of("decision", "REMOVE", "reason", "Nobody knows them"), "Ravi", "Mona")
                        .asString());

        assertThat(result(done, "Ravi Menon")).contains("Not decided", "Ada Novak has decided this already: ignored.");
        assertThat(result(done, "Mona Okafor")).doesNotContain("Not decided");
    }

    @Test
    void once_azure_wants_to_be_left_alone_the_rest_is_not_asked_for() {
        Estate.azure().fail(Fault.named("SubscriptionRequestsThrottled").at("GET", "roleAssignments/"));

        Document done = decided(Map.of("decision", "REMOVE", "reason", "Nobody knows them"), "Ravi", "Mona");

        assertThat(done.select("tbody tr").eachText())
                .hasSize(2)
                .allMatch(row -> row.contains("Azure wants to be left alone"));
        assertThat(estate.all("select 1 from access_grant")).isEmpty();
    }

    @Test
    void an_auditor_chooses_nothing() {
        Visitor amir = Visitor.named("Amir");

        assertThat(amir.page(path).select("input[name=finding]")).isEmpty();
        assertThat(amir.post(path + "/decisions", Map.of("decision", "IGNORE")).statusCode())
                .isEqualTo(404);
    }

    private Document decided(Map<String, String> typed, String... who) {
        Response answer = send(typed, who);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private Response send(Map<String, String> typed, String... who) {
        return send(olivia.page(path), typed, who);
    }

    private Response send(Document page, Map<String, String> typed, String... who) {
        Map<String, Object> all = new HashMap<>(typed);
        all.put(
                "finding",
                List.of(who).stream()
                        .map(name -> page.selectFirst("input[name=finding][aria-label*=" + name + "]")
                                .attr("value"))
                        .toList());
        return olivia.submit(page, "/decisions", all);
    }

    private static String result(Document page, String name) {
        return page.select("tbody tr:contains(" + name + ")").text();
    }
}
