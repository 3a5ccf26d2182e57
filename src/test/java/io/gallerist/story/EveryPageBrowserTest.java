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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page in each of its states: accessible, within the width of a phone, in both colours, with a picture. */
@QuarkusTest
@WithTestResource(value = PortalServices.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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
    @AfterAll
    void leave_no_trace() {
        freshStart.now();
    }

    @Test
    void what_rita_sees() {
        try (Browser browser = Browser.open(address);
                BrowserPage page = browser.page(rita)) {
            page.visit("/").looksRight("home-empty");
            page.visit("/requests").looksRight("requests-empty");
            String draft = drafts("1.0.0");
            page.visit(draft).looksRight("request-draft");
            page.page().locator("[name=reason]").fill(REASON);
            page.page().locator("[name=behalf]").fill("nobody@contoso.example");
            page.page().locator("[name=behalf]").press("Enter");
            page.looksRight("request-on-behalf-wrong");
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
            page.page().locator("[name=mails]").fill("bob at fabrikam\nbob@fabrikam.example\nravii@contoso.example");
            page.page().locator("main .btn-primary").click();
            page.looksRight("share-form-wrong");
            page.page().locator("[name=search]").fill("o");
            page.page().locator("[name=search]").press("Enter");
            page.looksRight("share-form-search-wrong");
            page.page().locator("[name=search]").fill("build");
            page.page().locator("[value=find]").click();
            page.looksRight("share-form-found");
            page.page().locator("#field-found input").first().check();
            page.page()
                    .locator("[name=mails]")
                    .fill("ada@contoso.example\namir@contoso.example\nmona@contoso.example\n"
                            + "ravi@contoso.example\neve@fabrikam.example\nDan <dan@litware.example>\nnobody");
            page.page().locator("main .btn-primary").click();
            page.looksRight("share-form-many");
            page.page().locator("[value=without]").click();
            page.looksRight("request-share-many-draft");
        }
    }

    @Test
    void the_forms_of_a_definition() {
        try (Browser browser = Browser.open(address);
                BrowserPage page = browser.page(rita)) {
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
                BrowserPage page = browser.page(rita)) {
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
    void the_pages_of_a_policy() {
        String policy = gallery.replace("/galleries/", "/policies/");
        try (Browser browser = Browser.open(address);
                BrowserPage page = browser.page(olivia)) {
            page.visit(policy).looksRight("policy-of-the-portal");
            page.page().locator("main form .btn-primary").click();
            page.visit(policy + "/sharing").looksRight("policy-sharing-form");
            page.page().locator("[name=longest]").fill("ten");
            page.page().locator("[name=allowed]").fill("fabrikam");
            page.page().locator("main .btn-primary").click();
            page.looksRight("policy-sharing-form-wrong");
            page.visit(policy + "/routes/form").looksRight("policy-route-form");
            page.page().locator("[name=kinds]").first().check();
            page.page().locator("[name=named0]").fill("Image owners\nada@contoso.example");
            page.page().locator("[name=approvals0]").fill("2");
            page.page().locator("[name=remind0]").fill("4");
            page.page().locator("[value=stage]").click();
            page.page().locator("main .btn-primary").click();
            page.looksRight("policy-route-form-wrong");
            page.page().locator("[name=name1]").fill("Administrators");
            page.page().locator("[name=who1]").nth(1).check();
            page.page().locator("main .btn-primary").click();
            page.visit(policy + "/rules/form").looksRight("policy-rule-form");
            page.page().locator("[name=name]").fill("Patch versions");
            page.page().locator("[name=when]").fill("kind == 'version.create'\n  && replicas < 'three'");
            page.page().locator("[name=reason]").fill("Patches are checked by the pipeline");
            page.page().locator("main .btn-primary").click();
            page.looksRight("policy-rule-form-wrong");
            decides(submits(drafts("1.0.0")), "approve", "Checked.");
            page.page().locator("[name=when]").fill("kind == 'version.create' && replicas < 3");
            page.page().locator("[value=try]").click();
            page.looksRight("policy-rule-tried");
            page.page().locator("main .form-actions .btn-primary").click();
            page.visit(policy + "/trial").looksRight("policy-trial");
            page.visit(policy + "/settings").looksRight("policy-settings");
            page.page().locator("[name=fourEyes]").check();
            page.page().locator("main .btn-primary").click();
            page.looksRight("policy");
            page.visit(policy + "/settings");
            page.page().locator("[name=words]").check();
            page.page().locator("main .btn-primary").click();
            page.looksRight("policy-proposed");
            page.page().locator("main a:has-text('Delete')").first().click();
            page.looksRight("policy-delete");
            page.page().locator("main .btn-danger").click();
            page.looksRight("policy-delete-wrong");
            page.visit(policy);
            page.page()
                    .locator("main a:has-text('Put this version back')")
                    .first()
                    .click();
            page.looksRight("policy-put-back");
        }
    }

    @Test
    void what_the_others_see() {
        try (Browser browser = Browser.open(address)) {
            try (BrowserPage page = browser.page(olivia)) {
                page.visit("/inbox").looksRight("inbox-empty");
                page.visit(gallery + "/access").looksRight("access-empty");
                String waiting = submits(drafts("1.0.0"));
                submits(drafts("1.1.0"));
                page.visit("/inbox").looksRight("inbox");
                page.page().locator("[name=stage]").first().check();
                page.page().locator("main form .btn").click();
                page.looksRight("decide-several");
                page.page().locator("[value=reject]").click();
                page.looksRight("decide-several-wrong");
                page.visit("/inbox");
                page.page().locator("main form .btn").click();
                page.looksRight("inbox-nothing-chosen");
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
                String grant =
                        olivia.page(share).selectFirst("a[href^=/grants/]").attr("href");
                page.visit(grant).looksRight("grant");
                page.visit(gallery + "/access").looksRight("access");
                olivia.submit(olivia.page(gallery + "/owners"), "/groups", Map.of("group", "Platform team"));
                page.visit(gallery + "/owners").looksRight("owners");
                page.page().locator("[name=group]").fill("Nobody's group");
                page.page().locator("main .btn-primary").last().click();
                page.looksRight("owners-wrong");
                page.visit("/delegations").looksRight("delegations-empty");
                page.page().locator("[name=mail]").fill("otto@contoso.example");
                page.page().locator("[name=since]").fill("2099-12-21");
                page.page().locator("[name=until]").fill("2099-12-31");
                page.page().locator("[name=reason]").fill("Two weeks in the mountains");
                page.page().locator("main .btn-primary").click();
                page.looksRight("delegations");
                page.page().locator("[name=mail]").fill("olivia@contoso.example");
                page.page().locator("[name=since]").fill("2099-12-30");
                page.page().locator("[name=until]").fill("2099-12-21");
                page.page().locator("[name=reason]").fill("Two weeks");
                page.page().locator("main .btn-primary").click();
                page.looksRight("delegations-wrong");
            }
            try (BrowserPage page = browser.page(Visitor.named("bob@fabrikam.example"))) {
                shared(page);
            }
            errors(browser);
            try (BrowserPage page = browser.page(Visitor.named("Ada"))) {
                page.visit("/delegations");
                page.page().locator("main a:has-text('End')").first().click();
                page.looksRight("delegation-end");
            }
            try (BrowserPage page = browser.page(Visitor.named("Amir"))) {
                page.visit("/audit").looksRight("audit");
                page.visit("/audit?who=nobody").looksRight("audit-none");
                page.visit("/shared").looksRight("shared-empty");
            }
        }
    }

    @Test
    void who_has_access_in_azure() {
        Outside.put(
                SampleEstate.MY_GALLERY + "/providers/Microsoft.Authorization/roleAssignments/" + UUID.randomUUID(),
                "2022-04-01",
                "{\"properties\":{\"roleDefinitionId\":\"/subscriptions/" + SampleEstate.CONTOSO_IMAGES
                        + "/providers/Microsoft.Authorization/roleDefinitions/"
                        + io.gallerist.azure.RoleAssignments.READER + "\",\"principalId\":\""
                        + io.gallerist.emulator.estate.SamplePeople.PLATFORM_TEAM + "\",\"principalType\":\"Group\"}}");
        scheduler.run("reconcile-access");
        try (Browser browser = Browser.open(address);
                BrowserPage page = browser.page(olivia)) {
            page.visit(gallery + "/access/ended").looksRight("access-ended-none");
            page.visit(gallery + "/access").looksRight("access-found");
            page.visit(gallery + "/access?by=PIM").looksRight("access-none-like-that");
            page.visit(gallery + "/access");
            page.page()
                    .locator("main tr:has-text('Platform team') a:has-text('Decide')")
                    .first()
                    .click();
            page.looksRight("access-finding");
            String finding = java.net.URI.create(page.page().url()).getPath();
            page.page().locator("[name=decision][value=REMOVE]").check();
            page.page().locator("main .btn-primary").click();
            page.looksRight("access-finding-wrong");
            page.page().locator("[name=decision][value=IGNORE]").check();
            page.page().locator("[name=reason]").fill("The backup needs it");
            page.page().locator("main .btn-primary").click();
            page.visit(finding).looksRight("access-finding-decided");
            page.visit(gallery + "/access").looksRight("access-ignored");
            page.visit(finding);
            page.page().locator("main button:has-text('Decide anew')").click();
            page.visit(gallery + "/access");
            page.page()
                    .locator("main tr:has-text('Platform team') [name=finding]")
                    .check();
            page.page().locator("main details.fold summary").click();
            page.page().locator("[name=decision][value=IGNORE]").check();
            page.page().locator("main details.fold .btn-primary").click();
            page.looksRight("access-several-wrong");
            page.page().locator("[name=reason]").fill("The backup needs it");
            page.page().locator("main details.fold .btn-primary").click();
            page.looksRight("access-several-done");
        }
    }

    @Test
    void waiting_for_its_time_and_taking_back() {
        try (Browser browser = Browser.open(address)) {
            try (BrowserPage page = browser.page(olivia)) {
                page.visit(gallery + "/freezes").looksRight("freezes-empty");
                page.page().locator("main button:has-text('Plan it')").click();
                page.looksRight("freezes-wrong");
                olivia.submit(olivia.page(gallery + "/freezes"), "/freezes", window());
                page.visit(gallery + "/freezes").looksRight("freezes");
                String held = submits(drafts("1.0.0"));
                page.visit(held).looksRight("request-to-decide-frozen");
                decides(held, "approve", "After the freeze");
                scheduler.tick();
                page.visit(held).looksRight("request-held");
                page.visit("/requests?show=all").looksRight("requests-held");
                page.visit(gallery + "/freezes");
                page.page().locator("main a:has-text('Change')").first().click();
                page.looksRight("freeze-change");
                page.visit(gallery + "/freezes");
                page.page().locator("main a:has-text('Lift')").first().click();
                page.looksRight("freeze-lift");
                page.page().locator("[name=reason]").fill("The web tier can't wait");
                page.page().locator("main .btn-primary").click();
                page.looksRight("freezes-lifted");
                scheduler.tick();
                page.visit(held + "/cancellation").looksRight("request-cancel");
                page.page().locator("main .btn-danger").click();
                page.looksRight("request-cancelling");
                scheduler.until(() -> has(held, "Cancelled"));
                page.visit(held).looksRight("request-cancelled");
            }
            try (BrowserPage page = browser.page(rita)) {
                page.visit(gallery + "/freezes").looksRight("freezes-to-read");
                page.visit(drafts("1.1.0"));
                page.page().locator("[name=start]").fill("2001-01-01T08:00");
                page.page().locator("main .btn-primary").first().click();
                page.looksRight("request-draft-start-wrong");
            }
        }
    }

    @Test
    void what_is_told() {
        try (Browser browser = Browser.open(address)) {
            try (BrowserPage page = browser.page(olivia)) {
                page.visit("/me/notifications").looksRight("notifications");
                page.page().locator("[name=zone]").fill("Mars/Olympus");
                page.page().locator("main .btn-primary").click();
                page.looksRight("notifications-wrong");
                page.visit("/_mail").looksRight("mails-empty");
                submits(drafts("1.0.0"));
                scheduler.tick();
                page.visit("/_mail").looksRight("mails");
                page.page().locator("main tbody a").first().click();
                page.looksRight("mail");
                page.visit(gallery + "/channels").looksRight("channels-empty");
                page.page().locator("[name=kind][value=WEBHOOK]").check();
                page.page().locator("[name=name]").fill("Build pipeline");
                page.page().locator("[name=url]").fill("https://elsewhere.example.com/hook");
                page.page().locator("main .btn-primary").click();
                page.looksRight("channels-wrong");
                page.page().locator("[name=url]").fill("https://hooks.example.com/hook");
                page.page().locator("main .btn-primary").click();
                page.looksRight("channel");
                page.page().getByText("Show the secret").click();
                page.looksRight("channel-secret");
                page.visit(gallery + "/channels").looksRight("channels");
            }
            try (BrowserPage page = browser.page(Visitor.named("Ada"))) {
                page.visit("/deliveries").looksRight("deliveries");
                page.page().locator("main tbody a").first().click();
                page.looksRight("delivery");
                page.visit("/deliveries?state=GIVEN_UP").looksRight("deliveries-none");
                page.visit("/channels").looksRight("channels-portal");
            }
        }
    }

    /** What Bob, a guest, can see and do. */
    private static void shared(BrowserPage page) {
        page.visit("/shared").looksRight("shared");
        page.page().locator("main tbody a").first().click();
        page.looksRight("shared-gallery");
        String gallery = page.page().url();
        page.page().locator("main tbody a").first().click();
        page.looksRight("shared-definition");
        page.page().locator(".tabs a:has-text('Terraform')").click();
        page.looksRight("shared-definition-terraform");
        page.visit(gallery);
        page.page().locator("main button:has-text('Test my access')").click();
        page.looksRight("shared-tested");
        PortalServices.azure().advance(Duration.ofMinutes(1));
        PortalServices.azure()
                .fail(Fault.named("ServiceUnavailable").at("GET", "/").times(20));
        page.page().locator("main button:has-text('Test again')").click();
        page.looksRight("shared-tested-in-doubt");
        PortalServices.azure().clearFaults();
    }

    @Test
    void reviewing_access() {
        olivia.submit(olivia.page(shares("bob@fabrikam.example")), "/submission", Map.of("reason", "Kiosk"));
        olivia.submit(olivia.page(shares("olivia@contoso.example")), "/submission", Map.of("reason", "Own use"));
        String last = shares("ravi@contoso.example");
        olivia.submit(olivia.page(last), "/submission", Map.of("reason", "Builds"));
        scheduler.until(
                () -> olivia.page(last).selectFirst(".status-line").text().contains("Succeeded"));
        try (Browser browser = Browser.open(address);
                BrowserPage page = browser.page(olivia)) {
            page.visit(gallery + "/reviews").looksRight("reviews-empty");
            page.page().locator("[name=deadline]").evaluate("field => field.value = '2020-01-01'");
            page.page().locator("[name=note]").fill("Look at everybody from outside, please.");
            page.page().locator("main .btn-primary").click();
            page.looksRight("reviews-wrong");
            page.page()
                    .locator("[name=deadline]")
                    .evaluate(
                            "(field, day) => field.value = day",
                            PortalServices.azure()
                                    .now()
                                    .plus(Duration.ofDays(14))
                                    .toString()
                                    .substring(0, 10));
            page.page().locator("main .btn-primary").click();
            page.looksRight("review");
            page.page().locator("[name=item]").first().check();
            page.page().locator("[value=remove]").click();
            page.looksRight("review-wrong");
            page.page().locator("[name=reason]").fill("The project with Fabrikam is over");
            page.page().locator("[value=remove]").click();
            page.looksRight("review-decided");
            page.page().locator(".tabs a:has-text('All')").click();
            page.looksRight("review-all");
            page.page().locator("summary:has-text('Cancel this review')").click();
            page.page().locator("[name=because]").fill("Wrong month");
            page.page().locator("main button:has-text('Cancel the review')").click();
            page.looksRight("review-cancelled");
            page.visit(gallery + "/reviews").looksRight("reviews");
        }
    }

    private static Map<String, String> window() {
        java.time.LocalDateTime now =
                java.time.LocalDateTime.ofInstant(PortalServices.azure().now(), java.time.ZoneOffset.UTC);
        return Map.of(
                "name",
                "End of the quarter",
                "begins",
                now.minusHours(1).toString(),
                "ends",
                now.plusDays(2).toString(),
                "repeats",
                "YEARLY",
                "until",
                "");
    }

    private void errors(Browser browser) {
        try (BrowserPage page = browser.page(rita)) {
            page.visit("/requests/" + UUID.randomUUID());
            page.looksRight("error-404");
            page.visit("/audit").looksRight("error-403");
            String twice = submits(drafts("2.0.0"));
            page.visit(twice);
            page.page().locator("[name=comment]").fill("   ");
            page.page().locator("form[action$='/comments'] .btn").click();
            page.looksRight("comment-wrong");
            page.page().locator("[name=comment]").fill("Twenty teams start at nine");
            rita.submit(rita.page(twice), "/withdrawal", Map.of());
            page.page().locator("form[action$='/comments'] .btn").click();
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
        return Visitor.path(olivia.submit(olivia.page(gallery + "/access/new"), "/access", Map.of("mails", mail)));
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
