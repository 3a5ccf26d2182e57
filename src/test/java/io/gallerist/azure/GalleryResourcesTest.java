package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryResourcesTest {
    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/images";
    private static final ResourceId GALLERY = ResourceId.of(GROUP + "/providers/Microsoft.Compute/galleries/main");
    private static final ResourceId DEFINITION = GALLERY.child("images", "ubuntu");
    private static final ResourceId VERSION = DEFINITION.child("versions", "1.0.0");

    private final FakeAzure azure = new FakeAzure();
    private final GalleryResources resources = new GalleryResources(azure.clients());

    @ParameterizedTest
    @CsvSource({"'',galleries/main", "/images/ubuntu,definition", "/images/ubuntu/versions/1.0.0,version"})
    void sendsExactlyWhatWasPlanned(String below) {
        var id = ResourceId.of(GALLERY + below);
        azure.answer(200, "{\"properties\":{\"provisioningState\":\"Updating\"}}")
                .answer(202, "");
        var put = resources.planned(id, "{\"location\":\"westeurope\",\"tags\":{\"b\":\"ü\",\"a\":\"1\"}}");
        assertThat(resources.put(id, put.body()).provisioningState()).isEqualTo("Updating");
        assertSent(put);
        var deletion = resources.plannedDeletion(id);
        assertThat(resources.delete(id).provisioningState()).isEqualTo("Succeeded");
        assertSent(deletion);
    }

    private void assertSent(PlannedCall call) {
        assertThat(azure.last().method()).isEqualTo(call.method());
        assertThat(azure.last().url())
                .isEqualTo("https://arm.example" + call.path() + "?api-version=" + call.apiVersion());
        assertThat(azure.last().body()).isEqualTo(call.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/images/ubuntu", "/images/ubuntu/versions/1.0.0"})
    void sendsNothingElse(String below) {
        var id = ResourceId.of(GALLERY + below);
        assertThatIllegalStateException().isThrownBy(() -> resources.put(id, "{\"location\": \"westeurope\"}"));
        assertThatIllegalStateException()
                .isThrownBy(() -> resources.put(id, "{\"location\":\"westeurope\",\"properties\":{\"typo\":1}}"));
        assertThat(azure.asked).isEmpty();
    }

    @Test
    void sendsNothingThatTheSdkFindsIncomplete() {
        var body = "{\"location\":\"westeurope\",\"properties\":{\"restore\":true}}";
        assertThatIllegalStateException().isThrownBy(() -> resources.put(VERSION, body));
        assertThat(azure.asked).isEmpty();
    }

    @Test
    void knowsNoOtherResources() {
        var machine = ResourceId.of(GROUP + "/providers/Microsoft.Compute/virtualMachines/vm");
        assertThatIllegalArgumentException().isThrownBy(() -> resources.planned(machine, "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> resources.delete(ResourceId.of(GROUP)));
        assertThat(azure.asked).isEmpty();
    }

    @Test
    void plansInAzuresOwnSpelling() {
        var shouted = ResourceId.of(VERSION.value().toUpperCase(Locale.ROOT));
        assertThat(resources.plannedDeletion(shouted).path())
                .startsWith("/subscriptions/")
                .endsWith(
                        "/resourceGroups/IMAGES/providers/Microsoft.Compute/galleries/MAIN/images/UBUNTU/versions/1.0.0");
    }

    @Test
    void readsAVersionAsTheBodyThatWouldWriteIt() {
        azure.answer(200, """
                {"id":"%s","name":"1.0.0","type":"t","location":"West Europe","tags":{"b":"2","a":"1"},"properties":{
                "provisioningState":"Succeeded","publishingProfile":{"targetRegions":[{"name":"East US 2",
                "regionalReplicaCount":1},{"name":"West Europe"}],"publishedDate":"2024-01-01T00:00:00+00:00",
                "endOfLifeDate":"2027-01-01T00:00:00+00:00"},
                "storageProfile":{"source":{"virtualMachineId":"/vm"},"osDiskImage":{"sizeInGB":30,
                "hostCaching":"ReadWrite","source":{}}},"safetyProfile":{"reportedForPolicyViolation":false,
                "allowDeletionOfReplicatedLocations":false}}}""".formatted(VERSION));
        var live = resources.read(VERSION).orElseThrow();
        assertThat(live.id()).isEqualTo(VERSION);
        assertThat(live.provisioningState()).isEqualTo("Succeeded");
        assertThat(live.tags()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(live.writable())
                .isEqualTo("{\"location\":\"westeurope\",\"tags\":{\"a\":\"1\",\"b\":\"2\"},\"properties\":{"
                        + "\"storageProfile\":{\"source\":{\"virtualMachineId\":\"/vm\"},\"osDiskImage\":{"
                        + "\"hostCaching\":\"ReadWrite\",\"source\":{}}},\"publishingProfile\":{\"targetRegions\":["
                        + "{\"name\":\"eastus2\",\"regionalReplicaCount\":1},{\"name\":\"westeurope\"}],"
                        + "\"endOfLifeDate\":\"2027-01-01T00:00:00Z\"},"
                        + "\"safetyProfile\":{\"allowDeletionOfReplicatedLocations\":false}}}");
        azure.answer(200, "{}");
        resources.put(VERSION, live.writable());
    }

    @Test
    void readsAGalleryWithoutWhatAzureAloneSets() {
        azure.answer(200, """
                {"id":"%s","location":"westeurope","tags":{},"properties":{"description":"d","identifier":
                {"uniqueName":"u"},"provisioningState":"Succeeded","sharingProfile":{"permissions":"Groups","groups":
                [{"type":"Subscriptions","ids":["s"]}]},"sharingStatus":{"aggregatedState":"Succeeded"},
                "softDeletePolicy":{"isSoftDeleteEnabled":true}}}""".formatted(GALLERY));
        assertThat(resources.read(GALLERY).orElseThrow().writable())
                .isEqualTo("{\"location\":\"westeurope\",\"properties\":{\"description\":\"d\",\"sharingProfile\":{"
                        + "\"permissions\":\"Groups\"},\"softDeletePolicy\":{\"isSoftDeleteEnabled\":true}}}");
    }

    @Test
    void findsNothingWhereNothingIs() {
        azure.answer(404, "");
        assertThat(resources.read(DEFINITION)).isEmpty();
    }

    @Test
    void listsWhatIsInsideOnAllPages() {
        var listed = GALLERY.value().replace("/images", "/IMAGES") + "/images/";
        azure.answer(200, """
                        {"value":[{"id":"%sa","name":"a"}],"nextLink":"https://arm.example/more"}""".formatted(listed))
                .answer(200, "{\"value\":[{\"id\":\"%sb\",\"name\":\"b\"}]}".formatted(listed));
        assertThat(resources.children(GALLERY))
                .extracting(ResourceId::value)
                .containsExactly(GALLERY + "/images/a", GALLERY + "/images/b");
        azure.answer(200, "{\"value\":[{\"id\":\"x\",\"name\":\"1.0.0\"}]}");
        assertThat(resources.children(DEFINITION)).containsExactly(VERSION);
        assertThat(resources.children(VERSION)).isEmpty();
    }
}
