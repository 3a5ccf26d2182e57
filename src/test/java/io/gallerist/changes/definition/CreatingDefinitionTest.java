package io.gallerist.changes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A definition that Rita asks for and Olivia approves is made in Azure as it was approved. */
@QuarkusTest
class CreatingDefinitionTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void leave_no_trace() {
        estate.tidy();
        estate.readAgain();
    }

    @Test
    void a_definition_is_made_as_approved_and_shown_at_once() {
        Map<String, Object> entry = everything();
        String path = drafted(entry);
        assertThat(rita.page(path).text())
                .contains("Image definition " + entry.get("name") + " in myGallery")
                .contains("Recommended vCPUs 2 to 16", "Recommended memory at least 8 GB", "Plan product nginx")
                .contains("Security type Trusted launch only", "Disks not allowed Standard HDD", "Tag team web");
        estate.approve(olivia, estate.submit(rita, path));
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        List<Call> writes = Estate.writes();
        assertThat(writes).hasSize(1);
        assertThat(writes.get(0).body())
                .isEqualTo(estate.one("select body from request where id = ?", Estate.id(path)));
        JsonNode made = Definitions.live(SampleEstate.MY_GALLERY + "/images/" + entry.get("name"));
        assertThat(made.at("/tags/gallerist-request").asText())
                .isEqualTo(Estate.id(path).toString());
        assertThat(made.at("/properties/purchasePlan/product").asText()).isEqualTo("nginx");
        assertThat(made.at("/properties/recommended/memory").toString()).isEqualTo("{\"min\":8}");
        Document page = rita.page(estate.definition((String) entry.get("name")));
        assertThat(page.text()).contains("For the web tier", "Linux", "V2", String.valueOf(entry.get("sku")));
    }

    @Test
    void a_form_is_filled_again_from_a_draft_a_request_and_a_definition() {
        Map<String, Object> entry = everything();
        String path = drafted(entry);
        String form = estate.myGallery() + "/definitions/new";

        Document draft = rita.page(form + "?request=" + Estate.id(path));
        entry.put("description", "Otherwise");
        assertThat(Visitor.path(rita.submit(draft, "/definitions", Map.of("description", "Otherwise"))))
                .isEqualTo(path);
        Document again = rita.page(form + "?like=" + Estate.id(path));
        Document like = rita.page(form + "?definition=" + Estate.id(estate.definition("win2019-legacy")));

        for (String field : List.of("name", "publisher", "sku", "planName", "eula", "vcpusMin", "endOfLife")) {
            assertThat(again.selectFirst("#field-" + field).val()).as(field).isEqualTo(entry.get(field));
        }
        assertThat(again.select("[name=osState][checked]").val()).isEqualTo("Generalized");
        assertThat(again.selectFirst("#field-description").wholeText().strip()).isEqualTo("Otherwise");
        assertThat(like.select("[name=osType][checked]").val()).isEqualTo("Windows");
        assertThat(like.select("[name=generation][checked]").val()).isEqualTo("V1");
        assertThat(like.selectFirst("#field-offer").val()).isEqualTo("Windows");
        assertThat(like.selectFirst("#field-name").val()).isEmpty();
        assertThat(like.selectFirst("#field-sku").val()).isEmpty();
    }

    @Test
    void the_way_to_the_form_is_on_the_gallerys_and_the_definitions_page() {
        String form = estate.myGallery() + "/definitions/new";

        assertThat(rita.page(estate.myGallery()).select("a[href=" + form + "]").text())
                .isEqualTo("Ask for a definition");
        assertThat(rita.page(estate.myDefinition())
                        .select("a[href=" + form + "?definition=" + Estate.id(estate.myDefinition()) + "]")
                        .text())
                .isEqualTo("Ask for one like this");
    }

    @Test
    void what_azure_refuses_is_told_in_its_words() {
        Map<String, Object> entry = Definitions.entry();
        String path = estate.approve(olivia, estate.submit(rita, drafted(entry)));
        outside("taken-meanwhile", (String) entry.get("sku"));

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(rita.page(path).text())
                .contains("Gallery image: taken-meanwhile identified by (publisher:Contoso", "What to do:");
        assertThat(rita.page(path).select("a:contains(Ask for one like this)")).hasSize(1);
    }

    @Test
    void a_definition_that_somebody_else_made_meanwhile_is_not_written_over() {
        Map<String, Object> entry = Definitions.entry();
        String path = estate.approve(olivia, estate.submit(rita, drafted(entry)));
        outside((String) entry.get("name"), "another");
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(Estate.writes()).isEmpty();
        assertThat(rita.page(path).text()).contains("exists already in this gallery");
    }

    @Test
    void a_lost_answer_makes_no_second_definition() {
        Map<String, Object> entry = everything();
        String path = estate.approve(olivia, estate.submit(rita, drafted(entry)));
        Estate.azure().clearCalls();
        Estate.azure().fail(Fault.named("LostResponse").at("PUT", "/images/" + entry.get("name")));

        scheduler.until(() -> List.of("SUCCEEDED", "FAILED").contains(estate.status(path)));

        assertThat(estate.status(path)).as(rita.page(path).text()).isEqualTo("SUCCEEDED");
        assertThat(Estate.writes()).hasSize(1);
    }

    @Test
    void the_portals_tag_alone_does_not_make_a_definition_the_approved_one() {
        Map<String, Object> entry = Definitions.entry();
        String path = estate.approve(olivia, estate.submit(rita, drafted(entry)));
        Estate.azure().fail(Fault.named("GatewayTimeout").at("PUT", "/images/" + entry.get("name")));
        scheduler.tick();
        outside((String) entry.get("name"), "another", Estate.id(path).toString());
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(Estate.writes()).isEmpty();
        assertThat(rita.page(path).text()).contains("was made by somebody else meanwhile");
    }

    private static void outside(String name, String sku) {
        outside(name, sku, "");
    }

    private static void outside(String name, String sku, String request) {
        String tags = "\"tags\":{\"gallerist-request\":\"" + request + "\"},";
        Outside.put(
                SampleEstate.MY_GALLERY + "/images/" + name,
                Definitions.API,
                "{" + (request.isEmpty() ? "" : tags)
                        + "\"location\":\"westcentralus\",\"properties\":{\"osType\":\"Linux\",\"osState\":\"Generalized\","
                        + "\"identifier\":{\"publisher\":\"Contoso\",\"offer\":\"Linux\",\"sku\":\"" + sku + "\"}}}");
    }

    private String drafted(Map<String, Object> entry) {
        Document form = rita.page(estate.myGallery() + "/definitions/new");
        return Visitor.path(rita.submit(form, "/definitions", entry));
    }

    private static Map<String, Object> everything() {
        Map<String, Object> entry = Definitions.entry();
        entry.putAll(Map.of(
                "description", "For the web tier",
                "securityType", "TrustedLaunch",
                "acceleratedNetworking", "True",
                "hibernation", "True",
                "diskControllers", "SCSI, NVMe",
                "vcpusMin", "2",
                "vcpusMax", "16",
                "memoryMin", "8",
                "disallowedDiskTypes", "Standard_LRS",
                "endOfLife", "2031-12-31"));
        entry.putAll(Map.of(
                "planPublisher", "f5",
                "planProduct", "nginx",
                "planName", "plus",
                "eula", "https://contoso.example/eula",
                "privacyStatementUri", "https://contoso.example/privacy",
                "releaseNoteUri", "http://contoso.example/notes",
                "tagName", List.of("team"),
                "tagValue", List.of("web")));
        return entry;
    }
}
