package io.gallerist.preview;

import io.gallerist.azure.Region;
import io.gallerist.changes.Footprint;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change costs by the operator's prices, with how each sum comes about.
 *
 * @param missing what has to be known for the sums that are not here
 */
@TemplateData
public record Cost(List<Sum> sums, List<Sum> totals, Set<String> missing, boolean unpriced) {
    /** @param how the product that gives the amount */
    @TemplateData
    public record Sum(String what, String how, String amount) {}

    /** @param home the region that the image data comes from: a copy there is none to another region */
    static Cost of(Optional<Footprint> before, Optional<Footprint> after, String home, Prices prices) {
        if (prices.areNone()) {
            return new Cost(List.of(), List.of(), Set.of(), true);
        }
        Set<String> missing = new TreeSet<>();
        prices.currency().ifPresentOrElse(known -> {}, () -> missing.add("the currency (gallerist.prices.currency)"));
        MonthlyCost now = MonthlyCost.of(before, prices, missing);
        MonthlyCost then = MonthlyCost.of(after, prices, missing);
        Transfer transfer = Transfer.of(before, after, home, prices, missing);
        List<Sum> sums = Stream.of(
                        before.isPresent() ? now.sums("now") : Stream.<Sum>empty(),
                        then.sums(before.isPresent() ? "after" : ""),
                        transfer.sum().stream())
                .flatMap(some -> some)
                .toList();
        return new Cost(sums, totals(before, now, then, transfer, prices), missing, false);
    }

    private static List<Sum> totals(
            Optional<Footprint> before, MonthlyCost now, MonthlyCost then, Transfer transfer, Prices prices) {
        Stream<Sum> monthly = now.total().isEmpty() || then.total().isEmpty()
                ? Stream.empty()
                : monthly(before.isPresent(), now.total().get(), then.total().get(), prices);
        Stream<Sum> once = transfer.amount().map(amount -> new Sum("Once", "", prices.amount(amount))).stream();
        return Stream.concat(monthly, once).toList();
    }

    private static Stream<Sum> monthly(boolean compared, BigDecimal now, BigDecimal then, Prices prices) {
        Sum total = new Sum("A month", "", prices.amount(then));
        if (!compared) {
            return Stream.of(total);
        }
        BigDecimal more = then.subtract(now);
        String direction = more.signum() < 0 ? " less" : " more";
        return Stream.of(
                new Sum("A month now", "", prices.amount(now)),
                new Sum("A month after", "", prices.amount(then)),
                new Sum(
                        "A month, the difference",
                        "",
                        prices.amount(more.abs()) + (more.signum() == 0 ? "" : direction)));
    }

    static Set<String> regions(Optional<Footprint> footprint) {
        return footprint.stream()
                .flatMap(one -> one.places().stream())
                .map(place -> Region.code(place.region()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
