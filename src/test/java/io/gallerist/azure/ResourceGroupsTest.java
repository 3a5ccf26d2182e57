package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceGroupsTest {
    private static final ResourceId GROUP =
            ResourceId.of("/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/images");

    private final FakeAzure azure = new FakeAzure();
    private final ResourceGroups groups = new ResourceGroups(azure.clients());

    @Test
    void aGroupIsMadeExactlyAsPlanned() {
        azure.answer(201, "{\"id\":\"" + GROUP + "\",\"name\":\"images\",\"location\":\"westeurope\"}");

        var made = groups.create(GROUP, "westeurope");

        var planned = groups.planned(GROUP, "westeurope");
        assertThat(made).isEqualTo(new ResourceGroup("images", "westeurope"));
        assertThat(azure.last().method()).isEqualTo(planned.method());
        assertThat(azure.last().url())
                .isEqualTo("https://arm.example" + planned.path() + "?api-version=" + planned.apiVersion());
        assertThat(azure.last().body()).isEqualTo(planned.body()).isEqualTo("{\"location\":\"westeurope\"}");
    }

    @Test
    void oneThatIsNotThereIsEmpty() {
        azure.answer(404, "{\"error\":{\"code\":\"ResourceGroupNotFound\",\"message\":\"gone\"}}");

        assertThat(groups.read(GROUP)).isEmpty();
    }
}
