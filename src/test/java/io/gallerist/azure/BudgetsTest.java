package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeader;
import org.junit.jupiter.api.Test;

class BudgetsTest {
    @Test
    void readsOneNumber() {
        assertThat(Budgets.said("s", new HttpHeader("X-Ms-Ratelimit-Remaining-Subscription-Writes", "199")))
                .containsExactly(new Remaining("s", "subscription-writes", 199));
    }

    @Test
    void readsComputesList() {
        var header = new HttpHeader(
                "x-ms-ratelimit-remaining-resource",
                "Microsoft.Compute/CreateUpdateGalleryImageVersion3Min;374, "
                        + "Microsoft.Compute/CreateUpdateGalleryImageVersion30Min;1199");
        assertThat(Budgets.said("s", header))
                .containsExactly(
                        new Remaining("s", "Microsoft.Compute/CreateUpdateGalleryImageVersion3Min", 374),
                        new Remaining("s", "Microsoft.Compute/CreateUpdateGalleryImageVersion30Min", 1199));
    }

    @Test
    void skipsWhatIsNoNumber() {
        assertThat(Budgets.said("s", new HttpHeader("x-ms-ratelimit-remaining-resource", "a;many,,;")))
                .isEmpty();
    }
}
