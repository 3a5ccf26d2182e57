package io.gallerist.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.policies.Rule;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Policed;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules approve, never for who wrote them, and only as long as they would do so; what they reject is not submitted. */
@QuarkusTest
class RulesApproveTest {
    private static final String OLIVIAS = "requester.mail == 'olivia@contoso.example'";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    People people;
    Visitor rita;
    Visitor olivia;
    Visitor otto;
    Visitor ada;
    String policy;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        otto = Visitor.named("Otto");
        ada = Visitor.named("Ada");
        people = new People(estate);
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        policy = "/policies/" + Estate.id(estate.myGallery());
    }

    @AfterEach
    void no_policy_stays() {
        estate.tidy();
    }

    @Test
    void an_owner_does_not_approve_an_own_request_by_writing_a_rule() {
        written(olivia, "Mine", OLIVIAS);

        String path = estate.submitted(olivia);
        removed(olivia, 1);

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(olivia.page(path).text())
                .contains("Rule “Mine” does not approve: who asks wrote it", "Waiting for Otto Lindqvist");
        assertThat(estate.events(path)).doesNotContain("request.approved");
        estate.approve(otto, path);
    }

    @Test
    void nor_after_somebody_else_has_changed_another_part_of_the_policy() {
        written(olivia, "Mine", OLIVIAS);
        otto.follow(otto.submit(otto.page(policy + "/settings"), "/settings", Map.of("words", "true")));

        assertThat(estate.status(estate.submitted(olivia))).isEqualTo("SUBMITTED");
    }

    @Test
    void nor_with_another_account() {
        written(olivia, "Mine", "requester.mail.startsWith('olivia')");

        String path = estate.submitted(Visitor.named("Olivia Brandt (admin)"));

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void nor_by_having_somebody_ask_on_behalf() {
        written(olivia, "Mine", "onBehalf");
        String path = estate.draft(rita);

        rita.follow(rita.submit(
                rita.page(path), "/submission", Map.of("reason", "For her", "behalf", "olivia@contoso.example")));

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(rita.page(path).text()).contains("does not approve: who asks wrote it");
    }

    @Test
    void nor_by_deleting_a_rule_that_asks_for_another_stage() {
        written(otto, "Small ones", "replicas <= 5");
        Map<String, Object> look = rule("Look", OLIVIAS);
        look.putAll(Map.of("effect", "DEMAND", "name0", "Security", "who0", "ADMINISTRATORS"));
        saved(otto, look);
        removed(olivia, 2);

        String path = estate.submitted(olivia);

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(olivia.page(path).text()).contains("Who asks changed or took away a rule that lets less pass");
        assertThat(estate.status(estate.submitted(rita))).isEqualTo("APPROVED");
    }

    @Test
    void a_rule_approves_what_others_ask_for_and_owners_go_on_sharing_directly() {
        written(olivia, "Mine", "kind == 'version.create'");

        assertThat(estate.status(estate.submitted(rita))).isEqualTo("APPROVED");
        assertThat(estate.status(estate.share(olivia, "direct" + UUID.randomUUID() + "@fabrikam.example")))
                .isEqualTo("APPROVED");
    }

    @Test
    void a_rule_that_a_second_person_accepted_approves_what_its_author_asks_for() {
        own(olivia);
        olivia.follow(olivia.submit(olivia.page(policy + "/settings"), "/settings", Map.of("fourEyes", "true")));
        saved(olivia, rule("Mine", OLIVIAS));
        assertThat(estate.status(estate.submitted(olivia))).as("proposed only").isEqualTo("SUBMITTED");

        otto.follow(otto.submit(otto.page(policy), "/proposal/acceptance", Map.of()));

        assertThat(estate.status(estate.submitted(olivia))).isEqualTo("APPROVED");
    }

    @Test
    void who_accepts_anothers_change_does_not_accept_the_own_rule() {
        written(otto, "Otto's", "requester.mail == 'otto@contoso.example'");
        olivia.follow(olivia.submit(olivia.page(policy + "/settings"), "/settings", Map.of("fourEyes", "true")));
        saved(olivia, rule("Mine", OLIVIAS));
        otto.follow(otto.submit(otto.page(policy), "/proposal/acceptance", Map.of()));

        assertThat(estate.status(estate.submitted(otto))).isEqualTo("SUBMITTED");
        assertThat(estate.status(estate.submitted(olivia))).isEqualTo("APPROVED");
    }

    @Test
    void what_a_rule_approved_for_an_owner_lapses_with_the_ownership() {
        Policed.rules(approving("requester.isOwner"));
        String path = estate.submitted(otto);
        assertThat(estate.status(path)).isEqualTo("APPROVED");
        estate.sql("delete from gallery_owner where person_id = ?", people.id("otto"));
        Estate.azure().clearCalls();

        scheduler.tick();

        assertThat(Estate.writes()).isEmpty();
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(olivia.page(path).text())
                .contains("Back to review", "A rule let it pass", "Nothing was sent to Azure");
    }

    @Test
    void what_a_rule_approved_for_a_group_lapses_for_who_leaves_the_group() {
        Visitor ravi = Visitor.named("Ravi");
        Policed.rules(approving("'" + SamplePeople.PLATFORM_TEAM + "' in requester.groups"));
        String path = estate.submitted(ravi);
        assertThat(estate.status(path)).isEqualTo("APPROVED");
        Outside.leave(SamplePeople.PLATFORM_TEAM, SamplePeople.RAVI);

        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void a_stage_that_a_rule_asked_for_does_not_keep_its_approval_of_the_others() {
        Rule look = new Rule(
                "Look",
                "kind == 'version.create'",
                Rule.Effect.DEMAND,
                "Security",
                Policed.stage("Security", people.person("ada")),
                true);
        Policed.rules(approving("requester.isOwner"), look);
        String path = estate.approved(otto, ada);
        estate.sql("delete from gallery_owner where person_id = ?", people.id("otto"));

        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void an_edit_of_another_part_of_the_policy_sends_nothing_back() {
        String path = estate.share(olivia, "stays" + UUID.randomUUID() + "@fabrikam.example");
        own(otto);
        otto.follow(otto.submit(otto.page(policy + "/settings"), "/settings", Map.of("words", "true")));

        scheduler.tick();

        assertThat(estate.events(path)).contains("request.submitting").doesNotContain("request.moved");
    }

    @Test
    void a_stage_that_the_policy_asks_for_by_now_is_passed_first() {
        Policed.rules(approving("replicas <= 5"));
        String path = estate.submitted(rita);
        Policed.rules(
                approving("replicas <= 5"),
                new Rule(
                        "Look",
                        "true",
                        Rule.Effect.DEMAND,
                        "Audit",
                        Policed.stage("Security", people.person("ada")),
                        true));

        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(rita.page(path).text()).contains("Rule “Look”: Audit", "Security");
    }

    @Test
    void what_a_rule_rejects_is_not_submitted_and_all_that_was_typed_is_kept() {
        Policed.rules(new Rule("Freeze", "kind == 'version.create'", Rule.Effect.REJECT, "Ask in May", null, true));
        String path = estate.draft(rita);
        assertThat(rita.page(path).text()).contains("The policy rejects this", "Rule “Freeze”: Ask in May");

        Response answer = rita.submit(
                rita.page(path), "/submission", Map.of("reason", "November patches", "behalf", "ravi@contoso.example"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(".error-summary").text()).contains("Rule “Freeze”: Ask in May");
        assertThat(page.select("[name=reason]").val()).isEqualTo("November patches");
        assertThat(page.select("[name=behalf]").val()).isEqualTo("ravi@contoso.example");
        assertThat(estate.status(path)).isEqualTo("DRAFT");
        assertThat(estate.events(path)).endsWith("request.submit refused");
    }

    @Test
    void a_draft_tells_which_stages_it_would_pass() {
        Policed.by(
                Policed.stage("Image owners", people.imageOwners()),
                Policed.stage("Managers", 1, 1, io.gallerist.policies.Reviewers.manager()));

        assertThat(rita.page(estate.draft(rita))
                        .selectFirst("section[aria-label='Who would decide']")
                        .text())
                .contains("Image owners 1 approval Decided by the group Image owners")
                .contains("Managers 1 approval Decided by your manager");

        Policed.rules(approving("replicas <= 5"));
        assertThat(rita.page(estate.draft(rita)).text()).contains("A rule approves it at once");
    }

    private static Rule approving(String when) {
        return new Rule("Alone", when, Rule.Effect.APPROVE, "because", null, true);
    }

    private void own(Visitor owner) {
        owner.follow(owner.submit(owner.page(policy), policy, Map.of()));
    }

    /** The gallery's own policy has one more rule, which approves. */
    private void written(Visitor owner, String name, String when) {
        own(owner);
        saved(owner, rule(name, when));
    }

    private void saved(Visitor owner, Map<String, ?> rule) {
        owner.follow(owner.submit(owner.page(policy + "/rules/form"), "/rules", rule));
    }

    private void removed(Visitor owner, int at) {
        Document question = owner.page(
                owner.page(policy).select("a[href*=rules/removal]").get(at).attr("href"));
        owner.follow(owner.submit(question, "/rules/removal", Map.of("why", "Done")));
    }

    private static Map<String, Object> rule(String name, String when) {
        return new LinkedHashMap<>(
                Map.of("name", name, "when", when, "effect", "APPROVE", "reason", "because", "on", "true"));
    }
}
