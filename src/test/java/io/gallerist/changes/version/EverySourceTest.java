package io.gallerist.changes.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A version is made from each kind of source, with all that can be said of it, all the way to the catalogue. */
@QuarkusTest
class EverySourceTest {
    private static final String COMPUTE = SampleEstate.MY_RESOURCE_GROUP + "/providers/Microsoft.Compute";
    private static final String SNAPSHOT = COMPUTE + "/snapshots/mySnapshot";
    private static final String ENCRYPTION = COMPUTE + "/diskEncryptionSets/images-westcentralus";
    private static final String VHD = "https://contosovhds.blob.core.windows.net/images/os.vhd";

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

    static Stream<Map<String, ?>> sources() {
        return Stream.of(
                Map.of("sourceId", COMPUTE + "/images/myImage"),
                Map.of("sourceId", SampleEstate.MY_IMAGE_DEFINITION + "/versions/0.9.0"),
                Map.of("sourceId", COMPUTE + "/disks/myVM_OsDisk"),
                Map.of(
                        "sourceId",
                        SNAPSHOT,
                        "osCaching",
                        "ReadOnly",
                        "diskLun",
                        List.of("0", "3"),
                        "diskSource",
                        List.of(COMPUTE + "/snapshots/myDataSnapshot1", COMPUTE + "/disks/myDataDisk"),
                        "diskCaching",
                        List.of("None", "ReadWrite")),
                Map.of("sourceId", VHD),
                Map.of(
                        "sourceId",
                        VHD,
                        "diskLun",
                        List.of("0", "1"),
                        "diskSource",
                        List.of(VHD.replace("/os.", "/data."), COMPUTE + "/snapshots/myDataSnapshot2")));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void from_form_to_catalogue(Map<String, ?> typed) {
        String path = done(typed);

        assertThat(Estate.writes()).hasSize(1);
        assertThat(Estate.writes().get(0).body()).isEqualTo(body(path));
        assertThat(estate.one("select count(*) from image_version where request_id = ?", Estate.id(path)))
                .isEqualTo(1L);
    }

    @Test
    void reviewers_see_whose_the_source_is() {
        assertThat(owner(SampleEstate.MY_VM))
                .isEqualTo("platform-images@contoso.example (tag owner); created by rita@contoso.example");
        assertThat(owner(COMPUTE + "/images/myImage")).isEqualTo("No tag owner; created by rita@contoso.example");
        assertThat(owner(SampleEstate.MY_IMAGE_DEFINITION + "/versions/0.9.0"))
                .isEqualTo("Olivia Brandt (gallery myGallery)");
    }

    private String owner(String source) {
        Map<String, Object> entry = Estate.entry();
        entry.put("source", "");
        entry.put("sourceId", source);
        String path = estate.submitted(rita, entry);
        String owner = olivia.page(path)
                .selectFirst("dt:contains(Owner of the source) + dd")
                .text();
        rita.follow(rita.submit(rita.page(path), "/withdrawal", Map.of()));
        return owner;
    }

    @Test
    void a_form_like_a_live_version_brings_its_disks() {
        String data = VHD.replace("/os.", "/data.");
        String path = done(Map.of(
                "sourceId",
                VHD,
                "osCaching",
                "ReadOnly",
                "replicationMode",
                "Full",
                "diskLun",
                List.of("0", "3"),
                "diskSource",
                List.of(data, COMPUTE + "/snapshots/myDataSnapshot2"),
                "diskCaching",
                List.of("", "ReadWrite")));
        String like = "/versions/new?version="
                + estate.one("select id from image_version where request_id = ?", Estate.id(path));

        Document form = rita.page(estate.myDefinition() + like);

        assertThat(form.selectFirst("#field-sourceId").val()).isEqualTo(VHD);
        assertThat(form.selectFirst("#field-disk-1").val()).isEqualTo(data);
        assertThat(form.selectFirst("#field-disk-2").val()).isEqualTo(COMPUTE + "/snapshots/myDataSnapshot2");
        assertThat(form.selectFirst("#field-disk-2-lun").val()).isEqualTo("3");
        assertThat(form.select("#field-disk-2-caching option[selected]").val()).isEqualTo("ReadWrite");
        assertThat(form.select("#field-osCaching option[selected]").val()).isEqualTo("ReadOnly");
        assertThat(form.select("#field-replicationMode option[selected]").val()).isEqualTo("Full");
        assertThat(rita.get(estate.definition("ubuntu-minimal") + like).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everything_that_can_be_said_of_a_version_reaches_azure() {
        Map<String, Object> typed = new TreeMap<>(Map.of(
                "sourceId",
                SNAPSHOT,
                "diskLun",
                "5",
                "diskSource",
                COMPUTE + "/snapshots/myDataSnapshot1",
                "excludeFromLatest",
                "true",
                "endOfLife",
                "2031-12-31",
                "blockDeletion",
                "true",
                "allowReplicatedDeletion",
                "true",
                "replicationMode",
                "Full",
                "tagName",
                List.of("team", "cost centre"),
                "tagValue",
                List.of("core", "")));
        typed.putAll(Map.of(
                "region",
                List.of("westcentralus", "eastus2"),
                "regionReplicas",
                List.of("", "3"),
                "regionStorage",
                List.of("Premium_LRS", "Standard_ZRS"),
                "regionExcluded",
                "2",
                "regionOsEncryption",
                List.of(ENCRYPTION, ""),
                "regionDataEncryption",
                List.of(ENCRYPTION, "")));

        String path = done(typed);

        String set = "\"diskEncryptionSetId\":\"" + ENCRYPTION + "\"";
        assertThat(Estate.writes().get(0).body())
                .isEqualTo(body(path))
                .contains("\"osDiskImage\":{\"source\":{\"id\":\"" + SNAPSHOT + "\"}}")
                .contains("\"lun\":5", "\"blockDeletionBeforeEndOfLife\":true")
                .contains("\"allowDeletionOfReplicatedLocations\":true", "\"replicationMode\":\"Full\"")
                .contains("\"endOfLifeDate\":\"2031-12-31T00:00:00Z\"", "\"cost centre\":\"\"", "\"team\":\"core\"")
                .contains("\"name\":\"eastus2\",\"regionalReplicaCount\":3,\"storageAccountType\":\"Standard_ZRS\"")
                .contains("\"osDiskImage\":{" + set, "\"dataDiskImages\":[{" + set)
                .containsOnlyOnce("\"excludeFromLatest\":true,\"endOfLifeDate\"");
        assertThat(rita.page(path).text()).contains("LUN 5", "Blocked before the end of life", "cost centre");
        assertThat(rita.page(estate.myDefinition() + "/versions/new?like=" + Estate.id(path))
                        .select("#field-region-2-replicas")
                        .val())
                .isEqualTo("3");
    }

    @Test
    void accounts_of_vhds_are_listed_once_and_then_known_by_their_id() {
        String path = estate.draft(rita, vhds(VHD));
        assertThat(lists()).isNotEmpty().doesNotHaveDuplicates();
        Estate.azure().clearCalls();

        estate.submit(rita, path);

        assertThat(lists()).isEmpty();
        assertThat(Estate.calls("GET")).anyMatch(call -> call.path().endsWith("/storageAccounts/contosovhds"));
    }

    @Test
    void a_subscription_whose_accounts_are_kept_from_the_portal_is_left_out() {
        Estate.azure()
                .fail(Fault.named("AuthorizationFailed")
                        .at("GET", SampleEstate.CONTOSO_LABS + "/providers/Microsoft.Storage/storageAccounts$"));
        Document form = rita.page(estate.myDefinition() + "/versions/new");

        Document answer = Jsoup.parse(rita.submit(form, "/versions", vhds(VHD.replace("contosovhds", "elsewhere")))
                .asString());

        assertThat(answer.select(".error-summary").text())
                .contains("The storage account of https://elsewhere.blob.core.windows.net/images/os.vhd is not found")
                .doesNotContain("could not be asked");
        assertThat(lists()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    private static Map<String, Object> vhds(String os) {
        Map<String, Object> entry = Estate.entry();
        entry.putAll(Map.of(
                "source",
                "",
                "sourceId",
                os,
                "diskLun",
                List.of("0"),
                "diskSource",
                List.of(VHD.replace("/os.", "/data."))));
        return entry;
    }

    private static List<String> lists() {
        return Estate.calls("GET").stream()
                .map(Call::path)
                .filter(path -> path.endsWith("/storageAccounts"))
                .toList();
    }

    private String done(Map<String, ?> typed) {
        Map<String, Object> entry = Estate.entry();
        entry.put("source", "");
        entry.putAll(typed);
        String path = estate.approved(rita, olivia, entry);
        Estate.azure().clearCalls();
        scheduler.until(() -> !List.of("APPROVED", "SUBMITTING", "UNDERWAY").contains(estate.status(path)));
        assertThat(estate.status(path)).as(rita.page(path).text()).isEqualTo("SUCCEEDED");
        return path;
    }

    private String body(String path) {
        return (String) estate.one("select body from request where id = ?", Estate.id(path));
    }
}
