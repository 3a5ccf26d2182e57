package io.gallerist.approvals;

import static io.gallerist.approvals.People.lead;
import static io.gallerist.approvals.People.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.policies.Reviewers;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Policed;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One human being has one say, never on an own request: not by another account, a group or a delegation. */
@QuarkusTest
class InPersonTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    People people;
    Visitor rita;
    Visitor olivia;
    Visitor otto;
    Visitor ravi;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        otto = Visitor.named("Otto");
        ravi = Visitor.named("Ravi");
        people = new People(estate);
    }

    @Test
    void a_requester_in_the_group_of_reviewers_is_told_who_can() {
        Policed.by(Policed.stage("Image owners", people.imageOwners()));
        String path = estate.submitted(olivia);
        assertThat(olivia.page("/inbox").select("a[href=" + path + "]")).isEmpty();
        assertThat(olivia.page(path).text()).contains("Waiting for Otto Lindqvist");

        Response answer = people.forces(olivia, path, "approve", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(lead(answer)).contains("Nobody decides on their own request", "Those who can: Otto Lindqvist");
        assertThat(estate.events(path)).endsWith("request.review refused");
        estate.approve(otto, path);
    }

    @Test
    void a_second_account_of_the_requester_does_not_decide_either() {
        Visitor admin = Visitor.named("Olivia Brandt (admin)");
        for (String owner : List.of("otto", "olivia.admin")) {
            estate.sql(
                    "insert into gallery_owner select id, ?, now() from gallery where name = 'myGallery'",
                    people.id(owner));
        }
        String path = estate.submitted(olivia);
        assertThat(admin.page("/inbox").select("a[href=" + path + "]")).isEmpty();
        assertThat(admin.page(path).select("form[action$=/reviews]")).isEmpty();

        Response answer = people.forces(admin, path, "approve", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(lead(answer)).contains("Nobody decides on their own request", "Otto Lindqvist");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void two_accounts_of_one_reviewer_count_once() {
        Visitor admin = Visitor.named("Olivia Brandt (admin)");
        Policed.by(Policed.stage("Two people", 2, 1, people.person("olivia"), people.person("olivia.admin")));
        String path = estate.submitted(rita);
        Document admins = admin.page(path);
        says(olivia, path, "approve", "");

        Response answer = says(admin, admins, "approve", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(lead(answer)).contains("Olivia Brandt has decided on this stage already", "two accounts");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void a_delegate_decides_for_who_delegated_and_the_two_count_once() {
        Policed.by(Policed.stage("Image owners", 2, 1, people.imageOwners()));
        people.delegates("olivia", "ravi");
        String path = estate.submitted(rita);
        Document olivias = olivia.page(path);
        assertThat(ravi.page("/inbox").text()).contains("for Olivia Brandt");
        assertThat(ravi.page(path).text()).contains("for Olivia Brandt, who has delegated it to you");

        says(ravi, path, "approve", "In her place");

        assertThat(rita.page(path).text()).contains("Ravi Menon for Olivia Brandt: Approved");
        Response answer = says(olivia, olivias, "approve", "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(lead(answer)).contains("Ravi Menon for Olivia Brandt has decided on this stage already");
        says(otto, path, "approve", "");
        assertThat(estate.status(path)).isEqualTo("APPROVED");
    }

    @Test
    void a_delegation_to_or_from_the_requester_counts_for_nothing() {
        people.delegates("olivia", "rita");
        String path = estate.submitted(rita);
        assertThat(rita.page("/inbox").select("a[href=" + path + "]")).isEmpty();
        Response ritas = people.forces(rita, path, "approve", Map.of("for", people.id("olivia")));
        assertThat(ritas.statusCode()).isEqualTo(409);
        assertThat(lead(ritas)).contains("Nobody decides on their own request", "Olivia Brandt");

        people.delegates("olivia", "ravi");
        String own = estate.submitted(olivia);
        assertThat(ravi.get(own).statusCode()).isEqualTo(404);
        assertThat(people.forces(ravi, own, "approve", Map.of("for", people.id("olivia")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(estate.status(own)).isEqualTo("SUBMITTED");
    }

    @Test
    void a_delegation_that_has_ended_is_none() {
        people.delegates("olivia", "ravi");
        String path = estate.submitted(rita);
        Document open = ravi.page(path);
        estate.sql("update delegation set ended_at = now()");

        assertThat(says(ravi, open, "approve", "").statusCode()).isEqualTo(404);
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void who_left_has_no_say_not_even_through_a_delegate() {
        Policed.by(Policed.stage("Image owners", people.imageOwners()));
        people.delegates("olivia", "ravi");
        String path = estate.submitted(rita);
        Document ravis = ravi.page(path);
        people.leaves("Olivia", SamplePeople.OLIVIA);

        assertThat(says(ravi, ravis, "approve", "").statusCode()).isIn(404, 409);
        assertThat(rita.page(path).text())
                .contains("Waiting for Otto Lindqvist")
                .doesNotContain("Olivia Brandt");
        estate.approve(otto, path);
    }

    @Test
    void who_left_between_the_approval_and_the_start_has_not_approved() {
        Policed.by(Policed.stage("Image owners", people.imageOwners()));
        String path = estate.approved(rita, olivia);
        people.leaves("Olivia", SamplePeople.OLIVIA);
        Estate.azure().clearCalls();

        scheduler.tick();

        assertThat(Estate.writes()).isEmpty();
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(estate.events(path)).endsWith("request.approved", "request.moved");
        assertThat(rita.page(path).text())
                .contains("Back to review", "Olivia Brandt, who approved it, has left", "Nothing was sent to Azure")
                .contains("Earlier rounds", "no longer counts");
        estate.approve(otto, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
    }

    @Test
    void who_is_no_owner_any_more_when_it_starts_has_not_approved() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        String path = estate.approved(rita, otto);
        estate.sql(
                "delete from gallery_owner where person_id = ? and gallery_id = ?",
                people.id("otto"),
                Estate.id(estate.myGallery()));
        Estate.azure().clearCalls();

        scheduler.tick();

        assertThat(Estate.writes()).isEmpty();
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(rita.page(path).text()).contains("Otto Lindqvist approved it and has no say in it any more");
    }

    @Test
    void who_lost_the_own_say_has_not_approved_where_administrators_have_one_too() {
        Policed.by(Policed.stage("Both", people.person("otto"), Reviewers.administrators()));
        String path = estate.approved(rita, otto);
        estate.sql("delete from stage_reviewer where person_id = ?", people.id("otto"));

        lapses(path, "Otto Lindqvist approved it and has no say in it any more");
    }

    @Test
    void who_said_it_as_administrator_is_looked_for_among_them_alone() {
        Policed.by(Policed.stage("Both", people.person("otto"), Reviewers.administrators()));
        Visitor ada = Visitor.named("Ada");
        String stands = estate.approved(rita, ada);
        asAdministrator(stands);
        scheduler.until(() -> estate.status(stands).equals("SUCCEEDED"));

        String path = estate.approved(rita, ada);
        asAdministrator(path);
        estate.sql("delete from stage_reviewer where type = 'ADMINISTRATORS'");
        lapses(path, "Ada Novak approved it and has no say in it any more");
    }

    @Test
    void who_turns_out_to_have_asked_has_not_approved() {
        Policed.by(Policed.stage("Administrators", Reviewers.administrators()));
        String path = estate.approved(rita, Visitor.named("Ada"));
        asAdministrator(path);
        estate.sql("update request set on_behalf_of_id = ? where id = ?", people.id("ada"), Estate.id(path));

        lapses(path, "it is their own request by what is known now");
    }

    @Test
    void a_delegate_who_turns_out_to_have_asked_has_not_approved() {
        people.delegates("olivia", "ravi");
        String path = estate.approved(rita, ravi);
        estate.sql("update request set on_behalf_of_id = ? where id = ?", people.id("ravi"), Estate.id(path));

        lapses(path, "Ravi Menon for Olivia Brandt approved it, and it is their own request by what is known now");
    }

    @Test
    void an_approval_under_a_delegation_that_was_ended_early_stands() {
        people.delegates("olivia", "ravi");
        String path = estate.approved(rita, ravi);
        Estate.azure().advance(Duration.ofMinutes(1));
        olivia.follow(olivia.submit(olivia.page("/delegations"), "/end", Map.of()));

        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        assertThat(estate.events(path)).doesNotContain("request.moved");
    }

    @Test
    void an_approval_from_after_the_end_of_the_delegation_does_not_stand() {
        people.delegates("olivia", "ravi");
        String path = estate.approved(rita, ravi);
        estate.sql("update delegation set ended_at = since");

        lapses(path, "Olivia Brandt's delegation was over by then");
    }

    @Test
    void who_stands_in_for_somebody_is_not_one_more_who_can_decide() {
        Policed.by(Policed.stage("Owners", 2, 1, Reviewers.owners()));
        people.delegates("olivia", "ravi");

        String path = estate.submitted(rita);

        assertThat(rita.page(path).text())
                .contains("Waiting for Olivia Brandt, Ravi Menon for Olivia Brandt", "Too few can decide");
    }

    @Test
    void two_accounts_of_one_reviewer_are_not_two_who_can_decide() {
        Policed.by(Policed.stage("Image owners", 2, 1, people.imageOwners()));
        String path = estate.submitted(rita);
        assertThat(rita.page(path).text()).doesNotContain("Too few can decide");

        estate.sql("update person set marks = '{one@private.example}' where mail in"
                + " ('olivia@contoso.example', 'otto@contoso.example')");

        assertThat(rita.page(path).text()).contains("Too few can decide");
    }

    @Test
    void another_reviewer_of_the_same_name_is_named_beside_the_form() {
        Policed.by(Policed.stage("Image owners", people.imageOwners()));
        String path = estate.submitted(rita);
        assertThat(olivia.page(path).text()).contains("Otto Lindqvist can decide too.");
        estate.sql("update person set name = 'Olivia Brandt' where mail = 'otto@contoso.example'");
        try {
            assertThat(olivia.page(path).text()).contains("Olivia Brandt can decide too.");
        } finally {
            estate.sql("update person set name = 'Otto Lindqvist' where mail = 'otto@contoso.example'");
        }
    }

    @Test
    void where_the_manager_has_left_since_the_owners_decide() {
        Visitor.named("Mona");
        Policed.by(Policed.stage("Manager", Reviewers.manager()));
        String path = estate.submitted(rita);
        assertThat(rita.page(path).text())
                .contains("Waiting for Mona Okafor (Mona Okafor, as the requester's manager)");

        people.leaves("Mona", SamplePeople.MONA);

        assertThat(rita.page(path).text())
                .contains(
                        "Waiting for Olivia Brandt (the owners of myGallery, since Mona Okafor, the requester's manager,"
                                + " has left)");
        estate.approve(olivia, path);
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
    }

    @Test
    void an_approval_under_a_delegation_that_ran_out_stands() {
        people.delegates("olivia", "ravi");
        String path = estate.approved(rita, ravi);

        scheduler.pass(Duration.ofDays(11));

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
    }

    @Test
    void what_a_rule_approved_is_judged_again_where_the_policy_has_changed() {
        String path = estate.share(olivia, "judged" + UUID.randomUUID() + "@fabrikam.example");
        assertThat(estate.status(path)).isEqualTo("APPROVED");
        Policed.by(Policed.stage("Image owners", people.imageOwners()));

        scheduler.tick();

        assertThat(estate.events(path)).contains("request.moved");
        assertThat(olivia.page(path).text())
                .contains("A rule let it pass, and by the policy and what is known of the requester now none does so");
    }

    @Test
    void what_somebody_asked_who_has_left_is_reviewed_again_by_who_knows() {
        String path = estate.approved(rita, olivia);
        Estate.azure().advance(Duration.ofMinutes(1));
        Outside.block(SamplePeople.RITA);

        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(olivia.page(path).text()).contains("Rita Sandoval, who asked for it, has left the organisation.");
        estate.approve(olivia, path);
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
    }

    @Test
    void what_was_asked_on_behalf_of_somebody_who_has_left_is_reviewed_again() {
        String path = estate.approved(rita, olivia);
        estate.sql("update request set on_behalf_of_id = ? where id = ?", people.id("ravi"), Estate.id(path));
        Estate.azure().advance(Duration.ofMinutes(1));
        Outside.block(SamplePeople.RAVI);

        lapses(path, "Ravi Menon, on whose behalf it was asked for, has left the organisation.");
    }

    @Test
    void a_rule_approves_nothing_for_who_has_left() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        String path = estate.share(olivia, "gone" + UUID.randomUUID() + "@fabrikam.example");
        Estate.azure().advance(Duration.ofMinutes(1));
        Outside.block(SamplePeople.OLIVIA);
        Estate.azure().clearCalls();

        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(Estate.writes()).isEmpty();
        assertThat(otto.page(path).text()).contains("Olivia Brandt, who asked for it, has left the organisation.");
    }

    @Test
    void the_page_of_a_version_leads_whoever_may_see_its_request_to_it() {
        Policed.by(Policed.stage("Ravi", people.person("ravi")));
        String path = estate.approved(rita, ravi);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        String version = "/versions/"
                + estate.one(
                        "select v.id from image_version v join request r on r.target_key = v.resource_key where r.id = ?",
                        Estate.id(path));

        assertThat(ravi.page(version).select("a[href=" + path + "]")).isNotEmpty();
        assertThat(Visitor.named("Mona").page(version).select("a[href=" + path + "]"))
                .isEmpty();
        assertThat(estate.events(path)).doesNotContain("request.open refused");
    }

    private void asAdministrator(String path) {
        estate.sql("update review set as_administrator = true where request_id = ?", Estate.id(path));
    }

    private void lapses(String path, String why) {
        Estate.azure().clearCalls();

        scheduler.tick();

        assertThat(Estate.writes()).isEmpty();
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(olivia.page(path).text()).contains(why);
    }
}
