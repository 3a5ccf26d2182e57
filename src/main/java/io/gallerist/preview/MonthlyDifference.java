package io.gallerist.preview;

import io.gallerist.changes.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;

/** What a change adds to each month's bill, by the operator's prices. */
@ApplicationScoped
public class MonthlyDifference {
    @Inject
    PriceSettings settings;

    /** Below nought where it saves; empty where a price or the image's size is not known. */
    public Optional<BigDecimal> of(Asked<?> asked) {
        Prices prices = Prices.of(settings);
        Optional<BigDecimal> now =
                MonthlyCost.of(asked.footprintBefore(), prices, new TreeSet<>()).total();
        Optional<BigDecimal> then =
                MonthlyCost.of(asked.footprint(), prices, new TreeSet<>()).total();
        return then.flatMap(after -> now.map(after::subtract));
    }
}
