package io.gallerist.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.gallerist.support.Browser;
import io.gallerist.support.BrowserPage;
import io.gallerist.support.Estate;
import io.gallerist.support.PortalServices;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three stages, two approvals in the first, one that escalates, one that a delegate decides: as people click it. */
@QuarkusTest
@WithTestResource(value = PortalServices.class, scope = TestResourceScope.GLOBAL)
class StagesBrowserTest {
    @TestHTTPResource
    String address;

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    String path;

    @BeforeEach
    void a_request_that_has_to_pass_three_stages() {
        estate.tidy();
        rita = Visitor.named("Rita");
        Visitor olivia = Visitor.named("Olivia");
        List.of("Otto", "Ravi", "Amir", "Ada").forEach(Visitor::named);
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        policy(olivia);
        delegation(olivia);
        path = estate.submitted(rita);
    }

    /** Written on the policy's form: two owners, then Amir, whom Ada joins after two days, then Olivia. */
    private void policy(Visitor olivia) {
        String policy = estate.myGallery().replace("/galleries/", "/policies/");
        olivia.follow(olivia.submit(olivia.page(policy), policy, Map.of()));
        Document form = olivia.page(policy + "/routes/form");
        for (String first : List.of("Owners", "Owners")) {
            form = Jsoup.parse(
                    olivia.submit(form, "/routes", Map.of("press", "stage", "name0", first))
                            .asString(),
                    policy);
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("kinds", List.of("version.create"));
        typed.put("who0", "OWNERS");
        typed.put("approvals0", "2");
        typed.put("name1", "Security");
        typed.put("named1", "amir@contoso.example");
        typed.put("namedAlternates1", "ada@contoso.example");
        typed.put("remind1", "24");
        typed.put("escalate1", "48");
        typed.put("expire1", "96");
        typed.put("name2", "Release");
        typed.put("named2", "olivia@contoso.example");
        olivia.follow(olivia.submit(form, "/routes", typed));
    }

    private void delegation(Visitor olivia) {
        LocalDate today = LocalDate.ofInstant(PortalServices.azure().now(), ZoneOffset.UTC);
        olivia.follow(olivia.submit(
                olivia.page("/delegations"),
                "/delegations",
                Map.of(
                        "mail",
                        "ravi@contoso.example",
                        "since",
                        today.toString(),
                        "until",
                        today.plusDays(10).toString(),
                        "reason",
                        "Away")));
    }

    @Test
    void it_plays_through() {
        try (Browser browser = Browser.open(address)) {
            decide(browser, "Otto", "Fine with me", "1 of 2 approvals");
            decide(browser, "Ravi", "For Olivia, who is away", "Stage passed: Owners for Olivia Brandt");
            scheduler.pass(Duration.ofHours(49));
            scheduler.run("watch-stages");
            decide(browser, "Ada", "Nobody else was there", "Stage passed: Security");
            decide(browser, "Ravi", "Go", "Approved for Olivia Brandt");
            try (BrowserPage page = browser.page(Visitor.named("Rita"))) {
                page.visit(path).looksRight("request-after-three-stages");
                assertThat(page.page().locator(".status-line")).containsText("Approved");
            }
        }
    }

    private void decide(Browser browser, String name, String comment, String then) {
        try (BrowserPage somebody = browser.page(Visitor.named(name))) {
            Page page = somebody.page();
            somebody.visit("/inbox");
            page.locator("main a[href='" + path + "']").click();
            somebody.looksRight("stage-for-" + name.toLowerCase());
            page.getByLabel("Comment").fill(comment);
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Approve").setExact(true))
                    .click();
            assertThat(page.locator("main")).containsText(then);
            assertThat(page.locator("main")).containsText(comment);
        }
    }
}
