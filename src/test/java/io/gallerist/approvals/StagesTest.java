package io.gallerist.approvals;

import static io.gallerist.approvals.People.lead;
import static io.gallerist.approvals.People.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.policies.Reviewers;
import io.gallerist.support.Estate;
import io.gallerist.support.Policed;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A policy's stages, one after the other, each with as many people as it wants. */
@QuarkusTest
class StagesTest {
    @Inject
    Estate estate;

    @Inject
    EntityManagerFactory factory;

    People people;
    Visitor rita;
    Visitor olivia;
    Visitor otto;
    Visitor amir;
    Visitor ada;
    Visitor ravi;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        otto = Visitor.named("Otto");
        amir = Visitor.named("Amir");
        ada = Visitor.named("Ada");
        ravi = Visitor.named("Ravi");
        people = new People(estate);
    }

    private void threeStages() {
        Policed.by(
                Policed.stage("Image owners", 2, 1, people.imageOwners()),
                Policed.stage("Security", people.person("Ravi")),
                Policed.stage("Release", Reviewers.administrators()));
    }

    @Test
    void two_of_a_group_then_a_person_then_an_administrator() {
        threeStages();
        String path = estate.submitted(rita);
        assertThat(rita.page(path).text())
                .contains("Image owners", "0 of 2 approvals", "Waiting for Olivia Brandt, Otto Lindqvist", "Security");
        assertThat(ravi.page("/inbox").select("a[href=" + path + "]")).isEmpty();

        assertThat(says(olivia, path, "approve", "Fine").statusCode()).isEqualTo(303);
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(rita.page(path).text()).contains("1 of 2 approvals", "Olivia Brandt: Approved");
        assertThat(olivia.page("/inbox").select("a[href=" + path + "]")).isEmpty();
        assertThat(otto.page("/inbox").select("a[href=" + path + "]")).hasSize(1);

        says(otto, path, "approve", "");
        assertThat(ravi.page("/inbox").select("a[href=" + path + "]")).hasSize(1);
        assertThat(otto.page(path).select("form[action$=/reviews]")).isEmpty();
        says(ravi, path, "approve", "");
        says(ada, path, "approve", "");

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(estate.events(path))
                .containsExactly(
                        "request.drafted",
                        "request.submitted",
                        "request.reviewed",
                        "request.stage-passed",
                        "request.stage-opened",
                        "request.stage-passed",
                        "request.stage-opened",
                        "request.approved");
        assertThat(rita.page(path).text()).contains("Stage passed: Image owners", "Stage opened: Security");
    }

    @Test
    void who_has_nothing_to_do_with_any_stage_does_not_see_it() {
        Policed.by(Policed.stage("Security", people.person("Ravi")));
        String path = estate.submitted(rita);

        assertThat(otto.get(path).statusCode()).isEqualTo(404);
        assertThat(ravi.get(path).statusCode()).isEqualTo(200);
        assertThat(ravi.page("/requests?show=all").select("a[href=" + path + "]"))
                .hasSize(1);
        says(ravi, path, "approve", "");
        assertThat(ravi.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_counts_twice_in_a_stage() {
        threeStages();
        String path = estate.submitted(rita);
        Document open = olivia.page(path);
        says(olivia, open, "approve", "");

        Response again = says(olivia, open, "approve", "");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(lead(again)).contains("You have decided on this stage already");
        assertThat(estate.events(path)).endsWith("request.reviewed", "request.review refused");
        assertThat(olivia.page(path).select("button[value=approve]")).isEmpty();
        assertThat(olivia.page(path).select("button[value=comment]")).hasSize(1);
    }

    @Test
    void so_many_rejections_end_it_as_the_policy_says() {
        Policed.by(Policed.stage("Image owners", 2, 2, people.imageOwners()));
        String path = estate.submitted(rita);

        says(olivia, path, "reject", "No need");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(rita.page(path).text()).contains("Rejected, 1 of 2 rejections");
        says(otto, path, "reject", "None at all");

        assertThat(estate.status(path)).isEqualTo("REJECTED");
        assertThat(rita.page(path).text()).contains("Otto Lindqvist: Rejected");
    }

    @Test
    void a_page_from_before_the_stage_was_passed_says_who_decided() {
        threeStages();
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        String path = estate.submitted(rita);
        Document open = otto.page(path);
        says(olivia, path, "approve", "");
        says(otto, path, "approve", "");

        Response late = says(otto, open, "approve", "");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(lead(late))
                .contains("It was decided after you opened it", "Otto Lindqvist: approved", "waits for another stage");
    }

    @Test
    void an_approval_needs_words_where_the_policy_wants_them() {
        Policed.by(true, Policed.stage("Owners", Reviewers.owners()));
        String path = estate.submitted(rita);

        Response answer = says(olivia, path, "approve", "  ");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#error-comment").text()).contains("Say why you approve");
        assertThat(page.select(".error-summary a[href=#field-comment]")).hasSize(1);
        assertThat(says(olivia, path, "approve", "Tested").statusCode()).isEqualTo(303);
    }

    @Test
    void a_comment_alone_changes_nothing() {
        String path = estate.submitted(rita);
        assertThat(says(olivia, path, "comment", "").statusCode()).isEqualTo(422);

        assertThat(says(olivia, path, "comment", "Is East US needed?").statusCode())
                .isEqualTo(303);

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(rita.page(path).text()).contains("Olivia Brandt: Commented", "Is East US needed?");
        assertThat(estate.events(path)).endsWith("request.commented");
        assertThat(olivia.page("/inbox").select("a[href=" + path + "]")).hasSize(1);
        estate.approve(olivia, path);
    }

    @Test
    void where_the_directory_knows_no_manager_the_owners_decide() {
        Policed.by(Policed.stage("Manager", Reviewers.manager()));
        String path = estate.submitted(ada);

        assertThat(ada.page(path).text()).contains("since the directory knows no manager", "Olivia Brandt");
        estate.approve(olivia, path);
    }

    @Test
    void a_reviewer_sees_what_the_same_person_asked_for_before() {
        String earlier = estate.submitted(rita);
        says(olivia, earlier, "reject", "Not this month");
        String path = estate.submitted(rita);

        Document page = olivia.page(path);

        assertThat(page.select("section[aria-label='Asked before'] a[href=" + earlier + "]"))
                .hasSize(1);
        assertThat(page.selectFirst("section[aria-label='Asked before']").text())
                .contains("Rejected");
        assertThat(rita.page(path).select("section[aria-label='Asked before']")).isEmpty();
    }

    @Test
    void deciding_costs_fewer_than_ten_statements_however_many_requests_wait() {
        threeStages();
        String first = estate.submitted(rita);
        says(olivia, first, "approve", "");
        long one = cost(otto, first);
        for (int i = 0; i < 15; i++) {
            estate.submitted(rita);
        }
        String last = estate.submitted(rita);
        says(olivia, last, "approve", "");

        assertThat(cost(otto, last))
                .as("the stage is passed and another opens")
                .isEqualTo(one)
                .isLessThan(10);
        assertThat(cost(ravi, last)).as("a stage of one").isLessThan(10);
        assertThat(cost(ada, last)).as("the last stage").isLessThan(10);
        assertThat(estate.status(last)).isEqualTo("APPROVED");
    }

    private long cost(Visitor who, String path) {
        Document open = who.page(path);
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        Response answer = who.submit(open, "/reviews", Map.of("decision", "approve", "comment", "Counted"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void the_page_says_of_each_stage_whose_it_is_and_whether_it_is_decided() {
        threeStages();
        String path = estate.submitted(rita);
        assertThat(stage(path, 1)).contains("Open", "Waiting for Olivia Brandt, Otto Lindqvist");
        assertThat(stage(path, 2)).contains("Not yet", "Up to Ravi Menon, once the stage before is passed");
        assertThat(stage(path, 3)).contains("Not yet", "Up to the portal's administrators");

        says(olivia, path, "approve", "");
        says(otto, path, "approve", "");
        says(ravi, path, "approve", "");

        assertThat(stage(path, 1)).contains("Passed", "Was up to the group Image owners");
        assertThat(stage(path, 3)).contains("Open", "Waiting for the portal's administrators");
        assertThat(ada.page(path).text())
                .contains("Other administrators can decide too.")
                .doesNotContain("Nobody else");
    }

    @Test
    void who_decides_beside_administrators_is_told_of_them() {
        Policed.by(Policed.stage("Both", people.person("Ravi"), Reviewers.administrators()));
        String path = estate.submitted(rita);

        assertThat(ravi.page(path).text()).contains("The portal's administrators can decide too.");
        assertThat(ada.page(path).text()).contains("Ravi Menon and other administrators can decide too.");
    }

    @Test
    void after_a_rejection_no_further_stage_comes() {
        threeStages();
        String path = estate.submitted(rita);

        says(olivia, path, "reject", "No need");

        assertThat(stage(path, 1)).contains("Rejected", "Was up to the group Image owners");
        assertThat(stage(path, 2)).contains("Not reached", "Would have been up to Ravi Menon");
        assertThat(estate.all("select state from stage where request_id = ? order by position", Estate.id(path)))
                .containsExactly("REJECTED", "VOID", "VOID");
    }

    @Test
    void of_many_who_can_decide_ten_are_named_and_the_others_counted() {
        Reviewers owners = people.imageOwners();
        estate.sql("insert into person (id, tenant, object_id, name, mail, guest, first_seen) select gen_random_uuid(),"
                + " 'many', 'many' || i, 'Zoe ' || lpad(i::text, 2, '0'), 'zoe' || i || '@many.example', false, now()"
                + " from generate_series(1, 12) i on conflict do nothing");
        estate.sql("insert into membership select id, ? from person where tenant = 'many'", owners.id());
        Policed.by(Policed.stage("Image owners", owners));
        String path = estate.submitted(rita);

        assertThat(stage(path, 1)).contains("Zoe 08, 4 others (the group Image owners)");
        assertThat(olivia.page(path).text()).contains("Zoe 08 and 4 others can decide too.");
        assertThat(lead(people.forces(rita, path, "approve", Map.of()))).contains("Zoe 08 and 4 others (the group");
    }

    private String stage(String path, int position) {
        return rita.page(path).select("ol.stages > li").get(position - 1).text();
    }
}
