package io.gallerist.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.changes.ChangeKinds;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.requests.Request;
import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules are tried on what people have decided before they are switched on. */
@QuarkusTest
class TrialTest {
    @Inject
    Estate estate;

    @Inject
    Judge judge;

    @Inject
    ChangeKinds kinds;

    @Inject
    EntityManagerFactory factory;

    Visitor rita;
    Visitor olivia;
    String path;

    @BeforeEach
    void people() {
        estate.tidy();
        estate.sql("update request set decided_at = null where decided_at is not null");
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        path = "/policies/" + Estate.id(estate.myGallery());
    }

    @AfterEach
    void no_policy_stays() {
        estate.tidy();
    }

    @Test
    void nothing_decided_is_nothing_to_try_it_on() {
        assertThat(tried("kind == 'version.create'").text()).contains("nothing to try it on");
    }

    @Test
    void a_rule_that_was_just_typed_tells_what_it_would_have_decided() {
        String one = Estate.number();
        String two = Estate.number();
        estate.approved(rita, olivia, Estate.entry(one));
        String rejected = reject(two);
        estate.approved(rita, olivia, Estate.entry());
        estate.submitted(rita);
        estate.sql("update round set facts = '{}' where void_at is null");

        Document page = tried("version in ['" + one + "', '" + two + "']");

        assertThat(page.text())
                .contains("Would have decided 2 of 3 alone; differs from what people decided in 1:", "All by what");
        assertThat(page.select("main .table-wrap").first().select("a[href=" + rejected + "]"))
                .hasSize(1);
        assertThat(page.select("main .table-wrap").first().select("tbody tr")).hasSize(1);
        assertThat(page.select("[name=reason]").val()).isEqualTo("because");
        assertThat(estate.one("select count(*) from policy_version where state = 'IN_FORCE'"))
                .isEqualTo(0L);
    }

    @Test
    void what_cant_be_evaluated_is_counted_apart() {
        estate.approved(rita, olivia);

        assertThat(tried("'9709b000-0000-4000-8000-000000000010' in requester.groups")
                        .text())
                .contains(
                        "Would have decided 0 of 1 alone; never differs",
                        "Could not be evaluated in 1",
                        "requester.groups is not known");
    }

    @Test
    void a_saved_rule_and_all_rules_together_are_tried_too() {
        estate.approved(rita, olivia);
        olivia.follow(olivia.submit(olivia.page(path), path, Map.of()));
        Document form = olivia.page(path + "/rules/form");
        olivia.follow(olivia.submit(
                form, "/rules", Map.of("name", "All", "when", "replicas > 0", "effect", "REJECT", "reason", "No")));

        assertThat(olivia.page(path + "/rules/form?n=1&last=50").text())
                .contains("Would have decided 1 of 1 alone; differs from what people decided in 1:");
        assertThat(olivia.page(path + "/trial").text()).contains("Would have decided 0 of 1 alone; never differs");
        olivia.follow(olivia.submit(olivia.page(path + "/rules/form?n=1"), "/rules", Map.of("on", "true")));
        assertThat(olivia.page(path + "/trial?last=200").text())
                .contains("Would have decided 1 of 1 alone; differs from what people decided in 1:");
    }

    @Test
    void the_portals_policy_is_tried_on_galleries_without_their_own() {
        estate.approved(rita, olivia);
        Visitor ada = Visitor.named("Ada");
        assertThat(ada.page("/policies/portal/trial").text()).contains("0 of 1 alone");

        olivia.follow(olivia.submit(olivia.page(path), path, Map.of()));

        assertThat(ada.page("/policies/portal/trial").text()).contains("nothing to try it on");
    }

    @Test
    void what_the_portal_asks_for_of_every_gallery_is_tried_with_a_gallerys_rule() {
        estate.approved(rita, olivia);
        olivia.follow(olivia.submit(olivia.page(path), path, Map.of()));
        assertThat(tried("kind == 'version.create'").text()).contains("Would have decided 1 of 1 alone");
        Visitor ada = Visitor.named("Ada");
        Map<String, Object> security = Map.of(
                "name", "Security looks", "when", "replicas > 0", "effect", "DEMAND", "reason", "Audit", "on", "true");

        ada.follow(ada.submit(ada.page("/policies/portal/rules/form"), "/rules", security));

        assertThat(tried("kind == 'version.create'").text())
                .contains(
                        "Would have decided 0 of 1 alone", "another stage in 1", "The portal's rule “Security looks”");
        assertThat(ada.page("/policies/portal/trial").text())
                .as("binds that gallery, too")
                .contains("of 1 alone", "another stage in 1");
    }

    @Test
    void it_costs_the_same_for_many() {
        estate.approved(rita, olivia);
        long one = cost();
        for (int more = 0; more < 4; more++) {
            estate.approved(rita, olivia);
        }

        assertThat(olivia.page(path + "/trial").text()).contains("of 5 alone");
        assertThat(cost()).isEqualTo(one);
    }

    @Test
    void the_facts_of_a_request_are_what_it_asks_for() {
        String number = Estate.number();
        Request request = Request.findById(Estate.id(estate.submitted(rita, Estate.entry(number))));

        Map<String, Object> facts = facts(request);

        assertThat(facts)
                .containsEntry("kind", "version.create")
                .containsEntry("gallery", "myGallery")
                .containsEntry("definition", "myImageDefinition")
                .containsEntry("version", number)
                .containsEntry("regions", List.of("westcentralus"))
                .containsEntry("newRegions", List.of("westcentralus"))
                .containsEntry("replicas", 1L)
                .containsEntry("source.kind", "virtual machine")
                .containsEntry("source.resourceGroup", "myresourcegroup")
                .containsEntry("sources", List.of(Estate.MY_VM.toLowerCase(Locale.ROOT)))
                .containsEntry("requester.mail", "rita@contoso.example")
                .containsEntry("requester.isOwner", false)
                .containsKeys("bump", "time.hour", "time.weekday", "time.date", "costKnown", "onBehalf")
                .doesNotContainKey("requester.groups");
        assertThat(Facts.ofJson(new Facts(facts).toJson()).values()).isEqualTo(facts);
    }

    @Test
    void the_directory_is_asked_only_where_a_rule_looks_at_groups() {
        Request request = Request.findById(Estate.id(estate.submitted(Visitor.named("Ravi"))));
        Rule off = new Rule("Group", "'x' in requester.groups", Rule.Effect.APPROVE, "No", null, false);
        Rule on = Trials.alone(off).rules().get(0);

        assertThat(facts(request, off)).doesNotContainKey("requester.groups");
        assertThat(facts(request, on))
                .as("ids only: anybody may call a group of their own as they like")
                .hasEntrySatisfying("requester.groups", groups -> assertThat((List<?>) groups)
                        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                        .containsExactlyInAnyOrder(SamplePeople.PLATFORM_TEAM, SamplePeople.CLOUD_DEPARTMENT));
    }

    /** Else "regions.all(…)" and "cost < 50.0" would approve it. */
    @Test
    void of_a_deletion_no_rule_is_told_a_bump_regions_or_a_cost() {
        Object version = estate.one("select v.id from image_version v join image_definition d on d.id = v.definition_id"
                + " where d.name = 'myImageDefinition' and v.name = '0.9.1'");
        Document form = rita.page("/versions/" + version + "/removal");
        String draft = Visitor.path(rita.submit(form, "/removal", Map.of()));
        Request request = Request.findById(Estate.id(estate.submit(rita, draft)));

        assertThat(facts(request))
                .containsEntry("version", "0.9.1")
                .containsEntry("bump", "")
                .containsEntry("costKnown", false)
                .doesNotContainKeys("regions", "newRegions", "replicas", "cost");
    }

    @Test
    void what_a_rule_decided_or_nobody_stands_by_any_more_is_no_decision_of_people() {
        UUID byRule = Estate.id(estate.approved(rita, olivia));
        UUID anew = Estate.id(estate.approved(rita, olivia));
        UUID unsaid = Estate.id(estate.approved(rita, olivia));
        estate.approved(rita, olivia);
        estate.sql("update round set outcome = 'APPROVED' where request_id = ?", byRule);
        estate.sql("update round set void_at = now() where request_id = ?", anew);
        estate.sql("update review set void_at = now() where request_id = ?", unsaid);

        assertThat(tried("kind == 'version.create'").text()).contains("Would have decided 1 of 1 alone");
    }

    private Map<String, Object> facts(Request request, Rule... rules) {
        Policy policy = new Policy(false, false, List.of(), List.of(rules));
        InForce inForce = new InForce(policy, Optional.empty(), Optional.empty(), List.of(), RuleAuthors.NONE);
        return judge.facts(request, kinds.read(request.kind, request.change), null, inForce)
                .values();
    }

    private Document tried(String when) {
        Response answer = olivia.submit(
                olivia.page(path + "/rules/form"),
                "/rules",
                Map.of("name", "Try", "when", when, "effect", "APPROVE", "reason", "because", "press", "try"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private String reject(String number) {
        String request = estate.submitted(rita, Estate.entry(number));
        olivia.follow(olivia.submit(
                olivia.page(request), "/reviews", Map.of("decision", "reject", "comment", "Not this one")));
        return request;
    }

    private long cost() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        olivia.page(path + "/trial");
        statistics.clear();
        olivia.page(path + "/trial");
        return statistics.getPrepareStatementCount();
    }
}
