package io.gallerist.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.changes.Footprint;
import io.gallerist.changes.Footprint.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostTest {
    private static final Prices PRICES = new Prices(
            Optional.of("EUR"),
            Map.of("Standard_LRS", new BigDecimal("0.0450"), "Standard_ZRS", new BigDecimal("0.06")),
            Map.of("East US 2", Map.of("standard_lrs", new BigDecimal("0.1"))),
            Optional.of(new BigDecimal("0.02")));
    private static final Prices NONE = new Prices(Optional.empty(), Map.of(), Map.of(), Optional.empty());
    private static final Place WEST = new Place("westus", 2, "Standard_LRS");
    private static final Place EAST = new Place("eastus2", 1, "Standard_LRS");
    private static final Place NORTH = new Place("northeurope", 3, "Standard_ZRS");

    @Test
    void addsUpWhatIsNew() {
        Cost cost = Cost.of(Optional.empty(), footprint(127, WEST, EAST, NORTH), "West US", PRICES);

        assertThat(told(cost.sums()))
                .containsExactly(
                        "Standard LRS in West US: 2 × 127 GiB × EUR 0.0450 = EUR 11.43",
                        "Standard LRS in East US 2: 1 × 127 GiB × EUR 0.1 = EUR 12.70",
                        "Standard ZRS in North Europe: 3 × 127 GiB × EUR 0.06 = EUR 22.86",
                        "First copies to other regions, once: 2 × 127 GiB × EUR 0.02 = EUR 5.08");
        assertThat(told(cost.totals())).containsExactly("A month:  = EUR 46.99", "Once:  = EUR 5.08");
        assertThat(cost.missing()).isEmpty();
    }

    @Test
    void comparesWithWhatIsThere() {
        Cost cost = Cost.of(footprint(30, WEST, NORTH), footprint(30, EAST, WEST), "westus", PRICES);

        assertThat(told(cost.totals()))
                .containsExactly(
                        "A month now:  = EUR 8.10",
                        "A month after:  = EUR 5.70",
                        "A month, the difference:  = EUR 2.40 less",
                        "Once:  = EUR 0.60");
        assertThat(cost.sums())
                .extracting(Cost.Sum::what)
                .contains("Standard LRS in West US, now", "Standard LRS in West US, after");
    }

    @Test
    void costsNothingOnceItIsGone() {
        Cost cost = Cost.of(footprint(30, WEST), Optional.empty(), "westus", PRICES);

        assertThat(told(cost.totals()))
                .contains("A month after:  = EUR 0.00", "A month, the difference:  = EUR 2.70 less");
    }

    @Test
    void roundsOnlyWhatItShows() {
        Prices tiny = new Prices(
                Optional.of("EUR"), Map.of("Standard_LRS", new BigDecimal("0.005")), Map.of(), Optional.empty());
        Cost cost = Cost.of(
                Optional.empty(),
                footprint(1, new Place("westus", 1, "Standard_LRS"), new Place("westus", 1, "Standard_LRS")),
                "westus",
                tiny);

        assertThat(cost.sums()).extracting(Cost.Sum::amount).containsExactly("EUR 0.01", "EUR 0.01");
        assertThat(told(cost.totals())).containsExactly("A month:  = EUR 0.01");
    }

    @Test
    void namesWhatIsMissing() {
        Place premium = new Place("westus", 1, "Premium_LRS");
        assertThat(Cost.of(Optional.empty(), footprint(30, premium, WEST), "westus", PRICES))
                .satisfies(cost -> {
                    assertThat(cost.missing())
                            .containsExactly(
                                    "the price of Premium LRS in West US (gallerist.prices.storage.\"Premium_LRS\")");
                    assertThat(cost.totals()).isEmpty();
                    assertThat(cost.sums()).hasSize(1);
                });
        assertThat(Cost.of(Optional.empty(), footprint(null, WEST, EAST), "westus", PRICES)
                        .missing())
                .containsExactly("the size of the image: Azure has not told it");
        Prices half = new Prices(Optional.empty(), PRICES.storage(), Map.of(), Optional.empty());
        Cost cost = Cost.of(Optional.empty(), footprint(10, WEST, NORTH), "westus", half);
        assertThat(cost.missing())
                .containsExactly(
                        "the currency (gallerist.prices.currency)",
                        "the price of a copy to another region (gallerist.prices.transfer)");
        assertThat(told(cost.totals())).containsExactly("A month:  = 2.70");
    }

    @Test
    void inventsNothingWithoutPrices() {
        Cost cost = Cost.of(Optional.empty(), footprint(30, WEST), "westus", NONE);

        assertThat(cost.unpriced()).isTrue();
        assertThat(cost.sums()).isEmpty();
        assertThat(cost.totals()).isEmpty();
    }

    @Test
    void replicasAreCountedByRegionAndStorage() {
        Replicas replicas = Replicas.of(
                footprint(
                        1,
                        WEST,
                        NORTH,
                        new Place("eastus", 4, "Standard_LRS"),
                        new Place("westeurope", 2, "Standard_LRS")),
                footprint(
                        1,
                        new Place("West US", 5, "Standard_LRS"),
                        EAST,
                        new Place("eastus", 4, "Standard_LRS"),
                        new Place("westeurope", 1, "Standard_LRS")));

        assertThat(replicas.rows())
                .extracting(row -> row.region() + " " + row.storage() + " " + row.becomes() + " " + row.word())
                .containsExactly(
                        "West US Standard LRS 5 3 more",
                        "East US 2 Standard LRS 1 New",
                        "East US Standard LRS 4 Unchanged",
                        "West Europe Standard LRS 1 1 fewer",
                        "North Europe Standard ZRS 0 Removed");
        assertThat(replicas.inAll()).isEqualTo(11);
        assertThat(replicas.tooMany()).isFalse();
        assertThat(Replicas.of(Optional.empty(), footprint(1, new Place("westus", 101, "x")))
                        .tooMany())
                .isTrue();
    }

    private static Optional<Footprint> footprint(@Nullable Integer gib, Place... places) {
        return Optional.of(new Footprint(gib, List.of(places)));
    }

    private static List<String> told(List<Cost.Sum> sums) {
        return sums.stream()
                .map(sum -> sum.what() + ": " + sum.how() + " = " + sum.amount())
                .toList();
    }
}
