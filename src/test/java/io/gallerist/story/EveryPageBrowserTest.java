package io.gallerist.story;

import com.microsoft.playwright.Page;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Browser;
import io.gallerist.support.BrowserPage;
import io.gallerist.support.FreshStart;
import io.gallerist.support.Outside;
import io.gallerist.support.PortalServices;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page in each of its states: accessible, within the width of a phone, in both colours, with a picture. */
@QuarkusTest
@WithTestResource(value = PortalServices.class, scope = TestResourceScope.GLOBAL)
class EveryPageBrowserTest {
    private static final String REASON = "November patches; the web tier waits for them";

    @TestHTTPResource
    String address;

    @Inject
    FreshStart freshStart;

    @Inject
    Scheduler scheduler;

    private Visitor rita;
    private Visitor olivia;
    private String gallery;
    private String definition;

    @BeforeEach
    void first_day() {
        freshStart.now();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        gallery = rita.page("/galleries")
                .selectFirst("main a:containsOwn(myGallery)")
                .attr("href");
        definition = rita.page(gallery)
                .selectFirst("main a:containsOwn(myImageDefinition)")
                .attr("href");
    }

    /** The tests that follow find what they expect. */
    @AfterEach
    void leave_no_trace() {
        freshStart.now();
    }

    @Test
    void what_rita_sees() {
        try (Browser browser = Browser.open(address);
                BrowserPage page = SignInPage.as("Rita", browser)) {
            page.visit("/").looksRight("home-empty");
            page.visit("/requests").looksRight("requests-empty");
            String draft = drafts("1.0.0");
            page.visit(draft).looksRight("request-draft");
            String sentBack = submits(drafts("1.1.0"));
            decides(sentBack, "send_back", "East US is not needed: leave it out, please.");
            page.visit(sentBack).looksRight("request-sent-back");
            String withdrawn = submits(drafts("1.2.0"));
            rita.submit(rita.page(withdrawn), "/withdrawal", Map.of());
            page.visit(withdrawn).looksRight("request-withdrawn");
            String waiting = submits(drafts("1.3.0"));
            page.visit(waiting).looksRight("request-submitted");
            decides(waiting, "approve", "Checked with the web team.");
            page.visit(waiting).looksRight("request-approved");
            scheduler.tick();
            scheduler.pass(Duration.ofSeconds(150));
            scheduler.pass(Duration.ofSeconds(90));
            page.visit(waiting).looksRight("request-replicating");
            scheduler.until(() -> has(waiting, "Succeeded"));
            page.visit(waiting).looksRight("request-succeeded");
            page.visit(failed()).looksRight("request-failed");
            page.visit("/requests").looksRight("requests");
            page.visit("/requests?show=all&status=REJECTED").looksRight("requests-none");
            page.visit("/").looksRight("home");

            page.visit("/galleries").looksRight("galleries");
            page.visit("/galleries?q=nothing").looksRight("galleries-none");
            page.visit("/versions?region=westcentralus&ends=later").looksRight("versions");
            page.visit("/versions?region=uksouth&ends=past").looksRight("versions-none");
            page.visit(gallery).looksRight("gallery");
            page.visit(definition).looksRight("definition");
            String version = rita.page(definition)
                    .selectFirst("main a:containsOwn(1.3.0)")
                    .attr("href");
            page.visit(version).looksRight("version");
            page.visit(version + "/removal").looksRight("removal-form");
            page.visit(gallery + "/removal").looksRight("removal-form-gallery");
            submits(drafts("1.5.0"));
            page.visit(gallery + "/removal").looksRight("removal-form-barred");
            page.visit(definition + "/deleted").looksRight("deleted-versions");
            page.visit(definition + "/versions/new").looksRight("version-form");
            makesMistakes(page.page());
            page.looksRight("version-form-wrong");
            page.visit(gallery + "/access/new").looksRight("share-form");
            page.page().locator("[name=mail]").fill("bob at fabrikam");
            page.page().locator("main .btn-primary").click();
            page.looksRight("share-form-wrong");
        }
    }

    @Test
    void the_forms_of_a_definition() {
        try (Browser browser = Browser.open(address);
                BrowserPage page = SignInPage.as("Rita", browser)) {
            page.visit(gallery + "/definitions/new").looksRight("definition-form");
            page.page().locator("[name=name]").fill("-");
            page.page().locator("[name=generation][value=V1]").check();
            page.page().locator("[name=securityType]").selectOption("TrustedLaunch");
            page.page().locator("[name=planName]").evaluate("field => field.value = 'plus'");
            page.page().locator("[name=vcpusMax]").fill("900");
            page.page().locator("main .btn-primary").click();
            page.looksRight("definition-form-wrong");
            page.visit(definition + "/edit").looksRight("definition-update-form");
            page.page().locator("[name=description]").fill("For everybody");
            page.page().locator("main .btn-primary").click();
            page.looksRight("definition-update-draft");
        }
    }

    @Test
    void the_forms_of_a_gallery() {
        Outside.put(
                SampleEstate.WINDOWS_GALLERY,
                "2024-03-03",
                "{\"location\":\"westeurope\",\"properties\":{\"sharingProfile\":{\"permissions\":\"Groups\"}}}");
        String direct = rita.page("/galleries")
                .selectFirst("main a:containsOwn(windowsGallery)")
                .attr("href");
        try (Browser browser = Browser.open(address);
                BrowserPage page = SignInPage.as("Rita", browser)) {
            page.visit("/galleries/new").looksRight("gallery-form");
            page.page().locator("[name=name]").fill("my-gallery");
            page.page().locator("[name=sharing][value=Community]").check();
            page.page().locator("main .btn-primary").evaluate("button => button.form.noValidate = true");
            page.page().locator("main .btn-primary").click();
            page.looksRight("gallery-form-wrong");
            page.visit(gallery + "/edit").looksRight("gallery-update-form");
            page.page().locator("[name=description]").fill("For everybody");
            page.page().locator("main .btn-primary").click();
            page.looksRight("gallery-update-draft");
            page.visit(gallery + "/sharing").looksRight("sharing-private");
            page.visit(direct + "/sharing").looksRight("sharing-form");
            page.page().locator("[name=wish][value=SHARE]").check();
            page.page().locator("[name=addSubscriptions]").fill("contoso");
            page.page().locator("main .btn-primary").click();
            page.looksRight("sharing-form-wrong");
        }
    }

    @Test
    void what_the_others_see() {
        try (Browser browser = Browser.open(address)) {
            try (BrowserPage page = SignInPage.as("Olivia", browser)) {
                page.visit("/inbox").looksRight("inbox-empty");
                page.visit(gallery + "/access").looksRight("access-empty");
                String waiting = submits(drafts("1.0.0"));
                submits(drafts("1.1.0"));
                page.visit("/inbox").looksRight("inbox");
                page.visit("/").looksRight("home-owner");
                page.visit(waiting).looksRight("request-to-decide");
                page.page().locator("[value=reject]").click();
                page.looksRight("decide-wrong");
                String share = shares("bob@fabrikam.example");
                page.visit(share).looksRight("request-share-draft");
                olivia.submit(olivia.page(share), "/submission", Map.of("reason", "Fabrikam builds the kiosk on it"));
                scheduler.tick();
                page.visit(share).looksRight("request-share-invited");
                scheduler.until(() ->
                        olivia.page(share).selectFirst(".status-line").text().contains("Succeeded"));
                page.visit(share).looksRight("request-share-succeeded");
                page.visit(gallery + "/access").looksRight("access");
                page.visit(gallery + "/owners").looksRight("owners");
            }
            try (BrowserPage page = SignInPage.as("bob@fabrikam.example", browser)) {
                page.visit("/shared").looksRight("shared");
                page.page().locator("main a").first().click();
                page.looksRight("shared-gallery");
            }
            errors(browser);
            try (BrowserPage page = SignInPage.as("Amir", browser)) {
                page.visit("/audit").looksRight("audit");
                page.visit("/audit?who=nobody").looksRight("audit-none");
                page.visit("/shared").looksRight("shared-empty");
            }
        }
    }

    private void errors(Browser browser) {
        try (BrowserPage page = SignInPage.as("Rita", browser)) {
            page.visit("/requests/" + UUID.randomUUID());
            page.looksRight("error-404");
            page.visit("/audit").looksRight("error-403");
            String twice = submits(drafts("2.0.0"));
            page.visit(twice);
            rita.submit(rita.page(twice), "/withdrawal", Map.of());
            page.page().locator("main .btn-danger").click();
            page.looksRight("error-409");
        }
    }

    private String drafts(String number) {
        Document form = rita.page(definition + "/versions/new");
        return Visitor.path(rita.submit(
                form,
                "/versions",
                Map.of(
                        "number",
                        number,
                        "source",
                        form.selectFirst("#field-source option:contains(myVM )").attr("value"),
                        "replicas",
                        "2",
                        "region",
                        List.of("westcentralus", "southcentralus", "eastus"),
                        "regionReplicas",
                        List.of("", "1", "1"),
                        "regionStorage",
                        List.of("", "", "Standard_ZRS"),
                        "excludeFromLatest",
                        "true",
                        "endOfLife",
                        "2031-12-31")));
    }

    private String submits(String draft) {
        rita.submit(rita.page(draft), "/submission", Map.of("reason", REASON));
        return draft;
    }

    private void decides(String request, String decision, String comment) {
        olivia.submit(olivia.page(request), "/reviews", Map.of("decision", decision, "comment", comment));
    }

    private String failed() {
        PortalServices.azure().fail(Fault.named("ReplicationFailed").inRegion("eastus"));
        String request = submits(drafts("1.4.0"));
        decides(request, "approve", "");
        scheduler.until(() -> has(request, "Failed"));
        return request;
    }

    private boolean has(String request, String status) {
        return rita.page(request).selectFirst(".status-line").text().contains(status);
    }

    private String shares(String mail) {
        return Visitor.path(olivia.submit(olivia.page(gallery + "/access/new"), "/access", Map.of("mail", mail)));
    }

    private static void makesMistakes(Page page) {
        page.locator("[name=number]").fill("latest");
        page.locator("[name=replicas]").fill("200");
        page.locator("#field-region-2").selectOption("westcentralus");
        page.locator("#field-region-2-replicas").fill("many");
        page.locator("#field-endOfLife").fill("2020-01-01");
        page.locator("main .btn-primary").click();
    }
}
