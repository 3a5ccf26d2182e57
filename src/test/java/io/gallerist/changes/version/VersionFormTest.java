package io.gallerist.changes.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a form is said beside the field and above the form; nothing typed is lost and nothing is sent. */
@QuarkusTest
class VersionFormTest {
    private static final String LONG = "1".repeat(10_000);

    private static final String COMPUTE = SampleEstate.MY_RESOURCE_GROUP + "/providers/Microsoft.Compute";
    private static final String SNAPSHOT = COMPUTE + "/snapshots/mySnapshot";
    private static final String DATA_1 = COMPUTE + "/snapshots/myDataSnapshot1";
    private static final String DATA_2 = COMPUTE + "/snapshots/myDataSnapshot2";
    private static final String ENCRYPTION = COMPUTE + "/diskEncryptionSets/images-westcentralus";
    private static final String VHD = "https://contosovhds.blob.core.windows.net/images/os.vhd";
    private static final String FABRIKAM = SampleEstate.FABRIKAM_VM;

    @Inject
    Estate estate;

    Visitor rita;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
    }

    /** What is typed otherwise than in a right form, which field is wrong then and what is said there. */
    record Wrong(Map<String, ?> typed, String field, String said) {
        @Override
        public String toString() {
            String text = typed.toString();
            return (text.length() > 90 ? text.substring(0, 90) + "…" : text).replace("\0", "NUL") + " is wrong at "
                    + field;
        }
    }

    static Stream<Wrong> table() {
        return Stream.of(numbers(), replicas(), regions(), ends(), sources(), disks(), others())
                .flatMap(part -> part);
    }

    @Test
    void a_version_lies_where_its_source_does_unless_somebody_says_otherwise() {
        Map<String, Object> entry = new java.util.LinkedHashMap<>(Estate.entry());
        entry.putAll(Map.of("location", "", "region", List.of("", "")));

        String path = estate.draft(Visitor.named("Rita"), entry);

        assertThat(estate.one(
                        "select (change::json->>'location') || (change::json->'regions'->0->>'region') from request where"
                                + " id = ?",
                        Estate.id(path)))
                .isEqualTo("westcentraluswestcentralus");
    }

    @Test
    void a_number_that_is_taken_is_told_together_with_the_rest() {
        Visitor rita = Visitor.named("Rita");
        String taken = (String) estate.one("select v.name from image_version v join image_definition d on d.id ="
                + " v.definition_id where d.name = 'myImageDefinition' and v.gone_at is null order by v.name limit 1");

        String page = rita.submit(
                        rita.page(estate.myDefinition() + "/versions/new"),
                        "/versions",
                        Map.of("number", taken, "source", "", "replicas", "500"))
                .asString();

        assertThat(page)
                .contains(
                        "Version " + taken + " exists already",
                        "Choose what to build the version from",
                        "Write a number of replicas from 1 to 100");
    }

    @Test
    void another_line_is_what_the_page_comes_back_to() {
        Visitor rita = Visitor.named("Rita");
        Document form = rita.page(estate.myDefinition() + "/versions/new");
        assertThat(form.select("[autofocus]")).isEmpty();

        Document again = Jsoup.parse(
                rita.submit(form, "/versions", Map.of("press", "add-region")).asString());
        assertThat(again.select("[autofocus]").eachAttr("id")).containsExactly("field-region-1");
        Document found = Jsoup.parse(rita.submit(form, "/versions", Map.of("press", "search", "search", "myVM"))
                .asString());
        assertThat(found.select("[autofocus]").eachAttr("id")).containsExactly("field-search");
        assertThat(found.select("[role=status]").text()).contains("found: choose above");
    }

    private static Stream<Wrong> numbers() {
        return Stream.of(
                        "",
                        "1.0",
                        "1.0.0.0",
                        "1.0.99999999999",
                        "1.0.2147483648",
                        "-1.0.0",
                        "a.b.c",
                        "1.0.\u0661",
                        LONG)
                .map(number ->
                        new Wrong(Map.of("number", number), "number", "Write three numbers with dots between them"));
    }

    private static Stream<Wrong> replicas() {
        return Stream.concat(
                Stream.of("", "0", "101", "-1", "1.5", "x", "99999999999", "1e1")
                        .flatMap(count -> Stream.of(
                                new Wrong(
                                        Map.of("replicas", count),
                                        "replicas",
                                        "Write a number of replicas from 1 to 100"),
                                new Wrong(
                                        Map.of("regionReplicas", List.of(count.isEmpty() ? "0" : count)),
                                        "region-1-replicas",
                                        "Write a number of replicas from 1 to 100"))),
                Stream.of(
                        new Wrong(
                                regions("westcentralus", "eastus", Map.of("replicas", "51")),
                                "replicas",
                                "That is 102 replicas in all"),
                        new Wrong(
                                regions("westcentralus", "eastus", Map.of("regionReplicas", List.of("100", "1"))),
                                "replicas",
                                "That is 101 replicas in all")));
    }

    private static Stream<Wrong> regions() {
        return Stream.of(
                new Wrong(
                        Map.of("region", List.of("eastus")),
                        "region-1",
                        "The version's own region, West Central US, must be among"),
                new Wrong(regions("westcentralus", "westcentralus", Map.of()), "region-2", "is among them already"),
                new Wrong(regions("westcentralus", "West Central US", Map.of()), "region-2", "is among them already"),
                new Wrong(
                        regions("westcentralus", "atlantis", Map.of()),
                        "region-2",
                        "Azure has no region called \"atlantis\""),
                new Wrong(
                        regions("westcentralus", "", Map.of("regionReplicas", List.of("", "2"))),
                        "region-2",
                        "Choose a region"),
                new Wrong(Map.of("location", "atlantis"), "location", "Azure has no region called"),
                new Wrong(
                        Map.of("location", "", "source", "", "sourceId", FABRIKAM),
                        "location",
                        "Choose the region that the source is in"));
    }

    private static Stream<Wrong> ends() {
        return Stream.of(
                new Wrong(Map.of("endOfLife", "2020-01-01"), "endOfLife", "Choose a day in the future"),
                new Wrong(Map.of("endOfLife", "tomorrow"), "endOfLife", "is not a date"),
                new Wrong(Map.of("endOfLife", "31.12.2031"), "endOfLife", "is not a date"),
                new Wrong(Map.of("endOfLife", "2031-02-30"), "endOfLife", "is not a date"),
                new Wrong(Map.of("endOfLife", "+10000-01-01"), "endOfLife", "end with the year 9999"));
    }

    private static Stream<Wrong> sources() {
        String unknown = SampleEstate.MY_RESOURCE_GROUP + "/providers/Microsoft.Compute/virtualMachines/noSuchVM";
        return Stream.of(
                new Wrong(Map.of("source", ""), "source", "Choose what to build the version from"),
                new Wrong(Map.of("source", unknown), "source", "Azure has no noSuchVM any more"),
                new Wrong(Map.of("sourceId", unknown), "sourceId", "Azure has no noSuchVM any more"),
                new Wrong(Map.of("sourceId", "my favourite machine"), "sourceId", "not an Azure resource id"),
                new Wrong(Map.of("sourceId", "/subscriptions/../secrets"), "sourceId", "not an Azure resource id"),
                new Wrong(
                        Map.of("sourceId", SampleEstate.MY_IMAGE_DEFINITION),
                        "sourceId",
                        "must either be a managed image, virtual machine or another gallery image version"),
                new Wrong(
                        Map.of("source", vm(SampleEstate.BUILD_RG, "build-agent")),
                        "source",
                        "build-agent is in East US 2, the version in West Central US"),
                in("westeurope", vm(SampleEstate.WINDOWS_RG, "win-golden"), "different OS type ['Windows']"),
                in(
                        "eastus2",
                        SampleEstate.BUILD_RG + "/providers/Microsoft.Compute/images/legacy-image",
                        "different Hypervisor generation ['V1']"),
                in("westcentralus", vm(SampleEstate.MY_RESOURCE_GROUP, "rita-dev"), "OS State"),
                in("eastus2", vm(SampleEstate.BUILD_RG, "edge-ephemeral"), "cannot contain an ephemeral OS disk"),
                in("northeurope", vm(SampleEstate.LAB_RG, "lab-ultra"), "stored in an UltraSSD account type"),
                in("northeurope", vm(SampleEstate.LAB_RG, "lab-market"), "has a different plan ['{"),
                in("westcentralus", vm(SampleEstate.MY_RESOURCE_GROUP, "data-heavy"), "exceeds the max size 1024"),
                in("westcentralus", FABRIKAM, "does not look after"));
    }

    /** A right source for single disks, with these disks beside it. */
    private static Wrong disks(List<String> luns, List<String> sources, String field, String said) {
        return new Wrong(
                Map.of("source", "", "sourceId", SNAPSHOT, "diskLun", luns, "diskSource", sources), field, said);
    }

    private static Stream<Wrong> disks() {
        return Stream.of(
                disks(List.of("0", "0"), List.of(DATA_1, DATA_2), "disk-2-lun", "Duplicated lun numbers"),
                disks(List.of("0", "1"), List.of(DATA_1, DATA_1), "disk-2", "Duplicated source ids are found"),
                disks(List.of("0"), List.of(SNAPSHOT), "disk-1", "Duplicated source ids are found"),
                disks(List.of("0"), List.of(Estate.MY_VM), "disk-1", "must be a managed disk or snapshot"),
                disks(List.of("64"), List.of(DATA_1), "disk-1-lun", "a LUN from 0 to 63"),
                disks(List.of(""), List.of(DATA_1), "disk-1-lun", "Give the disk a LUN"),
                disks(List.of("0"), List.of(""), "disk-1", "Name the disk, snapshot or VHD"),
                disks(List.of("0"), List.of(DATA_1 + "9"), "disk-1", "any more, or the portal may not see it"),
                disks(List.of("", "0"), List.of("", DATA_1 + "9"), "disk-2", "any more, or the portal may not see it"),
                disks(List.of("0"), List.of("https://evil.example/a.vhd"), "disk-1", "not the address of a VHD"),
                disks(
                        List.of("0"),
                        List.of("https://unknown.blob.core.windows.net/c/a.vhd"),
                        "disk-1",
                        "The storage account of"),
                new Wrong(
                        Map.of("diskLun", "0", "diskSource", DATA_1),
                        "disk-1",
                        "can only be specified either directly under storageProfile"),
                new Wrong(
                        Map.of("source", "", "sourceId", VHD, "diskLun", "0", "diskSource", VHD),
                        "disk-1",
                        "cannot point to same blob"),
                new Wrong(Map.of("osCaching", "ReadOnly"), "osCaching", "only be chosen for a disk"));
    }

    private static Stream<Wrong> others() {
        return Stream.of(
                new Wrong(Map.of("storageType", "Standard_ZRS"), "region-1", "ZRS storage account type is not"),
                new Wrong(
                        regions("", "westcentralus", Map.of("storageType", "Standard_ZRS")),
                        "region-2",
                        "ZRS storage account type is not"),
                new Wrong(Map.of("replicationMode", "Shallow", "replicas", "2"), "replicationMode", "one replica"),
                new Wrong(Map.of("replicationMode", "Half"), "replicationMode", "is not in it"),
                new Wrong(Map.of("blockDeletion", "true"), "endOfLife", "name the end of life"),
                new Wrong(Map.of("sourceTenant", "fabrikam"), "sourceTenant", "not a tenant id"),
                new Wrong(
                        Map.of("regionOsEncryption", SampleEstate.MY_VM),
                        "region-1-os-encryption",
                        "not a disk encryption set"),
                new Wrong(Map.of("regionOsEncryption", ENCRYPTION + "9"), "region-1-os-encryption", "is not found"),
                new Wrong(
                        Map.of(
                                "regionDataEncryption",
                                SampleEstate.BUILD_RG
                                        + "/providers/Microsoft.Compute/diskEncryptionSets/images-eastus2"),
                        "region-1-data-encryption",
                        "has to be in the target region"),
                new Wrong(
                        Map.of("source", "", "sourceId", SNAPSHOT, "regionDataEncryption", ENCRYPTION),
                        "region-1-data-encryption",
                        "No data disk is known"),
                new Wrong(Map.of("tagName", "gallerist-request", "tagValue", "x"), "tag-1", "The portal itself sets"),
                new Wrong(Map.of("number", "0.9.1"), "number", "Version 0.9.1 exists already"),
                new Wrong(Map.of("storageType", "Tape"), "storageType", "Choose one of the storage types"),
                new Wrong(
                        Map.of("regionStorage", List.of("Tape")),
                        "region-1-storage",
                        "Choose one of the storage types"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void what_is_wrong_is_said_beside_its_field(Wrong wrong) {
        Map<String, Object> entry = Estate.entry();
        entry.putAll(wrong.typed());
        Document form = rita.page(estate.myDefinition() + "/versions/new");

        Response answer = rita.submit(form, "/versions", entry);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#error-" + wrong.field()).text()).contains(wrong.said());
        assertThat(page.select(".error-summary a[href=#field-" + wrong.field() + "]")
                        .text())
                .contains(wrong.said());
        assertThat(page.select("#field-" + wrong.field() + "[aria-invalid=true]"))
                .hasSize(1);
        assertThat(page.select(".wrong")).hasSize(1);
        for (String field : List.of("number", "replicas", "endOfLife", "sourceId")) {
            assertThat(page.selectFirst("#field-" + field).attr("value")).isEqualTo(entry.getOrDefault(field, ""));
        }
        assertThat(page.select("#field-source option[selected]").stream().map(Element::val))
                .isEqualTo(Stream.of(entry.get("source"))
                        .filter(source -> !source.equals(""))
                        .toList());
        assertThat(Estate.writes()).isEmpty();
        assertThat(made(form)).isEqualTo(0L);
    }

    static List<Map<String, ?>> hostile() {
        return Stream.of(
                        "<script>alert(1)</script>",
                        LONG,
                        "1.\0.0",
                        "\uD83D\uDE80",
                        "{inject:csrf.token}",
                        "%00",
                        "../../..")
                .flatMap(text -> Stream.<Map<String, ?>>of(
                        Map.of("number", text),
                        Map.of("sourceId", text),
                        Map.of("location", text),
                        Map.of("replicas", text),
                        Map.of("storageType", text),
                        Map.of("endOfLife", text),
                        Map.of("region", List.of("westcentralus", text)),
                        Map.of("regionReplicas", List.of(text)),
                        Map.of("regionStorage", List.of(text))))
                .toList();
    }

    @Test
    void hostile_text_is_only_text() {
        Document form = rita.page(estate.myDefinition() + "/versions/new");
        for (Map<String, ?> typed : hostile()) {
            Map<String, Object> entry = Estate.entry();
            entry.putAll(typed);

            Response answer = rita.submit(form, "/versions", entry);

            assertThat(answer.statusCode()).as(typed.toString()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).select("script:not([src])"))
                    .as(typed.toString())
                    .isEmpty();
        }
        assertThat(Estate.writes()).isEmpty();
        assertThat(made(form)).isEqualTo(0L);
    }

    @Test
    void a_number_that_somebody_asks_for_already_is_taken() {
        String number = Estate.number();
        String open = estate.submitted(Visitor.named("Ravi"), Estate.entry(number));
        Document form = rita.page(estate.myDefinition() + "/versions/new");

        Response answer = rita.submit(form, "/versions", Estate.entry(number));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#error-number").text())
                .contains("Somebody has already asked for version " + number);
        estate.sql("update request set status = 'WITHDRAWN' where id = ?", Estate.id(open));
        assertThat(rita.submit(form, "/versions", Estate.entry(number)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void when_azure_cannot_be_asked_the_form_says_so_and_keeps_everything() {
        Estate.azure().fail(Fault.named("AuthorizationFailed").at("GET", "/versions/"));
        Document form = rita.page(estate.myDefinition() + "/versions/new");
        Map<String, Object> entry = Estate.entry();

        Response answer = rita.submit(form, "/versions", entry);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst(".error-summary").text())
                .contains("Azure could not be asked", "does not have authorization");
        assertThat(page.selectFirst("#field-number").attr("value")).isEqualTo(entry.get("number"));
    }

    @Test
    void a_form_that_somebody_made_by_hand_is_only_incomplete() {
        for (Map<String, ?> fields : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("regionReplicas", "3"),
                Map.of("region", "westcentralus"),
                Map.of("press", "add-region"),
                Map.of("key", "no key", "number", "1"))) {
            int expected = fields.containsKey("press") ? 200 : 422;
            assertThat(rita.post(estate.myDefinition() + "/versions", fields).statusCode())
                    .as(fields.toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void another_line_for_a_region_is_no_mistake() {
        Document form = rita.page(estate.myDefinition() + "/versions/new");
        int lines = form.select(".region-row").size();

        Response answer = rita.submit(form, "/versions", Map.of("press", "add-region", "number", "not yet"));

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(".region-row")).hasSizeGreaterThan(lines);
        assertThat(page.selectFirst("#field-number").attr("value")).isEqualTo("not yet");
        assertThat(page.select(".wrong")).isEmpty();
    }

    @Test
    void a_form_can_be_put_aside_half_filled_and_gone_on_with() {
        Document form = rita.page(estate.myDefinition() + "/versions/new");
        String number = Estate.number();
        Map<String, Object> half = Map.of("press", "save", "number", number, "endOfLife", "not yet", "tagName", "team");

        Document requests = rita.follow(rita.submit(form, "/versions", half));

        Element link = requests.select("a:contains(Create an image version: myImageDefinition)")
                .first();
        Document again = rita.page(link.attr("href"));
        assertThat(again.selectFirst("#field-number").val()).isEqualTo(number);
        assertThat(again.selectFirst("#field-endOfLife").val()).isEqualTo("not yet");
        assertThat(again.selectFirst("#field-tag-1").val()).isEqualTo("team");
        assertThat(Visitor.named("Ravi").get(link.attr("href")).statusCode()).isEqualTo(404);
        assertThat(made(form)).isEqualTo(0L);
        Map<String, Object> whole = Estate.entry(number);
        whole.put("endOfLife", "");
        rita.follow(rita.submit(again, "/versions", whole));
        assertThat(rita.page("/requests").text()).doesNotContain("Unfinished forms");
    }

    @Test
    void the_draft_of_one_gallery_does_not_become_a_request_for_another() {
        Visitor otto = Visitor.named("Otto");
        Document share = otto.page(estate.gallery("labGallery") + "/access/new");
        String draft = Visitor.path(otto.submit(share, "/access", Map.of("mails", "draft@fabrikam.example")));
        Document form = otto.page(estate.myDefinition() + "/versions/new");
        Map<String, Object> entry = Estate.entry();
        entry.put("request", Estate.id(draft));

        assertThat(otto.submit(form, "/versions", entry).statusCode()).isEqualTo(400);

        assertThat(estate.one("select target from request where id = ?", Estate.id(draft)))
                .asString()
                .contains("labGallery");
    }

    private Object made(Document form) {
        return estate.one(
                "select count(*) from request where idempotency_key = ?",
                UUID.fromString(form.selectFirst("input[name=key]").attr("value")));
    }

    private static Map<String, ?> regions(String first, String second, Map<String, ?> more) {
        Map<String, Object> typed = new java.util.TreeMap<>();
        typed.put("region", List.of(first, second));
        typed.put("regionReplicas", List.of("", ""));
        typed.put("regionStorage", List.of("", ""));
        typed.putAll(more);
        return typed;
    }

    private static Wrong in(String region, String source, String said) {
        return new Wrong(Map.of("source", source, "location", region, "region", List.of(region)), "source", said);
    }

    private static String vm(String group, String name) {
        return group + "/providers/Microsoft.Compute/virtualMachines/" + name;
    }
}
