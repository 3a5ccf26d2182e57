package io.gallerist.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy says of access counts on the form, at the submission and before anything is carried out. */
@QuarkusTest
class SharingRulesTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    Policies policies;

    Visitor olivia;
    Visitor rita;
    String path;

    @BeforeEach
    void people() {
        estate.tidy();
        olivia = Visitor.named("Olivia");
        rita = Visitor.named("Rita");
        path = "/policies/" + Estate.id(estate.myGallery());
        olivia.follow(olivia.submit(olivia.page(path), path, Map.of()));
    }

    @AfterEach
    void no_policy_stays() {
        estate.tidy();
    }

    @Test
    void an_owner_says_who_gets_access_and_for_how_long() {
        saved(Map.of(
                "longest", "90",
                "external", "true",
                "allowed", "Fabrikam.example\n@litware.example",
                "blocked", "mail.example",
                "reviewEvery", "180",
                "reviewDays", "21",
                "undecided", "REMOVE",
                "why", "Auditors asked"));

        SharingRules rules = policies.of(Estate.id(estate.myGallery())).policy().sharing();
        assertThat(rules)
                .isEqualTo(new SharingRules(
                        90,
                        true,
                        List.of("fabrikam.example", "litware.example"),
                        List.of("mail.example"),
                        180,
                        21,
                        SharingRules.Undecided.REMOVE));
        Document page = olivia.page(path);
        assertThat(page.text())
                .contains("90 days at the most", "of fabrikam.example, litware.example", "Every 180 days");
        assertThat(page.select(".versions > li").get(0).text())
                .contains("Auditors asked", "Access lasts: 90 days at the most.", "Blocked domains: mail.example.");
        Document form = olivia.page(path + "/sharing");
        assertThat(form.selectFirst("#field-longest").attr("value")).isEqualTo("90");
        assertThat(form.select("[name=external][checked]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "longest, 0, whole number of days",
        "longest, 4000, whole number of days",
        "longest, 1.5, whole number of days",
        "longest, ten, whole number of days",
        "allowed, not a domain, is not a mail domain",
        "blocked, fabrikam, is not a mail domain",
        "blocked, -x.example, is not a mail domain",
        "reviewEvery, -1, whole number of days",
        "reviewDays, 91, whole number of days",
        "reviewDays, '', how many days a review is open",
        "undecided, MAYBE, Choose one",
        "undecided, '', Choose one",
    })
    void a_wrong_entry_is_told_at_its_field_and_kept(String field, String typed, String message) {
        Map<String, String> all = new HashMap<>(Map.of("external", "true", "why", "Kept"));
        all.put(field, typed);

        Response answer = olivia.submit(olivia.page(path + "/sharing"), "/sharing", all);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#error-" + field).text()).contains(message);
        assertThat(page.select(".error-summary a[href=#field-" + field + "]")).hasSize(1);
        assertThat(page.selectFirst("[name=why]").attr("value")).isEqualTo("Kept");
        assertThat(policies.of(Estate.id(estate.myGallery())).policy().sharing())
                .isEqualTo(SharingRules.standard());
    }

    @Test
    void lists_that_contradict_each_other_are_told() {
        Document form = olivia.page(path + "/sharing");
        Response both = olivia.submit(
                form, "/sharing", Map.of("external", "true", "allowed", "x.example", "blocked", "x.example"));
        assertThat(Jsoup.parse(both.asString()).selectFirst("#error-blocked").text())
                .contains("allowed, too");

        form.select("[name=external]").removeAttr("checked");
        Response nobody = olivia.submit(form, "/sharing", Map.of("allowed", "x.example"));
        assertThat(Jsoup.parse(nobody.asString()).selectFirst("#error-allowed").text())
                .contains("clear this list");
    }

    @Test
    void an_outdated_form_saves_nothing_and_with_four_eyes_it_waits_for_somebody_else() {
        Document form = olivia.page(path + "/sharing");
        olivia.follow(olivia.submit(olivia.page(path + "/settings"), "/settings", Map.of("fourEyes", "true")));

        Response late = olivia.submit(form, "/sharing", Map.of("longest", "5"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.asString()).selectFirst("#field-longest").attr("value"))
                .isEqualTo("5");

        saved(Map.of("longest", "5"));
        assertThat(policies.of(Estate.id(estate.myGallery())).policy().sharing().longestDays())
                .isNull();
        assertThat(olivia.page(path).text()).contains("A change is proposed", "Access lasts: 5 days at the most.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eve@sub.blocked.example | blocks the domain sub.blocked.example
            eve@blocked.example     | blocks the domain blocked.example
            eve@sub.fabrikam.example | takes only those of fabrikam.example
            eve@elsewhere.example   | takes only those of fabrikam.example
            """)
    void addresses_that_the_policy_does_not_take_are_explained(String mail, String message) {
        saved(Map.of("allowed", "fabrikam.example", "blocked", "blocked.example"));

        Document page = wrong(Map.of("mails", "bob@fabrikam.example\nravi@contoso.example\n" + mail));

        assertThat(page.selectFirst("#error-mails").text()).contains(message);
        assertThat(page.select("input[name=who][checked]")).hasSize(2);
    }

    @Test
    void a_group_with_a_guest_in_it_and_another_organisations_application_count_as_from_outside() {
        String group = Outside.group("Mixed team");
        Outside.invite("bob@fabrikam.example");
        Outside.join(group, SamplePeople.RAVI);
        Outside.join(group, Outside.find("bob@fabrikam.example"));
        saved(Map.of("allowed", "litware.example"));
        List<String> who = List.of(
                "Group:" + group,
                "ServicePrincipal:" + SamplePeople.FOREIGN_SCANNER,
                "ServicePrincipal:" + SamplePeople.BUILD_PIPELINE,
                "Group:" + SamplePeople.PLATFORM_TEAM);

        Document page = wrong(Map.of("who", who));

        assertThat(page.select("#problems-who > li").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("takes only those of litware.example"),
                        two -> assertThat(two).contains("takes only those of litware.example"));
        saved(Map.of("allowed", "fabrikam.example"));
        Document review = rita.follow(
                rita.submit(rita.page(estate.myGallery() + "/access/new"), "/access", Map.of("who", who.get(0))));
        assertThat(review.text()).contains("Mixed team · group with guests in it");
    }

    @Test
    void each_address_of_an_account_counts() {
        Outside.invite("bob@fabrikam.example");
        Outside.patch(
                Outside.find("bob@fabrikam.example"),
                "{\"otherMails\":[\"bob@blocked.example\"],\"userType\":\"Member\"}");
        saved(Map.of("blocked", "blocked.example"));

        assertThat(wrong(Map.of("mails", "bob@fabrikam.example"))
                        .selectFirst("#error-mails")
                        .text())
                .contains("blocks the domain blocked.example");

        saved(Map.of("blocked", "", "allowed", "contoso.example"));
        assertThat(wrong(Map.of("mails", "bob@fabrikam.example"))
                        .selectFirst("#error-mails")
                        .text())
                .as("with the rights of a member")
                .contains("takes only those of contoso.example");
    }

    @Test
    void of_the_portals_rules_and_the_gallerys_the_stricter_count() {
        SharingRules portal = new SharingRules(
                30,
                true,
                List.of("a.example", "b.example"),
                List.of("x.example"),
                10,
                5,
                SharingRules.Undecided.REMOVE);
        SharingRules own = new SharingRules(
                90,
                true,
                List.of("b.example", "c.example"),
                List.of("y.example"),
                null,
                14,
                SharingRules.Undecided.KEEP);

        assertThat(own.within(portal))
                .isEqualTo(new SharingRules(
                        30,
                        true,
                        List.of("b.example"),
                        List.of("y.example", "x.example"),
                        null,
                        14,
                        SharingRules.Undecided.KEEP));
        assertThat(SharingRules.standard().within(portal).allowedDomains()).isEqualTo(portal.allowedDomains());
        SharingRules others =
                new SharingRules(null, true, List.of("c.example"), List.of(), null, 14, SharingRules.Undecided.KEEP);
        assertThat(others.within(portal).external()).as("no domain is in both").isFalse();
    }

    @Test
    void the_portals_rules_bind_a_gallery_that_has_a_policy_of_its_own() {
        Visitor ada = Visitor.named("Ada");
        ada.follow(ada.submit(
                ada.page("/policies/portal/sharing"),
                "/sharing",
                Map.of("longest", "20", "blocked", "blocked.example", "why", "For all")));
        saved(Map.of("longest", "90"));

        assertThat(olivia.page(path + "/sharing").text())
                .contains("The portal asks for this of every gallery", "20 days at the most");
        Document page = wrong(Map.of("mails", "eve@blocked.example", "until", day(30)));
        assertThat(page.selectFirst("#error-until").text()).contains("20 days at the most");
        assertThat(page.selectFirst("#error-mails").text()).contains("blocks the domain blocked.example");
    }

    @Test
    void domains_are_compared_as_the_domain_name_system_spells_them() {
        saved(Map.of("blocked", "BÜCHER.example"));

        SharingRules rules = policies.sharing(Estate.id(estate.myGallery()));

        assertThat(rules.blockedDomains()).containsExactly("xn--bcher-kva.example");
        assertThat(rules.refusal(new Party(List.of("eve@bücher.example."), List.of(), true)))
                .isPresent();
        assertThat(rules.refusal(new Party(List.of("eve@XN--BCHER-KVA.example"), List.of(), true)))
                .isPresent();
    }

    @Test
    void where_nobody_from_outside_is_let_in_the_form_says_so_before_and_after() {
        Document form = olivia.page(path + "/sharing");
        form.select("[name=external]").removeAttr("checked");
        olivia.follow(olivia.submit(form, "/sharing", Map.of()));

        assertThat(rita.page(estate.myGallery() + "/access/new").text())
                .contains("gives people from outside no access");
        assertThat(wrong(Map.of("mails", "bob@fabrikam.example"))
                        .selectFirst("#error-mails")
                        .text())
                .contains("gives people from outside no access");
    }

    @Test
    void the_longest_time_is_filled_in_and_held_in_the_gallerys_zone() {
        estate.sql("update gallery set zone = 'Pacific/Kiritimati' where name = 'myGallery'");
        saved(Map.of("longest", "30"));
        String today = Estate.azure()
                .now()
                .atZone(java.time.ZoneId.of("Pacific/Kiritimati"))
                .toLocalDate()
                .toString();
        java.time.LocalDate last = java.time.LocalDate.parse(today).plusDays(30);

        Document form = rita.page(estate.myGallery() + "/access/new");
        assertThat(form.selectFirst("#field-until").attr("value")).isEqualTo(last.toString());
        assertThat(wrong(Map.of("mails", "ravi@contoso.example", "until", ""))
                        .selectFirst("#error-until")
                        .text())
                .contains("for a time only");
        assertThat(wrong(Map.of(
                                "mails",
                                "ravi@contoso.example",
                                "until",
                                last.plusDays(1).toString()))
                        .selectFirst("#error-until")
                        .text())
                .contains("30 days at the most");
        String draft = Visitor.path(rita.submit(form, "/access", Map.of("mails", "ravi@contoso.example")));
        assertThat(estate.one("select change from request where id = ?", Estate.id(draft)))
                .asString()
                .contains(last.atTime(23, 59)
                        .atZone(java.time.ZoneId.of("Pacific/Kiritimati"))
                        .toInstant()
                        .toString());
    }

    @Test
    void a_rule_that_was_made_meanwhile_counts_at_the_submission_and_before_carrying_out() {
        String draft = Visitor.path(rita.submit(
                rita.page(estate.myGallery() + "/access/new"), "/access", Map.of("mails", "bob@fabrikam.example")));
        String submitted = Visitor.path(rita.submit(
                rita.page(estate.myGallery() + "/access/new"), "/access", Map.of("mails", "eve@fabrikam.example")));
        estate.submit(rita, submitted);
        estate.approve(olivia, submitted);
        saved(Map.of("blocked", "fabrikam.example"));

        Response answer = rita.submit(rita.page(draft), "/submission", Map.of("reason", "Now"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select(".error-summary").text())
                .contains("bob@fabrikam.example gets no access");

        Estate.azure().clearCalls();
        scheduler.until(() -> estate.status(submitted).equals("FAILED"));
        assertThat(Estate.writes()).isEmpty();
        assertThat(rita.page(submitted).text()).contains("eve@fabrikam.example gets no access", "blocks the domain");
    }

    @Test
    void rules_decide_by_what_they_see_of_access() {
        String rule = "kind == 'access.share' && external && domains == ['fabrikam.example'] && recipients == 2"
                + " && recipientTypes == ['User'] && role == 'Reader' && !endless && days <= 4000";
        olivia.follow(olivia.submit(
                olivia.page(path + "/rules/form"),
                "/rules",
                Map.of(
                        "name",
                        "Few",
                        "when",
                        rule,
                        "effect",
                        "APPROVE",
                        "reason",
                        "Few people for a time",
                        "on",
                        "true")));

        String few = Visitor.path(rita.submit(
                rita.page(estate.myGallery() + "/access/new"),
                "/access",
                Map.of("mails", "bob@fabrikam.example\nravi@contoso.example", "until", day(20))));
        estate.submit(rita, few);
        String endless = Visitor.path(rita.submit(
                rita.page(estate.myGallery() + "/access/new"),
                "/access",
                Map.of("mails", "eve@fabrikam.example\nmona@contoso.example")));
        estate.submit(rita, endless);

        assertThat(estate.status(few)).isEqualTo("APPROVED");
        assertThat(estate.status(endless)).isEqualTo("SUBMITTED");
    }

    private static String day(int days) {
        return Estate.azure()
                .now()
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(days)
                .toString();
    }

    private void saved(Map<String, String> fields) {
        olivia.follow(olivia.submit(olivia.page(path + "/sharing"), "/sharing", fields));
    }

    private Document wrong(Map<String, ?> fields) {
        Response answer = rita.submit(rita.page(estate.myGallery() + "/access/new"), "/access", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.asString());
    }
}
