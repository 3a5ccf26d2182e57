package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.audit.Act;
import io.gallerist.azure.PlannedCall;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.Change;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Footprint;
import io.gallerist.changes.Footprint.Place;
import io.gallerist.changes.Line;
import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import io.gallerist.support.Browser;
import io.gallerist.support.BrowserPage;
import io.gallerist.support.Estate;
import io.gallerist.support.PortalServices;
import io.gallerist.support.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a request's page tells of a change to something that is there, whatever its kind. */
@QuarkusTest
@WithTestResource(value = PortalServices.class, scope = TestResourceScope.GLOBAL)
class PreviewBrowserTest {
    private static final String BEFORE = "{\"location\":\"westus\",\"tags\":{\"team\":\"web\"},\"properties\":{"
            + "\"publishingProfile\":{\"targetRegions\":[{\"name\":\"West US\",\"regionalReplicaCount\":1},"
            + "{\"name\":\"North Europe\",\"regionalReplicaCount\":2}],\"excludeFromLatest\":true}}}";
    private static final String AFTER = "{\"location\":\"westus\",\"tags\":{\"team\":\"web\"},\"properties\":{"
            + "\"publishingProfile\":{\"targetRegions\":[{\"name\":\"westus\",\"regionalReplicaCount\":3},"
            + "{\"name\":\"eastus2\",\"regionalReplicaCount\":1,\"storageAccountType\":\"Standard_ZRS\"}],"
            + "\"excludeFromLatest\":false}}}";

    record Rewrite(UUID galleryId, String target, String method) implements Change {
        @Override
        public String title() {
            return "Rewrite";
        }
    }

    /** A kind that knows what was there. */
    @ApplicationScoped
    static class RewriteKind implements ChangeKind<Rewrite> {
        @Override
        public String name() {
            return "test.rewrite";
        }

        @Override
        public String label() {
            return "Rewrite";
        }

        @Override
        public Class<Rewrite> type() {
            return Rewrite.class;
        }

        @Override
        public List<Line> lines(Rewrite change) {
            return List.of(new Line("Target", "1.0.0", "target"));
        }

        @Override
        public List<PlannedCall> planned(Rewrite change, UUID requestId) {
            String body = change.method().equals("DELETE") ? "" : AFTER;
            return List.of(new PlannedCall(change.method(), change.target(), "2024-03-03", body));
        }

        @Override
        public Optional<String> before(Rewrite change) {
            return Optional.of(BEFORE);
        }

        @Override
        public Optional<Footprint> footprint(Rewrite change) {
            return change.method().equals("DELETE")
                    ? Optional.empty()
                    : Optional.of(new Footprint(
                            127,
                            List.of(new Place("westus", 3, "Standard_LRS"), new Place("eastus2", 1, "Standard_ZRS"))));
        }

        @Override
        public Optional<Footprint> footprintBefore(Rewrite change) {
            return Optional.of(new Footprint(
                    127, List.of(new Place("westus", 1, "Standard_LRS"), new Place("northeurope", 2, "Standard_LRS"))));
        }

        @Override
        public String formPath(Rewrite change, UUID requestId) {
            return "/";
        }
    }

    @TestHTTPResource
    String address;

    @Inject
    RewriteKind kind;

    @Inject
    Estate estate;

    @Inject
    Clock clock;

    @Test
    void a_change_to_what_is_there() {
        Visitor rita = Visitor.named("Rita");
        String path = asked("PUT");

        Document page = rita.page(path);

        assertThat(rows(page, "What changes"))
                .containsExactly(
                        "Target regions › West US › Replicas Changed 1 3",
                        "Target regions › East US 2 › Replicas Added not set 1",
                        "Target regions › East US 2 › Storage Added not set Standard ZRS",
                        "Target regions › North Europe › Replicas Removed 2 not set",
                        "Exclude from latest Changed Yes No");
        assertThat(rows(page, "Replicas"))
                .containsExactly(
                        "West US Standard LRS 2 more 1 3",
                        "East US 2 Standard ZRS New 0 1",
                        "North Europe Standard LRS Removed 2 0");
        assertThat(page.select("details.language > summary").eachText())
                .containsExactly(
                        "Azure CLI (az rest)",
                        "Azure CLI (az sig)",
                        "Azure PowerShell",
                        "REST",
                        "Bicep",
                        "Terraform (azapi)");
        assertThat(rows(page, "Cost"))
                .contains(
                        "Standard ZRS in East US 2, after 1 × 127 GiB × EUR 0.0625 EUR 7.94",
                        "A month, the difference EUR 7.94 more",
                        "Once EUR 2.54");
        assertThat(page.select("dl.asked a").eachText()).containsExactly("Change Target 1.0.0");
        try (Browser browser = Browser.open(address);
                BrowserPage there = SignInPage.as("Rita", browser)) {
            there.visit(path).looksRight("request-rewrite");
            there.page().locator("details.fold:has(.languages) > summary").click();
            there.page().locator("details.language > summary").first().click();
            there.looksRight("request-rewrite-code");
        } finally {
            estate.sql("delete from request where kind = 'test.rewrite'");
        }
    }

    @Test
    void a_deletion() {
        Visitor rita = Visitor.named("Rita");

        Document page = rita.page(asked("DELETE"));

        assertThat(page.select("section[aria-label=What changes]").text()).contains("All of it goes");
        assertThat(rows(page, "Replicas"))
                .containsExactly("West US Standard LRS Removed 1 0", "North Europe Standard LRS Removed 2 0");
        assertThat(page.select("details.language:contains(Bicep)").text()).contains("no words for deleting");
        estate.sql("delete from request where kind = 'test.rewrite'");
    }

    private String asked(String method) {
        estate.tidy();
        return QuarkusTransaction.requiringNew().call(() -> {
            Gallery gallery = Gallery.find("name", "myGallery").firstResult();
            Person rita = Person.find("mail", "rita@contoso.example").firstResult();
            String target = gallery.resourceId + "/images/myImageDefinition/versions/9." + method.length() + ".0";
            Rewrite rewrite = new Rewrite(gallery.id, target, method);
            return Request.draft(kind, rewrite, rita, gallery, UUID.randomUUID(), Act.by(rita, clock))
                    .path();
        });
    }

    private static List<String> rows(Document page, String card) {
        return page.select("section[aria-label=" + card + "] tbody tr").stream()
                .map(Element::text)
                .toList();
    }
}
