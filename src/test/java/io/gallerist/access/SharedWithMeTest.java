package io.gallerist.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody can see of what was shared, and which link is missing where it can't be used. */
@QuarkusTest
class SharedWithMeTest {
    private static final String BOB = "bob@fabrikam.example";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    MyGroups groups;

    Visitor ravi;

    @BeforeEach
    void nothing_is_shared() {
        estate.tidy();
        groups.forget();
        ravi = Visitor.named("Ravi");
    }

    @Test
    void what_is_shared_with_a_group_is_shared_with_those_in_it_through_other_groups_too() {
        granted("Group", SamplePeople.CLOUD_DEPARTMENT, "Cloud department", null);

        assertThat(ravi.page("/shared").text()).contains("myGallery", "through Cloud department");
        assertThat(ravi.get(shared()).statusCode()).isEqualTo(200);
        Visitor rita = Visitor.named("Rita");
        assertThat(rita.page("/shared").text()).contains("Nothing is shared with you yet");
        assertThat(rita.get(shared()).statusCode()).isEqualTo(404);
    }

    @Test
    void who_leaves_the_group_sees_it_no_more_after_some_minutes() {
        granted("Group", SamplePeople.PLATFORM_TEAM, "Platform team", null);
        assertThat(ravi.get(shared()).statusCode()).isEqualTo(200);

        Outside.leave(SamplePeople.PLATFORM_TEAM, SamplePeople.RAVI);
        Estate.azure().advance(Duration.ofMinutes(5));

        assertThat(ravi.get(shared()).statusCode()).isEqualTo(404);
    }

    @Test
    void without_the_directory_the_page_shows_the_own_ones_and_says_so() {
        granted("Group", SamplePeople.PLATFORM_TEAM, "Platform team", null);
        granted("User", SamplePeople.RAVI, "Ravi Menon", aDefinitionOf("windowsGallery"));
        Estate.azure()
                .fail(Fault.named("ServiceUnavailable")
                        .at("GET", "/transitiveMemberOf")
                        .times(100));

        Document page = ravi.page("/shared");

        assertThat(page.text())
                .contains("This may not be all", "windowsGallery")
                .doesNotContain("myGallery");
        assertThat(page.select("main tbody tr")).hasSize(1);
    }

    @Test
    void of_a_gallery_of_which_one_definition_is_shared_nothing_else_is_seen() {
        String other = another();
        granted("User", SamplePeople.RAVI, "Ravi Menon", UUID.fromString(id(estate.myDefinition())));

        assertThat(ravi.page(shared()).select("main tbody a").eachText()).containsExactly("myImageDefinition");
        assertThat(ravi.page(shared() + "/definitions/" + id(estate.myDefinition()))
                        .text())
                .contains("0.9.1");
        assertThat(ravi.get(shared() + "/definitions/" + other).statusCode()).isEqualTo(404);
        assertThat(ravi.get("/shared" + estate.gallery("windowsGallery") + "/definitions/" + id(estate.myDefinition()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_language_has_a_tab_that_works_without_javascript() {
        granted("User", SamplePeople.RAVI, "Ravi Menon", null);
        String path = shared() + "/definitions/" + id(estate.myDefinition());

        for (Tool tool : Tool.values()) {
            Document page = ravi.page(path + "?as=" + tool.word());
            assertThat(page.select(".tabs a[aria-current]").text()).contains(tool.label());
            assertThat(page.select("#use code").text()).contains("/images/myImageDefinition");
        }
        Document list = ravi.page(path + "?as=bicep");
        String version = list.select("tbody a:containsOwn(0.9.1)").attr("href");
        Document one = ravi.page(path + version.replace("#use", ""));
        assertThat(one.select(".tabs a[aria-current]").text()).contains("Bicep");
        assertThat(one.select("#use code").text()).contains("/images/myImageDefinition/versions/0.9.1");
        assertThat(ravi.get(path + "?as=cobol&version=nonsense&page=nonsense").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_new_says_that_azure_may_need_ten_minutes_and_what_ends_soon_the_days() {
        granted("User", SamplePeople.RAVI, "Ravi Menon", null);
        estate.sql(
                "update access_grant set assigned_at = ?, until = ?",
                now(Duration.ZERO),
                now(Duration.ofDays(3).minusMinutes(1)));

        assertThat(ravi.page("/shared").text()).contains("can take up to 10 min", "3 days left");
        Estate.azure().advance(Duration.ofMinutes(11));
        assertThat(ravi.page("/shared").text()).contains("Open").doesNotContain("10 min");
    }

    @Test
    void a_whole_chain_is_told_link_by_link() {
        estate.share(Visitor.named("Olivia"), "ravi@contoso.example");
        scheduler.until(() -> estate.all("select id from access_grant where state = 'ASSIGNED'")
                        .size()
                == 1);
        Estate.azure().advance(Duration.ofMinutes(11));

        Document page = tested();

        assertThat(page.select(".chain h3").eachText())
                .containsExactly(
                        "The right account In place",
                        "The account in the directory In place",
                        "The invitation In place",
                        "The grant In place",
                        "The role in Azure In place",
                        "The wait In place",
                        "The gallery In place",
                        "A version to use In place",
                        "Your side Yours to do");
        assertThat(page.text()).contains("Everything is in place on this side", SamplePeople.RAVI);
        assertThat(estate.one("select count(*) from audit_event where action = 'access.tested' and at = (select max(at)"
                        + " from audit_event)"))
                .isEqualTo(1L);
    }

    @Test
    void a_role_that_somebody_took_away_in_azure_is_the_missing_link() {
        granted("User", SamplePeople.RAVI, "Ravi Menon", null);

        Document page = tested();

        assertThat(page.text()).contains("Missing: the role in azure", "Tell the owner of the gallery");
        assertThat(verdict(page, "The gallery")).contains("In place");
    }

    @Test
    void a_role_given_a_moment_ago_is_only_waited_for() {
        estate.share(Visitor.named("Olivia"), "ravi@contoso.example");
        scheduler.until(() -> estate.all("select id from access_grant where state = 'ASSIGNED'")
                        .size()
                == 1);
        estate.sql("update access_grant set assigned_at = ?", now(Duration.ZERO));

        Document page = tested();

        assertThat(verdict(page, "The wait")).contains("Not yet");
        assertThat(page.text()).contains("Not yet: the wait").doesNotContain("Missing");
    }

    @Test
    void a_guest_is_told_to_sign_in_to_both_tenants() {
        estate.share(Visitor.named("Olivia"), BOB);
        Estate.azure().directoryDelay(Duration.ZERO);
        scheduler.until(() -> estate.all("select id from access_grant where state = 'ASSIGNED'")
                        .size()
                == 1);
        Visitor bob = Visitor.named(BOB);

        Document page = tested(bob);

        assertThat(verdict(page, "The invitation")).contains("In place");
        assertThat(page.text()).contains("then with your own tenant");
    }

    @Test
    void an_ended_grant_says_when_and_why_and_opens_nothing() {
        granted("User", SamplePeople.RAVI, "Ravi Menon", null);
        estate.sql(
                "update access_grant set state = 'ENDED', ended_at = ?, ending_because = 'The project is over'",
                now(Duration.ofDays(-1)));

        assertThat(ravi.page("/shared").text()).contains("Not open", "Ended", "The project is over");
        assertThat(ravi.get(shared()).statusCode()).isEqualTo(404);
        assertThat(tested().text()).contains("Missing: the grant", "The project is over");
    }

    @Test
    void without_azure_and_directory_no_link_is_called_missing() {
        granted("User", SamplePeople.RAVI, "Ravi Menon", null);
        ravi.page("/shared");
        Estate.azure().fail(Fault.named("ServiceUnavailable").at("GET", "/").times(100));

        Document page = tested();

        assertThat(verdict(page, "The account in the directory")).contains("Could not be asked");
        assertThat(verdict(page, "The role in Azure")).contains("Could not be asked");
        assertThat(verdict(page, "The gallery")).contains("Could not be asked");
        assertThat(page.text()).contains("Nothing is missing as far as can be told");
    }

    @Test
    void azures_own_words_which_name_the_portals_rights_are_not_shown() {
        granted("User", SamplePeople.RAVI, "Ravi Menon", null);
        ravi.page("/shared");
        Estate.azure().fail(Fault.named("AuthorizationFailed").at("GET", "/").times(100));

        assertThat(tested().text()).contains("Azure could not be asked.").doesNotContain("does not have authorization");
    }

    @Test
    void nobody_tests_twice_within_seconds_or_what_was_never_shared() {
        granted("User", SamplePeople.RAVI, "Ravi Menon", null);
        tested();
        Estate.azure().clearCalls();

        Document again = ravi.follow(ravi.post(shared() + "/test", Map.of()));

        assertThat(again.text()).contains("You tested a moment ago");
        assertThat(Estate.calls("GET")).isEmpty();
        Estate.azure().advance(Duration.ofSeconds(10));
        assertThat(ravi.post(shared() + "/test", Map.of()).statusCode()).isEqualTo(200);
        assertThat(ravi.post("/shared" + estate.gallery("windowsGallery") + "/test", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private Document tested() {
        return tested(ravi);
    }

    private Document tested(Visitor who) {
        return Jsoup.parse(who.post(shared() + "/test", Map.of()).asString());
    }

    private static String verdict(Document page, String link) {
        return page.select(".chain h3").stream()
                .map(Element::text)
                .filter(text -> text.startsWith(link))
                .findFirst()
                .orElseThrow();
    }

    private String shared() {
        return "/shared" + estate.myGallery();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private UUID aDefinitionOf(String gallery) {
        return (UUID) estate.one(
                "select d.id from image_definition d join gallery g on g.id = d.gallery_id where g.name = ? limit 1",
                gallery);
    }

    private static Timestamp now(Duration later) {
        return Timestamp.from(Estate.azure().now().plus(later));
    }

    /** A second definition of myGallery, in the catalogue only. */
    private String another() {
        return String.valueOf(estate.one(
                "select d.id from image_definition d join gallery g on g.id = d.gallery_id where g.name = 'myGallery'"
                        + " and d.name <> 'myImageDefinition' and d.gone_at is null limit 1"));
    }

    /** A grant that the database has and Azure does not. */
    private void granted(String type, String principal, String name, @Nullable UUID definition) {
        estate.sql(
                "insert into access_grant (id, gallery_id, definition_id, scope, scope_key, mail, role_id, state,"
                        + " principal_type, principal_id, principal_name, external, assignment, assigned_at)"
                        + " select gen_random_uuid(), coalesce(d.gallery_id, g.id), d.id, coalesce(d.resource_id, g.resource_id),"
                        + " lower(coalesce(d.resource_id, g.resource_id)), '', ?, 'ASSIGNED', ?, ?, ?, false,"
                        + " gen_random_uuid(), ? from gallery g left join image_definition d on d.id = ?"
                        + " where g.name = 'myGallery'",
                RoleAssignments.READER,
                type,
                principal,
                name,
                now(Duration.ofDays(-1)),
                definition);
    }
}
