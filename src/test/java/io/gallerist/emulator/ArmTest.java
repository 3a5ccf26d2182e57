package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.emulator;
import static io.gallerist.emulator.EmulatorFixture.http;
import static io.gallerist.emulator.EmulatorFixture.sdk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenRequestContext;
import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import com.azure.resourcemanager.compute.models.InstanceViewTypes;
import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.http.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Subscriptions, lists, sources, tokens, and Azure's ways of not finding something. */
@ExtendWith(EmulatorFixture.class)
class ArmTest {
    private static final String SUBSCRIPTION = "/subscriptions/" + SampleEstate.CONTOSO_IMAGES;

    private static JsonNode get(String path) {
        return Json.parse(http().get(path).body());
    }

    @Test
    void describesTheCloud() {
        assertThat(get("/subscriptions").path("value"))
                .extracting(s -> s.path("displayName").asText())
                .containsExactly("Contoso Images", "Contoso Labs");
        assertThat(get(SUBSCRIPTION + "/locations").path("value")).anySatisfy(location -> {
            assertThat(Json.text(location, "name")).isEqualTo("eastus2");
            assertThat(Json.text(location, "displayName")).isEqualTo("East US 2");
        });
        assertThat(get(SUBSCRIPTION + "/providers/Microsoft.Compute")
                        .path("registrationState")
                        .asText())
                .isEqualTo("Registered");
        assertThat(http().get("/metadata/endpoints?api-version=2022-09-01").body())
                .contains("\"loginEndpoint\":\"" + emulator().azureUrl());
        assertThat(get(SUBSCRIPTION + "/resources?$filter=resourceType eq 'Microsoft.Compute/galleries'")
                        .path("value"))
                .hasSize(2);
    }

    @Test
    void listsInUpperCaseAndReadsInAnyCase() {
        assertThat(sdk().compute().getGalleries().list())
                .extracting(GalleryInner::name)
                .containsExactlyInAnyOrder("myGallery", "windowsGallery");
        assertThat(sdk().compute().getGalleries().listByResourceGroup("MYGALLERYrg"))
                .singleElement()
                .satisfies(gallery -> assertThat(gallery.id()).contains("/resourceGroups/MYGALLERYRG/"));
        assertThat(sdk().compute()
                        .getGalleries()
                        .getByResourceGroup("mygalleryrg", "MYGALLERY")
                        .name())
                .isEqualTo("myGallery");
    }

    @Test
    void pagesLists() {
        emulator().pageSize(2);
        assertThat(sdk().compute()
                        .getGalleryImageVersions()
                        .listByGalleryImage("myGalleryRG", "myGallery", "ubuntu-minimal"))
                .hasSize(6);
        JsonNode page = get(SUBSCRIPTION + "/providers/Microsoft.Compute/virtualMachines?api-version=1");
        assertThat(page.path("value")).hasSize(2);
        assertThat(Json.text(page, "nextLink")).contains("api-version=1&$skiptoken=2");
    }

    @Test
    void showsSources() {
        var machines = sdk().compute().getVirtualMachines();
        assertThat(machines.list()).extracting("name").contains("myVM", "win-golden", "rita-dev");
        var mine = machines.getByResourceGroupWithResponse(
                        "myResourceGroup", "myVM", InstanceViewTypes.INSTANCE_VIEW, com.azure.core.util.Context.NONE)
                .getValue();
        assertThat(mine.instanceView().statuses())
                .extracting("code")
                .contains("OSState/generalized", "PowerState/deallocated");
        assertThat(machines.getByResourceGroup("myResourceGroup", "myVM").instanceView())
                .isNull();
        assertThat(machines.instanceView("myResourceGroup", "rita-dev").statuses())
                .extracting("code")
                .contains("PowerState/running");
        assertThat(sdk().compute().getImages().list()).hasSize(3);
        assertThat(sdk().compute().getDisks().listByResourceGroup("myResourceGroup"))
                .isNotEmpty();
        assertThat(sdk().compute().getSnapshots().list()).hasSize(3);
        assertThat(get(SUBSCRIPTION + "/providers/Microsoft.Storage/storageAccounts")
                        .path("value"))
                .hasSize(2);
    }

    @Test
    void doesNotFindInAzuresWords() {
        missing(
                "/subscriptions/none/resourceGroups",
                "SubscriptionNotFound",
                "The subscription 'none' could not be found.");
        missing(
                SUBSCRIPTION + "/resourceGroups/none",
                "ResourceGroupNotFound",
                "Resource group 'none' could not be found.");
        missing(
                SampleEstate.MY_GALLERY + "x",
                "ResourceNotFound",
                "The Resource 'Microsoft.Compute/galleries/myGalleryx' under resource group 'myGalleryRG' was not found.");
        missing(
                SampleEstate.MY_GALLERY + "x/images/i",
                "ParentResourceNotFound",
                "Parent resource 'myGalleryx' not found.");
        assertThatThrownBy(() -> sdk().compute().getGalleries().getByResourceGroup("myGalleryRG", "none"))
                .hasMessageContaining("404");
    }

    private static void missing(String path, String code, String message) {
        HttpResponse<String> answer = http().get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("x-ms-failure-cause")).contains("gateway");
        assertThat(Json.text(Json.parse(answer.body()), "error", "code")).isEqualTo(code);
        assertThat(Json.text(Json.parse(answer.body()), "error", "message")).contains(message);
    }

    @Test
    void wantsAToken() {
        var anonymous = HttpRequest.newBuilder(emulator().azureUrl().resolve("/subscriptions"))
                .GET();
        assertThat(http().send(anonymous).statusCode()).isEqualTo(401);
        var forged = HttpRequest.newBuilder(URI.create(emulator().azureUrl() + "/subscriptions"))
                .header("Authorization", "Bearer a.b.c");
        assertThat(http().send(forged).body()).contains("InvalidAuthenticationToken");
        assertThatThrownBy(() -> sdk().credential("wrong")
                        .getTokenSync(
                                new TokenRequestContext().addScopes(emulator().azureUrl() + "/.default")))
                .hasMessageContaining("AADSTS7000215");
    }

    @Test
    void readsFromAnotherTenantWithItsTokenOnly() {
        String path = SampleEstate.MY_IMAGE_DEFINITION + "/versions/3.0.0";
        JsonNode body = Bodies.version(SampleEstate.FABRIKAM_VM);
        Http both = http().with("x-ms-authorization-auxiliary", http().bearer(Tenant.FABRIKAM.id()));
        HttpResponse<String> answer = both.call("PUT", path + "?api-version=2024-03-03", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String operation = answer.headers().firstValue("Azure-AsyncOperation").orElseThrow();
        assertThat(http().get(operation).body()).contains("LinkedAuthorizationFailed");
        emulator().advance(Duration.ofSeconds(722));
        assertThat(both.get(operation).body()).contains("Succeeded");
    }

    @Test
    void keepsResourceGroups() {
        String group = SUBSCRIPTION + "/resourceGroups/fresh";
        assertThat(http().call("HEAD", group, null).statusCode()).isEqualTo(404);
        assertThat(http().call("PUT", group, Bodies.json("{'location': 'East US'}"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(get(group).path("location").asText()).isEqualTo("eastus");
        assertThat(get(SUBSCRIPTION + "/resourceGroups").path("value")).hasSize(5);
        assertThat(http().call("DELETE", group, null).statusCode()).isEqualTo(200);
        assertThat(http().call("HEAD", group, null).statusCode()).isEqualTo(404);
    }

    @Test
    void sharesAGallery() {
        var groups = Bodies.json(
                "{'location': 'westcentralus', 'properties': {'sharingProfile': {'permissions': 'Groups'}}}");
        assertThat(http().call("PUT", SampleEstate.MY_GALLERY, groups).statusCode())
                .isEqualTo(200);
        var share = Bodies.json("{'operationType': 'Add', 'groups': [{'type': 'Subscriptions', 'ids': ['a', 'b']}]}");
        HttpResponse<String> answer = http().call("POST", SampleEstate.MY_GALLERY + "/share", share);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).isPresent();
        assertThat(get(SampleEstate.MY_GALLERY + "?$expand=sharingProfile/Groups")
                        .toString())
                .contains("[\"a\",\"b\"]");
        assertThat(get(SampleEstate.MY_GALLERY).toString()).doesNotContain("[\"a\",\"b\"]");
    }

    @Test
    void anErrorReachesTheSdkAsOne() {
        assertThatThrownBy(() -> sdk().compute().getImages().getByResourceGroup("myResourceGroup", "none"))
                .isInstanceOfAny(ManagementException.class, RuntimeException.class)
                .hasMessageContaining("was not found");
    }
}
