package io.gallerist.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.gallerist.support.Browser;
import io.gallerist.support.BrowserPage;
import io.gallerist.support.Estate;
import io.gallerist.support.FreshStart;
import io.gallerist.support.PortalServices;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main job as people do it: in a browser, from the sign-in page to the guest who uses the image. */
@QuarkusTest
@WithTestResource(value = PortalServices.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobBrowserTest {
    /** A page that waits for people asks only every few seconds. */
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);

    /** Every region has begun by then and none is complete. */
    private static final Duration IN_BETWEEN = Duration.ofSeconds(150);

    @TestHTTPResource
    String address;

    @Inject
    Estate estate;

    @Inject
    FreshStart freshStart;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void first_day() {
        freshStart.now();
    }

    /** The tests that follow find what they expect. */
    @AfterAll
    void leave_no_trace() {
        freshStart.now();
    }

    @Test
    void rita_asks_olivia_approves_azure_replicates_bob_uses_amir_reads() {
        try (Browser browser = Browser.open(address)) {
            try (BrowserPage rita = SignInPage.as("Rita", browser);
                    BrowserPage olivia = SignInPage.as("Olivia", browser)) {
                asks(rita.page());
                approves(olivia.page());
                seesEveryRegionArrive(rita.page());
                shares(olivia.page());
                try (BrowserPage bob = SignInPage.as("bob@fabrikam.example", browser)) {
                    seesThatGalleryAndNothingElse(bob.page(), olivia.page());
                    bob.quiet();
                }
                seesThatBobAccepted(olivia.page());
                rita.quiet();
                olivia.quiet();
            }
            try (BrowserPage amir = SignInPage.as("Amir", browser)) {
                readsTheAuditTrail(amir.page());
                amir.quiet();
            }
            try (BrowserPage ada = SignInPage.as("Ada", browser)) {
                namesAnotherOwner(ada.page());
                ada.quiet();
            }
        }
    }

    @Test
    void the_same_without_scripts() {
        try (Browser browser = Browser.open(address)) {
            try (BrowserPage rita = SignInPage.withoutScriptsAs("Rita", browser);
                    BrowserPage olivia = SignInPage.withoutScriptsAs("Olivia", browser)) {
                asks(rita.page());
                approves(olivia.page());
                rita.page().reload();
                assertThat(status(rita.page())).containsText("Approved");
                scheduler.tick();
                rita.page().reload();
                assertThat(status(rita.page())).containsText("Under way");
                scheduler.pass(IN_BETWEEN);
                rita.page().reload();
                assertThat(region(rita.page(), "South Central US")).containsText("%");
                allRegionsHaveTime();
                rita.page().reload();
                assertThat(status(rita.page())).containsText("Succeeded");
                assertThat(rita.page().locator(".progress-row.tone-good")).hasCount(3);

                shares(olivia.page());
                try (BrowserPage bob = SignInPage.withoutScriptsAs("bob@fabrikam.example", browser)) {
                    seesThatGalleryAndNothingElse(bob.page(), olivia.page());
                }
                seesThatBobAccepted(olivia.page());
            }
        }
    }

    @Test
    void a_comment_that_is_being_typed_stays_when_somebody_else_decides() {
        Visitor olivia = Visitor.named("Olivia");
        Visitor.named("Otto");
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        String path = estate.submitted(Visitor.named("Rita"));
        try (Browser browser = Browser.open(address);
                BrowserPage typing = SignInPage.as("Otto", browser)) {
            typing.visit(path);
            typing.page().getByLabel("Comment").fill("Wait for the web team");

            estate.approve(olivia, path);

            assertThat(typing.page().locator("[data-changed]")).isVisible(new IsVisibleOptions().setTimeout(20_000));
            assertThat(typing.page().getByLabel("Comment")).hasValue("Wait for the web team");
            typing.quiet();
        }
    }

    private static void asks(Page page) {
        assertThat(heading(page)).hasText("Hello, Rita");
        menu(page, "Galleries").click();
        link(page, "myGallery").click();
        link(page, "myImageDefinition").click();
        link(page, "Ask for a version").click();

        page.getByLabel("Version number").fill("1.0");
        page.getByLabel("Replicas by default").fill("0");
        page.getByLabel("End-of-life date").fill("2020-01-01");
        button(page, "Review").click();
        assertThat(page.locator(".error-summary li")).hasCount(4);
        assertThat(page.locator("#error-number")).containsText("Write three numbers");
        assertThat(page.locator("#error-replicas")).containsText("from 1 to 100");
        assertThat(page.locator("#error-endOfLife")).containsText("a day in the future");
        assertThat(page.locator("#error-source")).containsText("Choose what to build the version from");
        assertThat(page.getByLabel("Version number")).hasValue("1.0");
        assertThat(page.getByLabel("End-of-life date")).hasValue("2020-01-01");

        page.getByLabel("Version number").fill("1.0.0");
        choose(page, "Source", "myVM ");
        page.getByLabel("Replicas by default").fill("2");
        page.getByLabel("End-of-life date").fill("2031-12-31");
        page.locator("#field-excludeFromLatest").check();
        target(page, 1, "West Central US", "", "");
        target(page, 2, "South Central US", "2", "");
        target(page, 3, "South Central US", "1", "Standard ZRS (zone-redundant)");
        button(page, "Review").click();
        assertThat(page.locator("#error-region-3")).containsText("South Central US is among them already");

        target(page, 3, "East US", "1", "Standard ZRS (zone-redundant)");
        button(page, "Review").click();
        assertThat(heading(page)).hasText("Image version 1.0.0 of myImageDefinition");
        assertThat(status(page)).containsText("Draft");
        assertThat(page.locator(".asked")).containsText("myVM");
        assertThat(page.locator("pre").first()).containsText("\"storageAccountType\" : \"Standard_ZRS\"");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Change.*South Central")))
                .click();
        target(page, 2, "South Central US", "1", "");
        button(page, "Review").click();
        assertThat(page.locator(".asked")).containsText("South Central US");
        assertThat(page.locator("pre").first())
                .not()
                .containsText("\"regionalReplicaCount\" : 2,\n      \"name\" : \"S");

        button(page, "Submit").click();
        assertThat(page.locator("#error-reason")).containsText("Say why this is needed");
        page.getByLabel("Why is it needed?").fill("November patches for the web tier");
        button(page, "Submit").click();
        assertThat(page.locator(".flash")).containsText("The owners of myGallery decide next");
        assertThat(status(page)).containsText("Waiting for review");
        assertThat(button(page, "Approve")).hasCount(0);
    }

    private static void approves(Page page) {
        page.reload();
        assertThat(menu(page, "Inbox").locator(".count")).containsText("1");
        menu(page, "Inbox").click();
        link(page, "Image version 1.0.0 of myImageDefinition").click();
        assertThat(page.locator("main")).containsText("Rita Sandoval");
        assertThat(page.locator("main")).containsText("November patches for the web tier");
        button(page, "Send back").click();
        assertThat(page.locator("#error-comment")).containsText("Say why");
        page.getByLabel("Comment").fill("Checked with the web team");
        button(page, "Approve").click();
        assertThat(status(page)).containsText("Approved");
        assertThat(menu(page, "Inbox").locator(".count")).hasCount(0);
    }

    private void seesEveryRegionArrive(Page page) {
        assertThat(status(page)).containsText("Approved", PATIENTLY);
        assertThat(page.locator(".events")).containsText("Checked with the web team");
        assertThat(button(page, "Cancel before it starts")).hasCount(1);
        scheduler.tick();
        assertThat(status(page)).containsText("Under way", PATIENTLY);
        assertThat(button(page, "Cancel before it starts")).hasCount(0);
        scheduler.pass(IN_BETWEEN);
        assertThat(region(page, "South Central US")).containsText("%", PATIENTLY);
        allRegionsHaveTime();
        assertThat(status(page)).containsText("Succeeded", PATIENTLY);
        assertThat(page.locator(".progress-row.tone-good")).hasCount(3);
        assertThat(link(page, "Open version 1.0.0")).hasCount(1);
        assertThat(page.locator("main")).not().containsText("Changed your mind?");
    }

    /** Recorded replications took twelve minutes at the most; the portal looks again after three at the latest. */
    private void allRegionsHaveTime() {
        for (int i = 0; i < 3; i++) {
            scheduler.pass(Duration.ofMinutes(5));
        }
    }

    private void shares(Page page) {
        menu(page, "Galleries").click();
        link(page, "myGallery").click();
        link(page, "Share").click();
        page.getByLabel("Mail addresses").fill("bob at fabrikam");
        button(page, "Review").click();
        assertThat(page.locator("#error-mails")).containsText("name@example.com");
        assertThat(page.getByLabel("Mail addresses")).hasValue("bob at fabrikam");
        page.getByLabel("Mail addresses").fill("bob@fabrikam.example");
        button(page, "Review").click();
        page.getByLabel("Why is it needed?").fill("Fabrikam builds the kiosk on it");
        button(page, "Submit").click();

        scheduler.tick();
        page.reload();
        assertThat(page.locator(".grant-steps")).containsText("Invited");
        assertThat(page.locator(".grant-steps")).containsText("Role not assigned yet");
        scheduler.until(() -> {
            page.reload();
            return status(page).textContent().contains("Succeeded");
        });
        assertThat(page.locator(".grant-steps")).containsText("Role assigned");
        assertThat(page.locator(".grant-steps")).containsText("Invitation not accepted yet");
    }

    private static void seesThatGalleryAndNothingElse(Page page, Page olivia) {
        assertThat(heading(page)).hasText("Shared with me");
        assertThat(page.locator("main")).containsText("myGallery");
        assertThat(page.locator("main")).not().containsText("windowsGallery");
        link(page, "myGallery").click();
        assertThat(page.locator("main")).containsText("myImageDefinition");
        assertThat(page.locator("main")).containsText("1.0.0");
        for (String foreign : new String[] {"/galleries", "/requests", "/audit", path(olivia)}) {
            page.navigate(foreign);
            assertThat(heading(page)).hasText("Not for you");
        }
    }

    private void seesThatBobAccepted(Page page) {
        scheduler.run("watch-invitations");
        page.reload();
        assertThat(page.locator(".grant-steps")).containsText("Invitation accepted");
    }

    private static void readsTheAuditTrail(Page page) {
        menu(page, "Audit trail").click();
        Locator rows = page.locator("tbody tr");
        assertThat(rows.filter(having("Bob"))).not().hasCount(0);
        page.getByLabel("Did").selectOption("request.approved");
        button(page, "Show").click();
        assertThat(rows).hasCount(2);
        assertThat(rows.filter(having("Olivia Brandt"))).containsText("Checked with the web team");
        page.getByLabel("Did").selectOption("");
        page.getByLabel("Outcome").selectOption(new SelectOption().setLabel("Refused"));
        button(page, "Show").click();
        assertThat(rows.first()).containsText("Refused");
    }

    private static void namesAnotherOwner(Page page) {
        menu(page, "Galleries").click();
        link(page, "labGallery").click();
        link(page, "Manage owners").click();
        page.getByLabel("Mail address").fill("nobody@contoso.example");
        button(page, "Add the person").click();
        assertThat(page.locator("#error-mail")).containsText("The directory knows nobody");
        page.getByLabel("Mail address").fill("olivia@contoso.example");
        button(page, "Add the person").click();
        assertThat(page.locator(".flash")).containsText("Olivia Brandt is an owner of labGallery");
        button(page, "Remove Otto Lindqvist").click();
        assertThat(page.locator(".flash")).containsText("Otto Lindqvist is no longer an owner");
        button(page, "Remove Olivia Brandt").click();
        assertThat(page.locator("main")).containsText("is the only owner");
    }

    private static void target(Page page, int line, String region, String replicas, String storage) {
        page.locator("#field-region-" + line).selectOption(new SelectOption().setLabel(region));
        page.locator("#field-region-" + line + "-replicas").fill(replicas);
        page.locator("#field-region-" + line + "-storage")
                .selectOption(new SelectOption().setLabel(storage.isEmpty() ? "Default storage" : storage));
    }

    private static void choose(Page page, String label, String start) {
        Locator select = page.getByLabel(label, exactly());
        select.selectOption(select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(start))
                .first()
                .getAttribute("value"));
    }

    private static Locator status(Page page) {
        return page.locator(".status-line");
    }

    private static Locator region(Page page, String name) {
        return page.locator(".progress-row").filter(having(name));
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }

    private static Locator menu(Page page, String label) {
        return page.locator(".shell-side .menu a").filter(having(label));
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }
}
