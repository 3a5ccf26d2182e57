package io.gallerist.preview;

import io.gallerist.azure.Region;
import io.gallerist.changes.Footprint;
import io.gallerist.changes.Footprint.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a footprint costs in a month.
 *
 * @param total empty where a price or the size is not known; nought for no footprint
 */
record MonthlyCost(List<Cost.Sum> places, Optional<BigDecimal> total) {
    static MonthlyCost of(Optional<Footprint> footprint, Prices prices, Set<String> missing) {
        List<Cost.Sum> sums = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        boolean complete = true;
        for (Place place : footprint.map(Footprint::places).orElse(List.of())) {
            Integer gib = footprint.orElseThrow().gib();
            BigDecimal price =
                    prices.storage(place.region(), place.storageType()).orElse(null);
            if (gib == null) {
                missing.add("the size of the image: Azure has not told it");
            }
            if (price == null) {
                missing.add(
                        "the price of " + name(place) + " (gallerist.prices.storage.\"" + place.storageType() + "\")");
            }
            if (gib == null || price == null) {
                complete = false;
                continue;
            }
            BigDecimal amount = price.multiply(BigDecimal.valueOf((long) gib * place.replicas()));
            total = total.add(amount);
            sums.add(new Cost.Sum(
                    name(place),
                    place.replicas() + " × " + gib + " GiB × " + prices.price(price),
                    prices.amount(amount)));
        }
        return new MonthlyCost(sums, complete ? Optional.of(total) : Optional.empty());
    }

    /** @param when told after each place; empty where there is only one time */
    Stream<Cost.Sum> sums(String when) {
        String behind = when.isEmpty() ? "" : ", " + when;
        return places.stream().map(sum -> new Cost.Sum(sum.what() + behind, sum.how(), sum.amount()));
    }

    private static String name(Place place) {
        return Wording.storage(place.storageType()) + " in " + Region.display(place.region());
    }
}
