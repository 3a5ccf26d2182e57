package io.gallerist.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody who has access, wherever it was given, on one page. */
@QuarkusTest
class AccessPageTest {
    private static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    private Visitor olivia;
    private String path;

    @BeforeEach
    void people() {
        Azure.clear(estate);
        olivia = Visitor.named("Olivia");
        path = estate.myGallery() + "/access";
        String subscription = "/subscriptions/" + SampleEstate.CONTOSO_IMAGES;
        Azure.granted(estate, Azure.GALLERY, SamplePeople.RAVI);
        Azure.gives(
                Azure.GALLERY + "/images/myImageDefinition", SamplePeople.MONA, "User", RoleAssignments.IMAGE_READER);
        Azure.gives(subscription, SamplePeople.CLOUD_DEPARTMENT, "Group", CONTRIBUTOR);
        Azure.gives(SampleEstate.WINDOWS_GALLERY, SamplePeople.RITA, "User", RoleAssignments.READER);
    }

    @AfterEach
    void leave_no_trace() {
        Azure.clear(estate);
    }

    @Test
    void it_lists_those_of_the_portal_those_of_azure_and_those_from_above() {
        scheduler.run("reconcile-access");
        estate.sql("update access_grant set invited_at = created_at, asked_by_id = (select id from person"
                + " where name = 'Olivia Brandt')");

        Document page = olivia.page(path);

        assertThat(row(page, "Ravi Menon"))
                .contains(
                        "ravi@contoso.example",
                        "Reader",
                        "This gallery",
                        "Has access",
                        "Portal",
                        "by Olivia Brandt",
                        "invited by the portal");
        assertThat(row(page, "Mona Okafor"))
                .contains("Compute Gallery Image Reader", "Definition myImageDefinition", "Azure", "No end");
        assertThat(row(page, "Cloud department")).contains("group", "Contributor", "Inherited from the subscription");
        assertThat(page.text()).doesNotContain("Rita Sandoval").contains("3,996 of the subscription's 4,000");
    }

    @Test
    void it_says_who_approved_it_or_which_rule() {
        Visitor rita = Visitor.named("Rita");
        String asked = estate.share(rita, "amir@contoso.example");
        estate.approve(olivia, asked);
        String shared = estate.share(olivia, "otto@contoso.example");
        scheduler.until(() -> estate.status(asked).equals("SUCCEEDED")
                && estate.status(shared).equals("SUCCEEDED"));

        Document page = olivia.page(path);

        assertThat(row(page, "Amir Haddad")).contains("asked for by Rita Sandoval", "approved by Olivia Brandt");
        assertThat(row(page, "Otto Lindqvist")).contains("approved by rule", "Owners share their own gallery");
    }

    @Test
    void it_is_searched_and_narrowed() {
        scheduler.run("reconcile-access");

        assertThat(names("?q=ravi@")).containsExactly("Ravi Menon");
        assertThat(names("?where=inherited")).containsExactly("Cloud department");
        assertThat(names("?where=inside")).containsExactly("Mona Okafor");
        assertThat(names("?by=PORTAL")).containsExactly("Ravi Menon");
        assertThat(names("?type=Group")).containsExactly("Cloud department");
        assertThat(names("")).containsExactly("Cloud department", "Mona Okafor", "Ravi Menon");
        assertThat(olivia.page(path + "?q=nobody").text()).contains("Nobody is like that");
    }

    @Test
    void whoever_left_the_directory_is_still_listed_as_nobody() {
        scheduler.run("reconcile-access");
        Azure.gives(Azure.GALLERY, SamplePeople.AMIR, "User", RoleAssignments.READER);
        Estate.azure().advance(Duration.ofDays(2));
        scheduler.run("reconcile-access");
        estate.sql("update directory_principal set gone = true where object_id = ?", SamplePeople.AMIR);

        assertThat(row(olivia.page(path + "?q=amir"), "Amir Haddad")).contains("Nobody any more");
    }

    @Test
    void whoever_was_removed_is_not_shown_until_the_next_reading() {
        Azure.granted(estate, Azure.GALLERY, SamplePeople.AMIR);
        scheduler.run("reconcile-access");
        assertThat(names("?q=amir")).containsExactly("Amir Haddad");
        estate.sql(
                "update access_grant set state = 'ENDED', ended_at = now() + interval '100 years' where principal_id ="
                        + " ?",
                SamplePeople.AMIR);

        assertThat(names("?q=amir")).isEmpty();

        estate.sql("update access_grant set ended_at = '2000-01-01' where principal_id = ?", SamplePeople.AMIR);
        assertThat(names("?q=amir")).as("given again since").containsExactly("Amir Haddad");
        estate.sql(
                "update access_grant set ended_at = now() + interval '100 years', given_elsewhere = true where"
                        + " principal_id = ?",
                SamplePeople.AMIR);
        assertThat(names("?q=amir")).as("left in place").containsExactly("Amir Haddad");
    }

    @Test
    void while_azure_is_read_the_page_waits_for_it() {
        olivia.submit(olivia.page(path), "/reading", Map.of());

        assertThat(olivia.page(path).select("[data-live]").attr("hx-get")).isEqualTo(path);
        assertThat(olivia.part(path).statusCode()).isEqualTo(200);
        scheduler.tick();
        assertThat(olivia.part(path).statusCode()).as("asks no more").isEqualTo(286);
        assertThat(olivia.part(path).asString()).contains("Ravi Menon").doesNotContain("<html");
        assertThat(olivia.page(path).select("[hx-get]")).isEmpty();
    }

    @Test
    void before_the_first_reading_it_shows_what_the_portal_gave() {
        Document page = olivia.page(path);

        assertThat(row(page, "Somebody")).contains("Has access", "Not yet");
        assertThat(page.text()).contains("Azure was not read to the end yet");
    }

    @Test
    void an_owner_has_it_read_again_but_not_all_the_time() {
        assertThat(olivia.follow(olivia.submit(olivia.page(path), "/reading", Map.of()))
                        .text())
                .contains("is being read");
        scheduler.tick();
        assertThat(row(olivia.page(path), "Ravi Menon")).contains("Has access");

        assertThat(olivia.follow(olivia.submit(olivia.page(path), "/reading", Map.of()))
                        .text())
                .contains("less than half a minute ago");
        assertThat(Visitor.named("Amir").page(path).select("form[action$=/reading]"))
                .isEmpty();
    }

    @Test
    void more_than_a_page_is_paged_by_name() {
        scheduler.run("reconcile-access");
        estate.sql("insert into observed_assignment select subscription_id, id || i, name, scope, scope_key, level,"
                + " gallery_key, 'many' || i, principal_type, role_id, false, created_at, created_by, null, null, seen_at"
                + " from observed_assignment, generate_series(1, 30) i where level = 'DEFINITION'");

        Document first = olivia.page(path);
        Element next = first.selectFirst("a[rel=next]");
        Document second = olivia.page(next.attr("href"));

        assertThat(first.select("main tbody tr")).hasSizeGreaterThanOrEqualTo(25);
        assertThat(row(second, "Ravi Menon")).contains("Has access");
    }

    private static String row(Document page, String name) {
        return page.select("main tbody tr").stream()
                .map(Element::text)
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + page.text()));
    }

    private List<String> names(String query) {
        return olivia.page(path + query).select("main .card").last().select("tbody tr td:first-child").stream()
                .map(Element::ownText)
                .toList();
    }
}
