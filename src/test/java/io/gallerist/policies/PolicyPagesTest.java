package io.gallerist.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Together;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gallery's policy is written by its owners, version by version, and by two of them where it says so. */
@QuarkusTest
class PolicyPagesTest {
    @Inject
    Estate estate;

    @Inject
    Policies policies;

    Visitor olivia;
    String path;

    @BeforeEach
    void people() {
        estate.tidy();
        olivia = Visitor.named("Olivia");
        path = "/policies/" + Estate.id(estate.myGallery());
    }

    @AfterEach
    void no_policy_stays() {
        estate.tidy();
    }

    @Test
    void without_a_policy_of_its_own_a_gallery_has_the_portals() {
        assertThat(olivia.page(path).text()).contains("what the portal comes with counts", "Owners share their own");
        assertThat(olivia.page(estate.myGallery()).select("a[href=" + path + "]"))
                .hasSize(1);

        Visitor ada = Visitor.named("Ada");
        saved(ada, "/policies/portal", "/settings", Map.of("words", "true", "why", "Everybody writes"));

        assertThat(olivia.page(path).text()).contains("the portal's policy counts", "Needs words");
        assertThat(policies.of(Estate.id(estate.myGallery())).policy().commentToApprove())
                .isTrue();
        assertThat(policies.of(null).policy().commentToApprove()).isTrue();
    }

    @Test
    void an_owner_gives_the_gallery_its_own_and_changes_it() {
        ownPolicy();
        saved(olivia, path, "/settings", Map.of("words", "true", "why", "Auditors asked"));

        Document page = olivia.page(path);
        assertThat(page.select(".versions > li").get(0).text())
                .contains("In force", "Olivia Brandt", "Auditors asked", "An approval needs words.");
        assertThat(page.select(".versions > li").get(1).text()).contains("Replaced");
        InForce inForce = policies.of(Estate.id(estate.myGallery()));
        assertThat(inForce.version()).isPresent();
        assertThat(inForce.policy().commentToApprove()).isTrue();
        assertThat(policies.of(null).policy().commentToApprove()).isFalse();
        assertThat(lastEvent()).contains("policy.in-force", "+ An approval needs words.");
    }

    @Test
    void a_second_request_for_an_own_policy_is_refused() {
        ownPolicy();

        Response answer = olivia.post(path, Map.of("base", ""));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void with_four_eyes_a_change_waits_for_somebody_else() {
        Visitor otto = fourEyes();

        saved(olivia, path, "/settings", Map.of("fourEyes", "true", "words", "true", "why", "Both agree"));

        assertThat(now().commentToApprove()).isFalse();
        assertThat(olivia.page(path).select("form[action$=acceptance]")).isEmpty();
        Response own = olivia.post(path + "/proposal/acceptance", Map.of("version", proposal()));
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(own.asString()).text()).contains("Somebody else has to accept");
        assertThat(lastEvent()).contains("policy.accept REFUSED");

        Document page = otto.page(path);
        assertThat(page.text()).contains("Olivia Brandt proposed", "Both agree", "An approval needs words.");
        otto.follow(otto.submit(page, "/proposal/acceptance", Map.of()));

        assertThat(now().commentToApprove()).isTrue();
        assertThat(otto.page(path).text()).doesNotContain("A change is proposed");
    }

    @Test
    void who_has_left_since_the_page_was_opened_accepts_nothing() {
        Visitor otto = fourEyes();
        saved(olivia, path, "/settings", Map.of("fourEyes", "true", "words", "true"));
        Document open = otto.page(path);
        Outside.block(SamplePeople.OTTO);

        Response answer = otto.submit(open, "/proposal/acceptance", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("do not belong to the organisation any more");
        assertThat(lastEvent()).contains("policy.decide REFUSED");
        assertThat(now().commentToApprove()).isFalse();
    }

    @Test
    void without_the_directory_nobody_accepts_or_declines() {
        Visitor otto = fourEyes();
        saved(olivia, path, "/settings", Map.of("fourEyes", "true", "words", "true"));
        Document open = otto.page(path);
        Estate.azure().fail(Fault.named("GraphTooManyRequests"));

        Response answer = otto.submit(open, "/proposal/acceptance", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("The directory could not be asked");
        assertThat(now().commentToApprove()).isFalse();
    }

    @Test
    void who_edited_a_proposal_does_not_accept_it_either() {
        Visitor otto = fourEyes();
        saved(olivia, path, "/settings", Map.of("fourEyes", "true", "words", "true"));
        saved(otto, path, "/settings", Map.of("fourEyes", "true", "words", "true", "why", "Otto's words"));

        for (Visitor author : List.of(olivia, otto)) {
            assertThat(author.post(path + "/proposal/acceptance", Map.of("version", proposal()))
                            .statusCode())
                    .isEqualTo(409);
        }
        Visitor ada = Visitor.named("Ada");
        ada.follow(ada.submit(ada.page(path), "/proposal/acceptance", Map.of()));
        assertThat(now().commentToApprove()).isTrue();
    }

    @Test
    void a_second_account_of_the_proposer_is_the_proposer() {
        Visitor otto = fourEyes();
        saved(olivia, path, "/settings", Map.of("fourEyes", "true", "words", "true"));
        estate.sql("update person set marks = '{otto@contoso.example}' where mail = 'olivia@contoso.example'");
        try {
            Response answer = otto.post(path + "/proposal/acceptance", Map.of("version", proposal()));

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Jsoup.parse(answer.asString()).text()).contains("with this account or another one of yours");
            assertThat(now().commentToApprove()).isFalse();
        } finally {
            estate.sql("update person set marks = '{}'");
        }
    }

    @Test
    void a_proposal_is_declined_by_another_and_withdrawn_by_the_author() {
        Visitor otto = fourEyes();
        saved(olivia, path, "/settings", Map.of("fourEyes", "true", "words", "true"));
        assertThat(otto.post(path + "/proposal/withdrawal", Map.of("version", proposal()))
                        .statusCode())
                .isEqualTo(409);
        otto.follow(otto.submit(otto.page(path), "/proposal/refusal", Map.of("why", "Too much typing")));
        assertThat(otto.page(path).select(".versions > li").get(0).text()).contains("Declined", "Too much typing");

        saved(olivia, path, "/settings", Map.of("fourEyes", "true", "words", "true"));
        olivia.follow(olivia.submit(olivia.page(path), "/proposal/withdrawal", Map.of()));

        assertThat(now().commentToApprove()).isFalse();
        assertThat(olivia.page(path).select(".versions > li").get(0).text()).contains("Withdrawn");
    }

    @Test
    void a_reason_that_is_too_long_is_told_at_its_field_and_kept() {
        Visitor otto = fourEyes();
        saved(olivia, path, "/settings", Map.of("fourEyes", "true", "words", "true"));
        Document open = otto.page(path);

        Response answer = otto.submit(open, "/proposal/refusal", Map.of("why", "x".repeat(501)));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#error-why").text()).contains("within 500 characters");
        assertThat(page.select(".error-summary a[href=#field-why]")).hasSize(1);
        assertThat(page.selectFirst("#field-why").val()).hasSize(501);

        olivia.follow(olivia.submit(olivia.page(path), "/proposal/withdrawal", Map.of()));
        Response late = otto.submit(open, "/proposal/refusal", Map.of("why", "Too much typing"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.asString())
                        .selectFirst("textarea[readonly]")
                        .text())
                .isEqualTo("Too much typing");
    }

    @Test
    void what_was_proposed_anew_is_not_accepted_unseen() {
        Visitor otto = fourEyes();
        Visitor ada = Visitor.named("Ada");
        saved(olivia, path, "/settings", Map.of("fourEyes", "true", "words", "true"));
        Document open = otto.page(path);
        saved(ada, path, "/settings", Map.of("words", "true"));

        assertThat(otto.submit(open, "/proposal/acceptance", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(now().fourEyes()).isTrue();
    }

    @Test
    void four_eyes_are_not_switched_off_by_one_pair() {
        fourEyes();

        saved(olivia, path, "/settings", Map.of());

        assertThat(now().fourEyes()).isTrue();
        assertThat(olivia.page(path).text()).contains("A change is proposed");
    }

    @Test
    void what_the_portal_rejects_or_looks_at_an_owner_does_not_delete() {
        Visitor ada = Visitor.named("Ada");
        Map<String, Object> security = rule("Security looks", "kind == 'version.create'");
        security.putAll(Map.of("effect", "DEMAND", "name0", "Security", "who0", "ADMINISTRATORS"));
        saved(ada, "/policies/portal/rules/form", "/rules", security);
        Map<String, Object> never = rule("Never here", "kind == 'version.create' && version.startsWith('99.')");
        never.put("effect", "REJECT");
        saved(ada, "/policies/portal/rules/form", "/rules", never);
        ownPolicy();
        assertThat(now().rules()).extracting(Rule::name).contains("Security looks", "Never here");
        while (!now().rules().isEmpty()) {
            Document question = olivia.page(
                    olivia.page(path).selectFirst("a[href*=rules/removal]").attr("href"));
            olivia.follow(olivia.submit(question, "/rules/removal", Map.of("why", "Not needed")));
        }

        String request = estate.submitted(Visitor.named("Rita"));

        assertThat(estate.all("select name from stage where request_id = ? order by position", Estate.id(request)))
                .containsExactly("Owners", "Security");
        assertThat(olivia.page(request).text()).contains("The portal's rule “Security looks”: because");
        assertThat(olivia.page(path).text())
                .contains("The portal asks for this of every gallery", "“Security looks”", "“Never here”");
    }

    @Test
    void what_the_portal_looks_at_is_looked_at_once_where_the_gallery_has_the_rule_too() {
        Map<String, Object> security = rule("Security looks", "kind == 'version.create'");
        security.putAll(Map.of("effect", "DEMAND", "name0", "Security", "who0", "ADMINISTRATORS"));
        saved(Visitor.named("Ada"), "/policies/portal/rules/form", "/rules", security);
        ownPolicy();

        String request = estate.submitted(Visitor.named("Rita"));

        assertThat(estate.all("select name from stage where request_id = ? order by position", Estate.id(request)))
                .containsExactly("Owners", "Security");
    }

    @Test
    void four_eyes_of_the_portal_hold_for_a_gallery_that_has_its_own_policy_already() {
        ownPolicy();
        saved(Visitor.named("Ada"), "/policies/portal", "/settings", Map.of("fourEyes", "true"));
        assertThat(olivia.page(path).text())
                .contains("The portal asks for this of every gallery", "needs a second person");
        assertThat(olivia.page(path + "/settings").text()).contains("whatever is chosen here");

        saved(olivia, path, "/settings", Map.of("words", "true"));

        assertThat(now().commentToApprove()).isFalse();
        assertThat(olivia.page(path).text()).contains("A change is proposed");
    }

    @Test
    void of_two_who_save_at_once_one_is_asked_to_look_again() {
        ownPolicy();
        Document open = olivia.page(path + "/settings");
        Document again = olivia.page(path + "/settings");

        List<Response> answers = Together.all(List.of(
                () -> olivia.submit(open, "/settings", Map.of("words", "true", "why", "First")),
                () -> olivia.submit(again, "/settings", Map.of("words", "true", "why", "Second"))));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(303, 409);
    }

    @Test
    void an_outdated_form_keeps_what_was_typed_but_saves_nothing() {
        ownPolicy();
        Document open = olivia.page(path + "/rules/form");
        saved(Visitor.named("Ada"), path, "/settings", Map.of("words", "true"));

        Response answer = olivia.submit(open, "/rules", rule("Mine", "kind == 'version.create'"));

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("[name=name]").val()).isEqualTo("Mine");
        assertThat(page.select("[name=when]").val()).isEqualTo("kind == 'version.create'");
        assertThat(page.select("main form button")).isEmpty();
        assertThat(now().rules()).extracting(Rule::name).doesNotContain("Mine");
    }

    @Test
    void stages_are_written_with_people_and_groups_of_the_directory() {
        ownPolicy();
        Document form = olivia.page(path + "/routes/form");
        Map<String, Object> typed = stage();
        typed.put("kinds", List.of("version.create"));
        typed.put("who0", List.of("OWNERS", "MANAGER"));
        typed.put("named0", "OTTO@contoso.example\nimage owners\n");
        typed.put("approvals0", "2");
        typed.put("remind0", "4");
        typed.put("escalate0", "8");
        typed.put("expire0", "24");
        typed.put("namedAlternates0", "ada@contoso.example");
        olivia.follow(olivia.submit(form, "/routes", typed));

        StagePlan stage = now().routes().get(0).stages().get(0);
        assertThat(stage.reviewers())
                .extracting(Reviewers::type)
                .containsExactly(
                        Reviewers.Type.OWNERS, Reviewers.Type.MANAGER, Reviewers.Type.PERSON, Reviewers.Type.GROUP);
        assertThat(stage.reviewers()).extracting(Reviewers::name).contains("Otto Lindqvist", "Image owners");
        assertThat(stage.alternates()).extracting(Reviewers::name).containsExactly("Ada Novak");
        assertThat(stage.approvals()).isEqualTo(2);
        assertThat(stage.expireAfter()).isEqualTo(24);
        assertThat(olivia.page(path).select(".policy-part").get(0).text())
                .contains(
                        "2 approvals by the owners, the requester's manager, Otto Lindqvist (otto@contoso.example), the"
                                + " group Image owners (" + SamplePeople.IMAGE_OWNERS + ")",
                        "reminder after 4 hours",
                        "after 8 hours Ada Novak (ada@contoso.example) may decide too",
                        "expires after 24 hours");
        Document again = olivia.page(path + "/routes/form?n=0");
        assertThat(again.select("[name=named0]").val().lines()).containsExactly("otto@contoso.example", "Image owners");

        saved(olivia, path + "/routes/form?n=0", "/routes", Map.of("approvals0", "1"));
        assertThat(now().routes().get(0).stages().get(0).approvals()).isEqualTo(1);
        Document question = olivia.page(
                olivia.page(path).selectFirst("a:contains(Delete the stages)").attr("href"));
        assertThat(question.text()).contains("What would change", "No longer");
        Response without = olivia.submit(question, "/routes/removal", Map.of());
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(without.asString()).select("#error-why").text()).contains("Say why");
        assertThat(now().routes()).hasSize(1);
        olivia.follow(olivia.submit(question, "/routes/removal", Map.of("why", "One owner is enough")));
        assertThat(now().routes()).isEmpty();
        assertThat(olivia.page(path).select(".versions > li").get(0).text()).contains("One owner is enough");
    }

    @Test
    void another_stage_is_added_and_left_out_with_all_that_was_typed_kept() {
        ownPolicy();
        Document page = olivia.page(path + "/routes/form");
        for (int more = 1; more < 5; more++) {
            Response answer =
                    olivia.submit(page, "/routes", Map.of("press", "stage", "name0", "First", "remind0", "x"));
            assertThat(answer.statusCode()).isEqualTo(200);
            page = Jsoup.parse(answer.asString(), path);
            assertThat(page.select("[name^=approvals]")).hasSize(more + 1);
            assertThat(page.select("[name=name0]").val()).isEqualTo("First");
            assertThat(page.select("[name=remind0]").val()).isEqualTo("x");
        }
        assertThat(page.select("button[value=stage]")).isEmpty();

        Map<String, Object> typed = new LinkedHashMap<>(Map.of("remind0", "", "drop1", "true", "drop2", "true"));
        typed.putAll(Map.of("drop3", "true", "name4", "Last", "who4", "ADMINISTRATORS"));
        olivia.follow(olivia.submit(page, "/routes", typed));

        assertThat(now().routes().get(0).stages()).extracting(StagePlan::name).containsExactly("First", "Last");
    }

    @Test
    void wrong_stages_are_refused_at_their_fields() {
        ownPolicy();
        Map<Map<String, Object>, String> mistakes = new LinkedHashMap<>();
        mistakes.put(Map.of("name0", ""), "name0");
        mistakes.put(Map.of("who0", List.of("NOBODY")), "who0");
        mistakes.put(Map.of("approvals0", "0"), "approvals0");
        mistakes.put(Map.of("approvals0", "11"), "approvals0");
        mistakes.put(Map.of("rejections0", "-1"), "rejections0");
        mistakes.put(Map.of("rejections0", "many"), "rejections0");
        mistakes.put(Map.of("remind0", "1.5"), "remind0");
        mistakes.put(Map.of("escalate0", "8"), "alternates0");
        mistakes.put(Map.of("alternates0", List.of("ADMINISTRATORS")), "escalate0");
        mistakes.put(Map.of("remind0", "8", "escalate0", "8", "alternates0", "OWNERS"), "escalate0");
        mistakes.put(Map.of("remind0", "8", "expire0", "8"), "expire0");
        mistakes.put(Map.of("escalate0", "9", "expire0", "8", "alternates0", "OWNERS"), "expire0");
        mistakes.put(Map.of("named0", "nobody@contoso.example"), "named0");
        mistakes.put(Map.of("named0", "No such group"), "named0");
        mistakes.put(Map.of("namedAlternates0", "' or 1 eq 1", "escalate0", "1"), "namedAlternates0");
        mistakes.put(
                Map.of("who0", List.of("NOBODY"), "named0", "otto@contoso.example", "approvals0", "2"), "approvals0");
        mistakes.put(
                Map.of("who0", List.of("NOBODY"), "named0", "otto@contoso.example", "rejections0", "2"), "rejections0");
        mistakes.put(Map.of("who0", List.of("MANAGER"), "approvals0", "2"), "approvals0");
        mistakes.put(
                Map.of("who0", List.of("MANAGER"), "named0", "otto@contoso.example", "approvals0", "3"), "approvals0");
        mistakes.put(
                Map.of(
                        "who0",
                        List.of("NOBODY"),
                        "named0",
                        "olivia@contoso.example\nolivia.admin@contoso.example",
                        "approvals0",
                        "2"),
                "approvals0");
        Outside.group("Empty group");
        mistakes.put(Map.of("named0", "Empty group"), "named0");
        mistakes.put(Map.of("namedAlternates0", "Empty group", "escalate0", "1"), "namedAlternates0");
        mistakes.forEach((typed, field) -> {
            Response answer = olivia.submit(olivia.page(path + "/routes/form"), "/routes", typed);

            assertThat(answer.statusCode()).as("%s", typed).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#error-" + field)).as("%s", typed).hasSize(1);
            assertThat(page.select(".error-summary a[href=#field-" + field + "]"))
                    .as("%s", typed)
                    .hasSize(1);
            typed.forEach((name, value) -> {
                if (value instanceof String text) {
                    assertThat(page.select("input:not([type=checkbox])[name=" + name + "], textarea[name=" + name + "]")
                                            .eachText()
                                            .isEmpty()
                                    || page.select("[name=" + name + "]").val().equals(text))
                            .isTrue();
                }
            });
        });
        assertThat(now().routes()).isEmpty();
    }

    @Test
    void as_many_as_can_vote_may_be_asked_for() {
        ownPolicy();

        saved(
                olivia,
                path + "/routes/form",
                "/routes",
                Map.of(
                        "who0",
                        List.of("MANAGER"),
                        "named0",
                        "otto@contoso.example",
                        "approvals0",
                        "2",
                        "rejections0",
                        "2"));

        assertThat(now().routes().get(0).stages().get(0).rejections()).isEqualTo(2);
    }

    @Test
    void members_of_a_named_group_are_known_at_once() {
        Visitor.named("Ravi").page("/");
        ownPolicy();

        saved(olivia, path + "/routes/form", "/routes", Map.of("named0", "Platform team"));

        assertThat(estate.all("select p.mail from membership m join person p on p.id = m.person_id"
                        + " join directory_group g on g.id = m.group_id where g.name = 'Platform team'"))
                .contains("ravi@contoso.example");
    }

    @Test
    void a_stage_is_saved_again_though_its_group_has_a_namesake_by_now_and_its_person_no_mail() {
        ownPolicy();
        saved(
                olivia,
                path + "/routes/form",
                "/routes",
                Map.of("who0", List.of("NOBODY"), "named0", "Platform team\notto@contoso.example"));
        List<Reviewers> before = now().routes().get(0).stages().get(0).reviewers();
        Outside.join(Outside.group("Platform team"), SamplePeople.OTTO);
        estate.sql("update person set mail = null where mail = 'otto@contoso.example'");
        try {
            Document again = olivia.page(path + "/routes/form?n=0");
            assertThat(again.select("[name=named0]").val().lines()).containsExactly("Platform team", "Otto Lindqvist");
            olivia.follow(olivia.submit(again, "/routes", Map.of("remind0", "4")));
        } finally {
            estate.sql("update person set mail = 'otto@contoso.example' where name = 'Otto Lindqvist'");
        }

        StagePlan stage = now().routes().get(0).stages().get(0);
        assertThat(stage.remindAfter()).isEqualTo(4);
        assertThat(stage.reviewers()).isEqualTo(before);
    }

    @Test
    void a_namesake_does_not_slip_through_four_eyes() {
        Visitor otto = fourEyes();
        Outside.rename(SamplePeople.MONA, "Ravi Menon");
        stageOf("ravi@contoso.example");
        otto.follow(otto.submit(otto.page(path), "/proposal/acceptance", Map.of()));
        saved(
                olivia,
                path + "/routes/form?n=0",
                "/routes",
                Map.of("who0", List.of("NOBODY"), "named0", "mona@contoso.example"));

        assertThat(otto.page(path)
                        .select(".policy-difference")
                        .get(0)
                        .select("li")
                        .eachText())
                .anyMatch(line -> line.startsWith("No longer:") && line.contains("Ravi Menon (ravi@contoso.example)"))
                .anyMatch(line -> line.startsWith("New:") && line.contains("Ravi Menon (mona@contoso.example)"));
        assertThat(lastEvent()).contains("Ravi Menon (mona@contoso.example)");
        estate.sql("update person set name = 'Mona Okafor' where mail = 'mona@contoso.example'");
    }

    @Test
    void documents_that_differ_are_never_called_the_same() {
        Policy.Route one = new Policy.Route(List.of("version.create"), List.of());
        Policy.Route other = new Policy.Route(List.of("version.update"), List.of());
        Policy before = new Policy(true, false, List.of(one, other), List.of());
        Policy after = new Policy(true, false, List.of(other, one), List.of());

        assertThat(PolicyDifference.between(before, after).isNone()).isFalse();
        assertThat(PolicyDifference.between(before, before).isNone()).isTrue();
    }

    @Test
    void a_guest_does_not_review() {
        ownPolicy();
        String mail = "guest" + java.util.UUID.randomUUID() + "@fabrikam.example";
        estate.share(olivia, mail);
        Estate.azure().directoryDelay(java.time.Duration.ZERO);
        invite(mail);

        Response answer = olivia.submit(olivia.page(path + "/routes/form"), "/routes", Map.of("named0", mail));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#error-named0").text())
                .contains("is a guest");
    }

    @Inject
    io.gallerist.azure.Directory directory;

    private void invite(String mail) {
        directory.invite(mail, "https://gallerist.example", null);
    }

    @Test
    void a_kind_of_change_has_one_way() {
        ownPolicy();
        saved(olivia, path + "/routes/form", "/routes", Map.of("kinds", "version.create"));

        Response answer = olivia.submit(
                olivia.page(path + "/routes/form"), "/routes", Map.of("kinds", List.of("version.create")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#error-kinds").text()).contains("stages of its own already");
        saved(olivia, path + "/routes/form", "/routes", Map.of());
        assertThat(olivia.submit(olivia.page(path + "/routes/form"), "/routes", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(now().stagesFor("version.create", true)).hasSize(1);
    }

    @Test
    void a_wrong_condition_is_not_saved_and_its_place_is_marked() {
        ownPolicy();
        Response answer = olivia.submit(
                olivia.page(path + "/rules/form"), "/rules", rule("Wrong", "kind == 'x'\n  && replicas > 'many'"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#error-when").text()).startsWith("Line 2, column 15: > can't be applied");
        assertThat(page.select(".mistake mark").text()).isEqualTo(">");
        assertThat(page.select("[name=when]").val()).contains("'many'");
        assertThat(page.select("[name=reason]").val()).isEqualTo("because");
        assertThat(now().rules()).hasSize(1);
    }

    @Test
    void rules_are_written_moved_changed_and_deleted() {
        ownPolicy();
        saved(olivia, path + "/rules/form", "/rules", rule("First", "bump == 'patch'"));
        Map<String, Object> demand = rule("Second", "replicas > 20");
        demand.put("effect", "DEMAND");
        demand.put("name0", "Security");
        demand.put("who0", "ADMINISTRATORS");
        saved(olivia, path + "/rules/form", "/rules", demand);
        assertThat(now().rules()).extracting(Rule::name).endsWith("First", "Second");
        assertThat(now().rules().get(2).stage()).isNotNull();
        assertThat(olivia.submit(olivia.page(path + "/rules/form"), "/rules", rule("first", "bump == 'minor'"))
                        .statusCode())
                .isEqualTo(422);

        String base =
                olivia.page(path).select("form[action$=order] [name=base]").val();
        assertThat(olivia.post(path + "/rules/order", Map.of("base", base, "n", "2", "press", "up"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(now().rules()).extracting(Rule::name).endsWith("Second", "First");
        saved(olivia, path + "/rules/form?n=2", "/rules", Map.of("reason", "Small"));
        assertThat(now().rules().get(2).reason()).isEqualTo("Small");
        base = olivia.page(path).select("form[action$=order] [name=base]").val();
        assertThat(olivia.post(path + "/rules/removal", Map.of("base", base, "n", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(now().rules()).extracting(Rule::name).contains("Second");
        Document question = olivia.page(
                olivia.page(path).selectFirst("a:contains(Delete Second)").attr("href"));
        assertThat(question.title()).contains("Delete the rule “Second”?");
        olivia.follow(olivia.submit(question, "/rules/removal", Map.of("why", "Too strict")));
        assertThat(now().rules()).extracting(Rule::name).endsWith("First").doesNotContain("Second");
        assertThat(olivia.post(path + "/rules/removal", Map.of("base", base, "n", "1"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void an_earlier_version_comes_back_with_a_reason() {
        ownPolicy();
        saved(olivia, path + "/rules/form", "/rules", rule("Small", "bump == 'patch'"));
        saved(olivia, path, "/settings", Map.of("words", "true"));
        Document policy = olivia.page(path);
        Document question = olivia.page(policy.select(".versions a:contains(Put this version back)")
                .get(0)
                .attr("href"));
        assertThat(question.select(".policy-difference").text()).contains("No longer: An approval needs words.");

        Response without = olivia.submit(question, question.location(), Map.of("why", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(now().commentToApprove()).isTrue();
        olivia.follow(olivia.submit(question, question.location(), Map.of("why", "Words took too long")));

        assertThat(now().commentToApprove()).isFalse();
        assertThat(now().rules()).extracting(Rule::name).contains("Small");
        assertThat(olivia.page(path).select(".versions > li").get(0).text())
                .contains("In force", "Words took too long");
        assertThat(olivia.submit(question, question.location(), Map.of("why", "Again"))
                        .statusCode())
                .as("asked of another state of the policy")
                .isEqualTo(409);
    }

    @Test
    void with_four_eyes_an_earlier_version_comes_back_once_somebody_else_agrees() {
        Visitor otto = fourEyes();

        Document question = olivia.page(olivia.page(path)
                .selectFirst(".versions a:contains(Put this version back)")
                .attr("href"));
        olivia.follow(olivia.submit(question, question.location(), Map.of("why", "Two were too many")));

        assertThat(now().fourEyes()).isTrue();
        otto.follow(otto.submit(otto.page(path), "/proposal/acceptance", Map.of()));
        assertThat(now().fourEyes()).isFalse();
    }

    @Test
    void a_stranger_finds_no_policy_and_the_attempt_is_written_down() {
        for (String page : List.of(path, "/policies/portal", path + "/settings", path + "/trial")) {
            assertThat(Visitor.named("Rita").get(page).statusCode()).as(page).isEqualTo(404);
            assertThat(lastEvent()).contains("policy.manage REFUSED");
        }
    }

    private void ownPolicy() {
        olivia.follow(olivia.submit(olivia.page(path), path, Map.of()));
    }

    /** Four eyes are in force; Otto owns the gallery, too. */
    private Visitor fourEyes() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        ownPolicy();
        saved(olivia, path, "/settings", Map.of("fourEyes", "true"));
        assertThat(now().fourEyes()).isTrue();
        return Visitor.named("Otto");
    }

    /** Opens a form, fills in what is given and saves; boxes that are not given stay unticked. */
    private static void saved(Visitor who, String page, String form, Map<String, ?> typed) {
        String path = page.contains("/form") ? page : page + form;
        Document open = who.page(path);
        if (form.equals("/settings")) {
            open.select("[type=checkbox]").removeAttr("checked");
        }
        who.follow(who.submit(open, form, typed));
    }

    private void stageOf(String mail) {
        saved(olivia, path + "/routes/form", "/routes", Map.of("who0", List.of("NOBODY"), "named0", mail));
    }

    private static Map<String, Object> stage() {
        return new LinkedHashMap<>(Map.of("name0", "Owners", "approvals0", "1", "rejections0", "1"));
    }

    private static Map<String, Object> rule(String name, String when) {
        return new LinkedHashMap<>(
                Map.of("name", name, "when", when, "effect", "APPROVE", "reason", "because", "on", "true"));
    }

    private Policy now() {
        return policies.of(Estate.id(estate.myGallery())).policy();
    }

    private String proposal() {
        return String.valueOf(estate.one("select id from policy_version where state = 'PROPOSED'"));
    }

    private String lastEvent() {
        return String.valueOf(estate.one(
                "select action || ' ' || outcome || ' ' || details::text from audit_event where action like 'policy.%'"
                        + " order by id desc limit 1"));
    }
}
