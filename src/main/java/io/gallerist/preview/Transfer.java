package io.gallerist.preview;

import io.gallerist.azure.Region;
import io.gallerist.changes.Footprint;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What the first copy to each further region costs, once. Nothing of it where there is no such region. */
record Transfer(Optional<Cost.Sum> sum, Optional<BigDecimal> amount) {
    private static final Transfer NONE = new Transfer(Optional.empty(), Optional.empty());

    static Transfer of(
            Optional<Footprint> before, Optional<Footprint> after, String home, Prices prices, Set<String> missing) {
        Set<String> regions = Cost.regions(after);
        regions.removeAll(Cost.regions(before));
        regions.remove(Region.code(home));
        if (regions.isEmpty()) {
            return NONE;
        }
        Integer gib = after.orElseThrow().gib();
        BigDecimal price = prices.transfer().orElse(null);
        if (gib == null) {
            missing.add("the size of the image: Azure has not told it");
        }
        if (price == null) {
            missing.add("the price of a copy to another region (gallerist.prices.transfer)");
        }
        if (gib == null || price == null) {
            return NONE;
        }
        BigDecimal amount = price.multiply(BigDecimal.valueOf((long) gib * regions.size()));
        String how = regions.size() + " × " + gib + " GiB × " + prices.price(price);
        return new Transfer(
                Optional.of(new Cost.Sum("First copies to other regions, once", how, prices.amount(amount))),
                Optional.of(amount));
    }
}
