package io.gallerist.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.entra.Application;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.policies.SharingRules;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Policed;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing changes without a decision, and every decision is in the trail. */
@QuarkusTest
class FindingDecisionsTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    private Visitor olivia;

    @BeforeEach
    void nothing() {
        Azure.clear(estate);
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void leave_no_trace() {
        Azure.clear(estate);
    }

    @Test
    void what_was_taken_away_is_given_again() {
        UUID grant = taken();

        decide(olivia, finding(), Map.of("decision", "RESTORE"));

        assertThat(estate.one("select state from access_grant where id = ?", grant))
                .isEqualTo("WANTED");
        assertThat(events()).contains("access.restored", "access.decided");
        assertThat(olivia.page(estate.myGallery() + "/access").text()).doesNotContain("To decide");
    }

    @Test
    void what_was_taken_away_stays_away_with_a_reason() {
        UUID grant = taken();
        Response wrong = olivia.submit(olivia.page(finding()), finding(), Map.of("decision", "CLOSE"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Say why, in a few words.");

        decide(olivia, finding(), Map.of("decision", "CLOSE", "reason", "She moved on"));

        assertThat(estate.one("select state || ' ' || ending_because from access_grant where id = ?", grant))
                .isEqualTo("ENDED She moved on");
        assertThat(events()).contains("access.ended", "access.decided");
        assertThat(olivia.page(estate.myGallery() + "/access/ended").text()).contains("She moved on");
    }

    @Test
    void what_was_given_is_adopted_with_an_end() {
        UUID name = Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();

        decide(olivia, finding(), Map.of("decision", "ADOPT", "until", "2031-12-31"));

        assertThat(
                        estate.one(
                                "select state || ' ' || assignment || ' ' || (until at time zone 'UTC') || ' ' || principal_name from access_grant"))
                .isEqualTo("ASSIGNED " + name + " 2031-12-31 23:59:00 Ravi Menon");
        assertThat(events()).contains("access.adopted", "access.decided");
        round();
        assertThat(open()).isEmpty();

        estate.sql("update access_grant set until = ?", Estate.azure().now().atOffset(ZoneOffset.UTC));
        estate.sql("delete from scheduled_tasks where task_name = 'grant'");
        wake();
        scheduler.until(() -> grant("select state from access_grant").equals("ENDED"));
        assertThat(Azure.has(Azure.GALLERY, name)).isFalse();
    }

    @Test
    void the_policy_says_how_long_adopted_access_may_last() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();

        for (String wrong : List.of("2001-12-31", "never", "9999-12-31")) {
            Response answer =
                    olivia.submit(olivia.page(finding()), finding(), Map.of("decision", "ADOPT", "until", wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(open()).hasSize(1);

        Policed.sharing(false, rules(30, List.of()));
        for (String wrong : List.of("", "2031-12-31")) {
            Response answer =
                    olivia.submit(olivia.page(finding()), finding(), Map.of("decision", "ADOPT", "until", wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.asString()).contains("policy gives access for");
        }
        LocalDate last =
                LocalDate.ofInstant(Estate.azure().now(), ZoneOffset.UTC).plusDays(30);
        decide(olivia, finding(), Map.of("decision", "ADOPT", "until", last.toString()));
        assertThat(grant("select state from access_grant")).isEqualTo("ASSIGNED");
    }

    @Test
    void whom_the_policy_is_against_is_neither_adopted_nor_given_access_again() {
        Policed.sharing(false, rules(null, List.of("contoso.example")));
        taken();

        Response restored = olivia.submit(olivia.page(finding()), finding(), Map.of("decision", "RESTORE"));
        assertThat(restored.statusCode()).isEqualTo(422);
        assertThat(restored.asString()).contains("policy blocks the domain contoso.example.");

        estate.sql("delete from access_finding");
        estate.sql("delete from access_grant");
        Azure.gives(Azure.GALLERY, SamplePeople.MONA, "User", RoleAssignments.READER);
        round();
        Response adopted = olivia.submit(olivia.page(finding()), finding(), Map.of("decision", "ADOPT"));
        assertThat(adopted.statusCode()).isEqualTo(422);
        assertThat(estate.all("select 1 from access_grant")).isEmpty();
    }

    @Test
    void access_whose_last_day_is_over_is_not_given_again() {
        UUID grant = taken();
        estate.sql(
                "update access_grant set until = ? where id = ?",
                Estate.azure().now().minusSeconds(60).atOffset(ZoneOffset.UTC),
                grant);

        Response answer = olivia.submit(olivia.page(finding()), finding(), Map.of("decision", "RESTORE"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("a day that is over");
        assertThat(grant("select state from access_grant")).isEqualTo("LOST");
    }

    @Test
    void what_moved_on_since_it_was_found_is_not_decided_and_the_page_says_how_it_stands() {
        UUID grant = taken();
        var page = olivia.page(finding());
        estate.sql("update access_grant set state = 'ASSIGNED' where id = ?", grant);

        Response answer = olivia.submit(page, finding(), Map.of("decision", "CLOSE", "reason", "She moved on"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("Nothing was decided", "the role is there again");
        assertThat(estate.one("select state from access_finding")).isEqualTo("GONE");
        assertThat(grant("select state from access_grant")).isEqualTo("ASSIGNED");
    }

    @Test
    void what_somebody_else_gave_too_is_adopted_and_gone_at_its_end() {
        UUID others = elsewhere();

        decide(olivia, finding(), Map.of("decision", "ADOPT"));
        round();

        assertThat(open()).isEmpty();
        assertThat(grant("select given_elsewhere from access_grant")).isEqualTo(false);
        estate.sql("update access_grant set until = ?", Estate.azure().now().atOffset(ZoneOffset.UTC));
        wake();
        scheduler.until(() -> grant("select state from access_grant").equals("ENDED"));
        assertThat(Azure.has(Azure.GALLERY, others)).isFalse();
    }

    @Test
    void what_somebody_else_gave_too_is_taken_away_although_the_portal_did_not_give_it() {
        UUID others = elsewhere();

        decide(olivia, finding(), Map.of("decision", "REMOVE", "reason", "Nobody needs it"));

        scheduler.until(() -> grant("select state from access_grant").equals("ENDED"));
        assertThat(Azure.has(Azure.GALLERY, others)).isFalse();
    }

    @Test
    void what_somebody_put_a_condition_on_is_taken_away_or_ignored() {
        UUID name = Azure.gives(Azure.GALLERY, SamplePeople.MONA, "User", RoleAssignments.READER);
        Azure.gives(
                Azure.GALLERY,
                name,
                SamplePeople.MONA,
                "User",
                RoleAssignments.READER,
                ",\"condition\":\"(!(ActionMatches{'*'}))\",\"conditionVersion\":\"2.0\"");
        UUID grant = Azure.grant(estate, Azure.GALLERY, SamplePeople.MONA, name, Duration.ofHours(1));
        estate.sql("update access_grant set given_elsewhere = true where id = ?", grant);
        round();
        String elsewhere = finding("ELSEWHERE");
        decide(olivia, elsewhere, Map.of("decision", "IGNORE", "reason", "Known"));
        round();
        assertThat(open()).hasSize(1);

        decide(olivia, finding("CONDITION"), Map.of("decision", "REMOVE", "reason", "Nobody needs it"));

        scheduler.until(() -> grant("select state from access_grant").equals("ENDED"));
        assertThat(Azure.has(Azure.GALLERY, name)).isFalse();
    }

    @Test
    void what_nobody_can_say_the_kind_of_and_what_is_the_portals_own_is_not_touched() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();
        estate.sql("update directory_principal set type = 'device' where object_id = ?", SamplePeople.RAVI);
        assertThat(choices()).containsExactly("IGNORE");
        Response answer = olivia.submit(
                olivia.page(finding()), finding(), Map.of("decision", "REMOVE", "reason", "Nobody asked for it"));
        assertThat(answer.statusCode()).isEqualTo(422);
        estate.sql("update directory_principal set type = 'User' where object_id = ?", SamplePeople.RAVI);
        estate.sql("update access_finding set principal_type = 'ForeignGroup'");
        assertThat(choices()).contains("ADOPT", "REMOVE");
        decide(olivia, finding(), Map.of("decision", "ADOPT"));
        assertThat(grant("select principal_type from access_grant")).isEqualTo("User");

        estate.sql(
                "update access_finding set state = 'OPEN', decision = null, principal_id = ?", Application.OBJECT_ID);
        assertThat(choices()).containsExactly("IGNORE");
    }

    private List<String> choices() {
        return olivia.page(finding()).select("input[name=decision]").eachAttr("value");
    }

    @Test
    void what_was_given_is_taken_away_by_a_grant_that_ends() {
        UUID name = Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();

        decide(olivia, finding(), Map.of("decision", "REMOVE", "reason", "Nobody asked for it"));

        assertThat(estate.one("select assignment from access_grant where ending_because = 'Nobody asked for it'"))
                .isEqualTo(name);
        assertThat(events()).contains("access.adopted", "access.ending", "access.decided");

        scheduler.until(() -> grant("select state from access_grant").equals("ENDED"));
        assertThat(Azure.has(Azure.GALLERY, name)).isFalse();
    }

    @Test
    void what_is_ignored_with_a_reason_is_not_found_again() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();

        decide(olivia, finding(), Map.of("decision", "IGNORE", "reason", "The backup needs it"));
        round();

        assertThat(open()).isEmpty();
        assertThat(estate.all("select 1 from access_grant")).isEmpty();
        assertThat(
                        estate.one(
                                "select details ->> 'reason' from audit_event where action = 'access.decided' order by id desc limit 1"))
                .isEqualTo("The backup needs it");
    }

    @Test
    void what_was_ignored_is_shown_with_the_reason_and_can_be_decided_on_anew() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();
        String first = finding();
        decide(olivia, first, Map.of("decision", "IGNORE", "reason", "The backup needs it"));
        round();

        assertThat(olivia.page(estate.myGallery() + "/access").text())
                .contains("ignored by Olivia Brandt because: The backup needs it Decide anew");
        var page = olivia.page(first);
        assertThat(page.text()).contains("ignored.", "The backup needs it", "Decide anew");
        String again = Visitor.path(olivia.submit(page, "/anew", Map.of()));

        assertThat(again).isNotEqualTo(first);
        assertThat(events()).contains("access.decided-anew");
        round();
        assertThat(open()).hasSize(1);
        assertThat(olivia.page(first).text()).doesNotContain("Decide anew");
        assertThat(olivia.post(first + "/anew", Map.of()).statusCode()).isEqualTo(409);
        decide(olivia, again, Map.of("decision", "ADOPT"));
        assertThat(grant("select state from access_grant")).isEqualTo("ASSIGNED");
    }

    @Test
    void nobody_decides_for_themselves_by_whatever_account_but_anybody_gives_back() {
        for (String own : List.of(SamplePeople.OLIVIA, SamplePeople.OLIVIA_ADMIN)) {
            Azure.gives(Azure.GALLERY, own, "User", RoleAssignments.READER);
            round();
            assertThat(choices()).containsExactly("REMOVE");
            assertThat(olivia.page(finding()).text()).contains("nobody decides on access for themselves");
            for (String favour : List.of("ADOPT", "IGNORE")) {
                Response refused =
                        olivia.submit(olivia.page(finding()), finding(), Map.of("decision", favour, "reason", "Mine"));
                assertThat(refused.statusCode()).isEqualTo(422);
                assertThat(refused.asString()).contains("another owner or an administrator can");
            }
            assertThat(events()).contains("access.decide-own");
            assertThat(open()).hasSize(1);
            assertThat(Visitor.named("Ada").page(finding()).select("input[name=decision]"))
                    .hasSize(3);
            estate.sql("delete from access_finding");
            Azure.clear(estate);
        }

        UUID grant = taken(SamplePeople.OLIVIA);
        assertThat(choices()).containsExactly("CLOSE");
        assertThat(olivia.submit(olivia.page(finding()), finding(), Map.of("decision", "RESTORE"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(grant("select state from access_grant where id = '" + grant + "'"))
                .isEqualTo("LOST");
        decide(olivia, finding(), Map.of("decision", "CLOSE", "reason", "Not needed"));
    }

    @Test
    void while_the_directory_cannot_say_whose_account_it_is_nothing_is_decided_in_its_favour() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();
        var page = olivia.page(finding());
        Estate.azure()
                .fail(Fault.named("ServiceUnavailable").at("GET", "/v1.0/users").times(20));

        Response answer = olivia.submit(page, finding(), Map.of("decision", "ADOPT"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("directory can&#39;t be asked just now");
        assertThat(estate.all("select 1 from access_grant")).isEmpty();
    }

    @Test
    void the_policy_looks_at_who_is_in_a_group_and_whose_application_it_is_before_they_are_adopted() {
        Outside.invite("bob@fabrikam.example");
        String group = Outside.group("Partners");
        Outside.join(group, Outside.find("bob@fabrikam.example"));
        Policed.sharing(
                false, new SharingRules(null, false, List.of(), List.of(), null, 14, SharingRules.Undecided.KEEP));
        for (String[] one : List.of(
                new String[] {group, "Group"}, new String[] {SamplePeople.FOREIGN_SCANNER, "ServicePrincipal"})) {
            UUID name = Azure.gives(Azure.GALLERY, one[0], one[1], RoleAssignments.READER);
            round();
            Response answer = olivia.submit(olivia.page(finding()), finding(), Map.of("decision", "ADOPT"));
            assertThat(answer.statusCode()).as(one[1]).isEqualTo(422);
            assertThat(answer.asString()).contains("gives people from outside no access");
            Azure.takes(Azure.GALLERY, name);
            estate.sql("delete from access_finding");
        }

        Policed.sharing(false, SharingRules.standard());
        Azure.gives(Azure.GALLERY, group, "Group", RoleAssignments.READER);
        round();
        decide(olivia, finding(), Map.of("decision", "ADOPT"));

        assertThat(grant("select external from access_grant")).isEqualTo(true);
        assertThat(olivia.page(estate.myGallery() + "/access").text()).doesNotContain("not accepted");
    }

    @Test
    void the_policy_looks_at_all_addresses_of_whom_it_is_given_again() {
        Outside.patch(SamplePeople.RAVI, "{\"otherMails\":[\"ravi@fabrikam.example\"]}");
        Policed.sharing(false, rules(null, List.of("fabrikam.example")));
        taken();

        Response answer = olivia.submit(olivia.page(finding()), finding(), Map.of("decision", "RESTORE"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("policy blocks the domain fabrikam.example.");
    }

    @Test
    void what_is_gone_meanwhile_is_not_adopted() {
        UUID name = Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();
        String finding = finding();
        Azure.takes(Azure.GALLERY, name);

        Response answer = olivia.submit(olivia.page(finding), finding, Map.of("decision", "ADOPT"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("not there any more");
        assertThat(estate.all("select 1 from access_grant")).isEmpty();
        assertThat(estate.one("select state from access_finding")).isEqualTo("GONE");
    }

    @Test
    void while_azure_does_not_answer_nothing_typed_is_lost() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();
        Estate.azure().fail(Fault.named("ServiceUnavailable").at("GET", "roleAssignments/"));

        Response answer = olivia.submit(
                olivia.page(finding()), finding(), Map.of("decision", "REMOVE", "reason", "Nobody asked for it"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Nobody asked for it", "Azure could not be asked");
        assertThat(open()).hasSize(1);
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_what_the_other_did() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();
        String finding = finding();
        Visitor ada = Visitor.named("Ada");
        var hers = ada.page(finding);
        decide(olivia, finding, Map.of("decision", "IGNORE", "reason", "The backup needs it"));

        Response answer = ada.submit(hers, finding, Map.of("decision", "REMOVE", "reason", "Nobody asked for it"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("Olivia Brandt has decided this already: ignored.");
        assertThat(ada.page(finding).text()).contains("Olivia Brandt decided");
        assertThat(estate.all("select 1 from access_grant")).isEmpty();
    }

    @Test
    void the_owner_of_another_gallery_finds_nothing_and_the_attempt_is_in_the_trail() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        round();
        Visitor otto = Visitor.named("Otto");

        assertThat(otto.get(finding()).statusCode()).isEqualTo(404);
        assertThat(otto.post(finding(), Map.of("decision", "IGNORE", "reason", "Mine"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(otto.get(finding().replace(estate.myGallery(), estate.gallery("windowsGallery")))
                        .statusCode())
                .isEqualTo(404);

        assertThat(open()).hasSize(1);
        assertThat(
                        estate.one(
                                "select action || ' ' || outcome from audit_event where actor_name like 'Otto%' order by id desc limit 1"))
                .isEqualTo("access.decide REFUSED");
    }

    /** A role that somebody in Azure gave, and a grant that says the same under another name; the former's. */
    private UUID elsewhere() {
        UUID others = Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        Azure.grant(
                estate,
                Azure.GALLERY,
                SamplePeople.RAVI,
                RoleAssignments.nameFor(ResourceId.of(Azure.GALLERY), SamplePeople.RAVI, RoleAssignments.READER),
                Duration.ofHours(1));
        round();
        assertThat(estate.all("select kind from access_finding")).containsExactly("ELSEWHERE");
        return others;
    }

    private static SharingRules rules(@Nullable Integer longestDays, List<String> blocked) {
        return new SharingRules(longestDays, true, List.of(), blocked, null, 14, SharingRules.Undecided.KEEP);
    }

    private Object grant(String sql) {
        return estate.one(sql);
    }

    /** Puts what was written into the database by hand on the schedule. */
    private void wake() {
        scheduler.run("grants-adrift");
    }

    private String finding(String kind) {
        return estate.myGallery() + "/access/findings/"
                + estate.one("select id from access_finding where kind = ?", kind);
    }

    private UUID taken() {
        return taken(SamplePeople.RAVI);
    }

    private UUID taken(String principal) {
        UUID grant = Azure.granted(estate, Azure.GALLERY, principal);
        Azure.takes(
                Azure.GALLERY,
                RoleAssignments.nameFor(ResourceId.of(Azure.GALLERY), principal, RoleAssignments.READER));
        round();
        return grant;
    }

    private void round() {
        Estate.azure().advance(Duration.ofMinutes(2));
        scheduler.run("reconcile-access");
    }

    private String finding() {
        return estate.myGallery() + "/access/findings/" + estate.one("select id from access_finding");
    }

    private List<Object> open() {
        return estate.all("select id from access_finding where state = 'OPEN'");
    }

    private void decide(Visitor who, String finding, Map<String, String> typed) {
        who.follow(who.submit(who.page(finding), finding, typed));
    }

    private List<Object> events() {
        return estate.all("select action from audit_event order by id desc limit 6");
    }
}
