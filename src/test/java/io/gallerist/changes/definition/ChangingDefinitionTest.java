package io.gallerist.changes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.support.Estate;
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

/** A change of a definition becomes so as it was approved, and loses nothing that somebody else changed. */
@QuarkusTest
class ChangingDefinitionTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;
    String edit;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        edit = estate.myDefinition() + "/edit";
        Definitions.changedOutside(Definitions.MINE, body -> {
            body.putObject("tags").put("gallerist-request", "earlier").put("team", "base");
            Definitions.properties(body)
                    .putArray("features")
                    .addObject()
                    .put("name", "IsSecureBootSupported")
                    .put("value", "True");
        });
    }

    @AfterEach
    void leave_no_trace() {
        estate.tidy();
        estate.readAgain();
    }

    @Test
    void a_definition_is_changed_as_approved_and_shown_at_once() {
        Document form = rita.page(edit);
        assertThat(form.select("[name=tagName]").eachAttr("value"))
                .contains("team")
                .doesNotContain("gallerist-request");
        String path = asked(Map.of(
                "description", "For everybody",
                "securityType", "TrustedLaunchSupported",
                "vcpusMin", "2",
                "disallowedDiskTypes", "Standard_LRS",
                "endOfLife", "2031-12-31",
                "tagName", List.of("team", "tier"),
                "tagValue", List.of("core", "1")));
        assertThat(rita.page(path).text())
                .contains("Change image definition myImageDefinition")
                .contains(
                        "Description For everybody (before: None)",
                        "Tag team core (before: base)",
                        "Tag tier 1 (before: None)")
                .contains("Security type Trusted launch, where the machine wants it (before: None)")
                .contains("End of life 31 Dec 2031 (before: None)")
                .doesNotContain("Hibernation");
        estate.approve(olivia, estate.submit(rita, path));
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        List<Call> writes = Estate.writes();
        assertThat(writes).hasSize(1);
        assertThat(writes.get(0).body())
                .isEqualTo(estate.one("select body from request where id = ?", Estate.id(path)))
                .contains("\"allowUpdateImage\":true");
        ObjectNode live = Definitions.live(Definitions.MINE);
        assertThat(live.get("tags"))
                .isEqualTo(Definitions.json("{\"gallerist-request\":\"earlier\",\"team\":\"core\",\"tier\":\"1\"}"));
        assertThat(live.at("/properties/features"))
                .isEqualTo(Definitions.json("[{\"name\":\"IsSecureBootSupported\",\"value\":\"True\"},"
                        + "{\"name\":\"SecurityType\",\"value\":\"TrustedLaunchSupported\"}]"));
        assertThat(live.at("/properties/endOfLifeDate").asText()).startsWith("2031-12-31T00:00:00");
        assertThat(live.at("/properties/osType").asText()).isEqualTo("Linux");
        assertThat(rita.page(estate.myDefinition()).text()).contains("For everybody", "31 Dec 2031");
    }

    @Test
    void without_other_features_azure_is_not_told_that_they_change() {
        String path = asked(Map.of("description", "For everybody"));

        assertThat(estate.one("select body from request where id = ?", Estate.id(path)))
                .asString()
                .doesNotContain("allowUpdateImage");
    }

    @Test
    void what_moved_in_azure_after_the_approval_is_reviewed_again_and_kept() {
        String path = asked(
                Map.of("description", "Rita's", "tagName", List.of("team", "tier"), "tagValue", List.of("base", "1")));
        estate.approve(olivia, estate.submit(rita, path));
        changedOutsideTheSameDay();

        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(Estate.writes()).isEmpty();
        assertThat(olivia.page(path).text()).contains("Rita's", "https://wiki.example/notes");
        estate.approve(olivia, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        assertThat(Estate.writes()).hasSize(1);
        assertThat(Estate.writes().get(0).body())
                .isEqualTo(estate.one("select body from request where id = ?", Estate.id(path)));
        bothChangesAreThere();
    }

    @Test
    void what_moves_in_azure_while_somebody_fills_in_the_form_is_kept() {
        Document form = rita.page(edit);
        changedOutsideTheSameDay();

        String path = Visitor.path(rita.submit(
                form,
                "/edit",
                Map.of("description", "Rita's", "tagName", List.of("team", "tier"), "tagValue", List.of("base", "1"))));
        estate.approve(olivia, estate.submit(rita, path));
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        bothChangesAreThere();
    }

    @Test
    void a_draft_that_azure_has_overtaken_is_looked_at_again_before_it_is_submitted() {
        String path = asked(
                Map.of("description", "Rita's", "tagName", List.of("team", "tier"), "tagValue", List.of("base", "1")));
        changedOutsideTheSameDay();

        var refused = rita.submit(rita.page(path), "/submission", Map.of("reason", "Clearer"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Somebody changed the image definition in Azure meanwhile");

        Document form = rita.page(edit + "?request=" + Estate.id(path));
        assertThat(form.selectFirst("#field-description").wholeText().strip()).isEqualTo("Rita's");
        assertThat(form.selectFirst("#field-releaseNoteUri").val()).isEqualTo("https://wiki.example/notes");
        assertThat(Visitor.path(rita.submit(form, "/edit", Map.of("vcpusMax", "4"))))
                .isEqualTo(path);
        estate.approve(olivia, estate.submit(rita, path));
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        bothChangesAreThere();
    }

    @Test
    void what_azure_refuses_is_told_in_its_words() {
        String path = estate.approve(olivia, estate.submit(rita, asked(Map.of("description", "For everybody"))));
        Estate.azure().fail(Fault.named("AuthorizationFailed").at("PUT", "/images/"));

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(rita.page(path).text())
                .contains("AuthorizationFailed", "does not have authorization to perform action", "What to do:");
        Document again = rita.page(edit + "?like=" + Estate.id(path));
        assertThat(again.selectFirst("#field-description").wholeText().strip()).isEqualTo("For everybody");
    }

    @Test
    void the_way_to_the_form_is_on_the_definitions_page() {
        assertThat(rita.page(estate.myDefinition())
                        .select("a[href=" + edit + "]")
                        .text())
                .isEqualTo("Change");
    }

    private String asked(Map<String, ?> typed) {
        return Visitor.path(rita.submit(rita.page(edit), "/edit", typed));
    }

    private static void changedOutsideTheSameDay() {
        Definitions.changedOutside(Definitions.MINE, body -> {
            Definitions.properties(body).put("releaseNoteUri", "https://wiki.example/notes");
            ((ObjectNode) body.get("tags")).put("owner", "ops");
        });
    }

    private static void bothChangesAreThere() {
        JsonNode live = Definitions.live(Definitions.MINE);
        assertThat(live.at("/properties/description").asText()).isEqualTo("Rita's");
        assertThat(live.at("/properties/releaseNoteUri").asText()).isEqualTo("https://wiki.example/notes");
        assertThat(live.get("tags"))
                .isEqualTo(Definitions.json(
                        "{\"gallerist-request\":\"earlier\",\"owner\":\"ops\",\"team\":\"base\"," + "\"tier\":\"1\"}"));
    }
}
