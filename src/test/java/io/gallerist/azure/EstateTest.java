package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class EstateTest {
    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000001";
    private static final ResourceId GALLERY = ResourceId.of(
            "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Compute/galleries/main");

    private final FakeAzure azure = new FakeAzure();
    private final Estate estate = new Estate(azure.clients());

    @Test
    void readsOnePageACall() {
        var link = "https://arm.example/more?api-version=2024-03-03&$skiptoken=a%2Fb";
        azure.answer(
                        200,
                        "{\"value\":[{\"id\":\"%s\",\"location\":\"westeurope\"}],\"nextLink\":\"%s\"}"
                                .formatted(GALLERY, link))
                .answer(200, "{\"value\":[]}");

        var first = estate.galleries(SUBSCRIPTION, null);
        assertThat(azure.asked).hasSize(1);
        assertThat(first.next()).isEqualTo(link);
        assertThat(first.items())
                .extracting(GalleryFacts::id, GalleryFacts::sharing)
                .containsExactly(tuple(GALLERY, "Private"));

        assertThat(estate.galleries(SUBSCRIPTION, first.next()).next()).isNull();
        assertThat(azure.last().url()).isEqualTo(link);
        assertThat(azure.asked).hasSize(2);
    }

    @Test
    void followsNoLinkElsewhere() {
        assertThatThrownBy(() -> estate.definitions(GALLERY, "https://evil.example/more"))
                .isInstanceOf(AzureRefusal.class);
        assertThat(azure.asked).isEmpty();
    }

    @Test
    void fillsInAzuresDefaults() {
        azure.answer(200, """
                {"value":[{"id":"%s/images/ubuntu","location":"West Europe","properties":{"osType":"Linux",
                "osState":"Generalized","identifier":{"publisher":"p","offer":"o","sku":"s"},
                "endOfLifeDate":"2027-01-01T00:00:00+00:00","provisioningState":"Succeeded"}}]}""".formatted(GALLERY));
        var definition = estate.definitions(GALLERY, null).items().get(0);
        assertThat(definition.generation()).isEqualTo("V1");
        assertThat(definition.architecture()).isEqualTo("x64");
        assertThat(definition.location()).isEqualTo("westeurope");
        assertThat(definition.endOfLife()).isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void listsRegionsWithDataCentres() {
        azure.answer(200, """
                {"value":[{"name":"eastus2","displayName":"East US 2","metadata":{"regionType":"Physical"}},
                {"name":"unitedstates","displayName":"United States","metadata":{"regionType":"Logical"}}]}""");
        assertThat(estate.regions(SUBSCRIPTION)).containsExactly(new Region("eastus2", "East US 2", false));
    }

    @Test
    void listsSubscriptionsOnAllPages() {
        azure.answer(200, """
                        {"value":[{"subscriptionId":"%s","displayName":"Images","state":"Enabled"}],
                        "nextLink":"https://arm.example/next"}""".formatted(SUBSCRIPTION))
                .answer(200, "{\"value\":[{\"subscriptionId\":\"x\",\"displayName\":\"Old\",\"state\":\"Deleted\"}]}");
        assertThat(estate.subscriptions()).containsExactly(new Subscription(SUBSCRIPTION, "Images"));
    }

    @Test
    void takesACaptivePortalForNoAnswer() {
        azure.answer(200, "<html>Sign in to the Wi-Fi</html>");
        assertThatThrownBy(() -> estate.regions(SUBSCRIPTION))
                .isInstanceOfSatisfying(AzureRefusal.class, refusal -> assertThat(refusal.isTransient())
                        .isTrue());
    }
}
