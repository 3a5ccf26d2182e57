package io.gallerist.changes.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A version gets regions, counts, dates and tags; what somebody else does to it meanwhile is never lost. */
@QuarkusTest
class UpdateVersionTest {
    private static final String API = "2024-03-03";
    private static final String COMPUTE = SampleEstate.MY_RESOURCE_GROUP + "/providers/Microsoft.Compute";
    private static final String ENCRYPTION = COMPUTE + "/diskEncryptionSets/images-westcentralus";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;
    String version;
    String target;

    @BeforeEach
    void a_version_in_one_region() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        String number = Estate.number();
        String made = estate.approved(rita, olivia, Estate.entry(number));
        scheduler.until(() -> estate.status(made).equals("SUCCEEDED"));
        target = SampleEstate.MY_IMAGE_DEFINITION + "/versions/" + number;
        version = "/versions/" + estate.one("select id from image_version where resource_key = lower(?)", target);
        Estate.azure().clearCalls();
    }

    @Test
    void a_region_is_added_and_the_version_lives_longer() {
        Document form = rita.page(version + "/edit");
        assertThat(form.selectFirst("#field-region-1 option[selected]").val()).isEqualTo("westcentralus");

        String path =
                asked(form, with("eastus", Map.of("endOfLife", "2031-12-31", "tagName", "team", "tagValue", "core")));

        assertThat(rita.page(path).text()).contains("East US: 1 replica", "2031-12-31", "Tag team");
        estate.approve(olivia, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        assertThat(Estate.writes()).hasSize(1);
        assertThat(Estate.writes().get(0).method()).isEqualTo("PUT");
        assertThat(Estate.writes().get(0).body()).isEqualTo(body(path));
        Document page = rita.page(version);
        assertThat(page.text()).contains("West Central US", "East US", "core");
        assertThat(page.text()).contains("31 Dec 2031");
    }

    @Test
    void a_region_that_somebody_adds_after_the_approval_is_kept_and_reviewed() {
        String path = asked(rita.page(version + "/edit"), with("eastus", Map.of()));
        estate.approve(olivia, path);
        addInAzure("westus2");

        scheduler.until(() -> estate.status(path).equals("SUBMITTED"));

        assertThat(Estate.writes()).isEmpty();
        assertThat(estate.events(path)).contains("request.moved");
        assertThat(olivia.page(path).text()).contains("Somebody changed it in Azure", "East US", "West US 2");
        estate.approve(olivia, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        assertThat(rita.page(version).text()).contains("West Central US", "East US", "West US 2");
    }

    @Test
    void a_region_that_somebody_adds_while_the_form_is_open_is_kept() {
        Document form = rita.page(version + "/edit");
        addInAzure("westus2");

        String path = asked(form, with("eastus", Map.of()));

        assertThat(body(path)).contains("westcentralus", "eastus", "westus2");
    }

    @Test
    void a_lost_answer_leads_to_one_write_all_the_same() {
        String path = asked(rita.page(version + "/edit"), with("eastus", Map.of("regionReplicas", List.of("", ""))));
        estate.approve(olivia, path);
        Estate.azure().fail(Fault.named("LostResponse").at("PUT", "/versions/"));

        scheduler.until(() -> !estate.status(path).matches("APPROVED|SUBMITTING|UNDERWAY"));

        assertThat(estate.status(path)).as(rita.page(path).text()).isEqualTo("SUCCEEDED");
        assertThat(Estate.writes()).hasSize(1);
        assertThat(estate.events(path)).doesNotContain("request.moved");
    }

    @Test
    void a_version_with_a_broken_region_can_be_taken_out_of_latest() {
        Estate.azure().fail(Fault.named("ReplicationFailed").inRegion("eastus"));
        addInAzure("eastus");
        Estate.azure().advance(Duration.ofHours(2));
        String path = asked(rita.page(version + "/edit"), Map.of("excludeFromLatest", "true"));
        estate.approve(olivia, path);

        scheduler.until(() -> !estate.status(path).matches("APPROVED|SUBMITTING|UNDERWAY"));

        assertThat(estate.status(path)).as(rita.page(path).text()).isEqualTo("SUCCEEDED");
    }

    @Test
    void a_region_is_taken_away() {
        addInAzure("eastus");
        Document form = rita.page(version + "/edit");

        String path = asked(
                form,
                Map.of(
                        "region",
                        List.of("westcentralus", ""),
                        "regionReplicas",
                        List.of("2", ""),
                        "regionStorage",
                        List.of("Premium_LRS", "")));

        assertThat(body(path)).doesNotContain("\"eastus\"").contains("Premium_LRS");
        estate.approve(olivia, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        assertThat(rita.page(version).text()).doesNotContain("East US").contains("Premium LRS");
    }

    record Wrong(Map<String, ?> typed, String field, String said) {}

    static Stream<Wrong> table() {
        return Stream.of(
                new Wrong(Map.of("replicas", "0"), "replicas", "from 1 to 100"),
                new Wrong(Map.of("region", List.of("eastus")), "region-1", "must be among the target regions"),
                new Wrong(with("westcentralus", Map.of()), "region-2", "is among them already"),
                new Wrong(with("eastus", Map.of("regionReplicas", List.of("60", "60"))), "replicas", "120 replicas"),
                new Wrong(Map.of("endOfLife", "2020-01-01"), "endOfLife", "Choose a day in the future"),
                new Wrong(
                        Map.of("regionStorage", List.of("Standard_ZRS")),
                        "region-1-storage",
                        "ZRS storage account type is not supported"),
                new Wrong(Map.of("blockDeletion", "true"), "endOfLife", "name the end of life"),
                new Wrong(
                        Map.of("tagName", "gallerist-request", "tagValue", "mine"), "tag-1", "The portal itself sets"),
                new Wrong(Map.of("tagName", "a<b", "tagValue", "x"), "tag-1", "can't contain"),
                new Wrong(Map.of("tagName", "", "tagValue", "x"), "tag-1", "Give the tag a name"),
                new Wrong(
                        Map.of("regionOsEncryption", List.of(SampleEstate.MY_VM)),
                        "region-1-os-encryption",
                        "not a disk encryption set"),
                new Wrong(
                        Map.of("regionDataEncryption", List.of(ENCRYPTION)),
                        "region-1-data-encryption",
                        "has no data disk"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_is_wrong_is_said_beside_its_field(Wrong wrong) {
        Response answer = rita.submit(rita.page(version + "/edit"), "/edit", wrong.typed());

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#error-" + wrong.field()).text()).contains(wrong.said());
        assertThat(page.select(".error-summary a[href=#field-" + wrong.field() + "]")
                        .text())
                .contains(wrong.said());
        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void a_region_keeps_its_encryption() {
        String number = Estate.number();
        Map<String, Object> entry = Estate.entry(number);
        entry.put("source", COMPUTE + "/snapshots/mySnapshot");
        entry.put("diskLun", "0");
        entry.put("diskSource", COMPUTE + "/snapshots/myDataSnapshot1");
        entry.put("regionOsEncryption", ENCRYPTION);
        entry.put("regionDataEncryption", ENCRYPTION);
        String made = estate.approved(rita, olivia, entry);
        scheduler.until(() -> estate.status(made).equals("SUCCEEDED"));
        String edit = "/versions/" + estate.one("select id from image_version where request_id = ?", Estate.id(made))
                + "/edit";

        Response answer = rita.submit(
                rita.page(edit),
                "/edit",
                Map.of("regionOsEncryption", List.of("", ""), "regionDataEncryption", List.of("", "")));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#error-region-1-os-encryption").text()).contains("does not take", ENCRYPTION);
        assertThat(page.select("#error-region-1-data-encryption").text()).contains("does not take", ENCRYPTION);
    }

    @Test
    void a_form_in_which_nothing_was_changed_asks_for_nothing() {
        Response answer = rita.submit(rita.page(version + "/edit"), "/edit", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select(".error-summary").text())
                .contains("Nothing is different yet");
    }

    @Test
    void a_form_that_somebody_made_by_hand_is_only_out_of_date() {
        Response answer =
                rita.submit(rita.page(version + "/edit"), "/edit", Map.of("base", "no json", "replicas", "7"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(".error-summary").text()).contains("out of date");
        assertThat(page.selectFirst("#field-replicas").val()).isEqualTo("7");
    }

    @Test
    void a_base_of_another_shape_is_out_of_date_too() {
        for (String base : List.of("[]", "{\"properties\":7}", "{\"tags\":[1]}")) {
            Response answer = rita.submit(rita.page(version + "/edit"), "/edit", Map.of("base", base));
            assertThat(answer.statusCode()).as(base).isEqualTo(422);
        }
    }

    @Test
    void what_was_typed_is_kept_when_azure_cannot_be_asked() {
        Document form = rita.page(version + "/edit");
        Estate.azure()
                .fail(Fault.named("AuthorizationFailed").at("GET", "/versions/").times(2));

        Response answer = rita.submit(form, "/edit", Map.of("replicas", "7"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(answer.asString());
        assertThat(again.select(".error-summary").text()).contains("Azure could not be asked what is there");
        assertThat(again.selectFirst("#field-replicas").val()).isEqualTo("7");
        Estate.azure().clearFaults();
        assertThat(body(asked(again, Map.of()))).contains("\"replicaCount\":7");
    }

    @Test
    void one_open_request_about_a_version_is_enough() {
        String open = asked(rita.page(version + "/edit"), with("eastus", Map.of()));
        Response answer = olivia.submit(olivia.page(version + "/edit"), "/edit", with("westus2", Map.of()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select(".error-summary").text())
                .contains("Another request about this version is open");
        assertThat(estate.status(open)).isEqualTo("SUBMITTED");
    }

    private String asked(Document form, Map<String, ?> typed) {
        return estate.submit(
                rita, rita.follow(rita.submit(form, "/edit", typed)).location());
    }

    private String body(String path) {
        return (String) estate.one("select body from request where id = ?", Estate.id(path));
    }

    /** As somebody with rights in Azure would, around the portal. */
    private void addInAzure(String region) {
        String live = Outside.get(target, API);
        Outside.put(
                target,
                API,
                live.replaceFirst(
                        "\"targetRegions\":\\[",
                        "\"targetRegions\":[{\"name\":\"" + region
                                + "\",\"regionalReplicaCount\":1,\"storageAccountType\":\"Standard_LRS\"},"));
        Estate.azure().clearCalls();
    }

    private static Map<String, ?> with(String region, Map<String, ?> more) {
        Map<String, Object> typed = new java.util.TreeMap<>();
        typed.put("region", List.of("westcentralus", region));
        typed.put("regionReplicas", List.of("", "1"));
        typed.put("regionStorage", List.of("", ""));
        typed.putAll(more);
        return typed;
    }
}
