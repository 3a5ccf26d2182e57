package io.gallerist.preview;

import io.gallerist.azure.Region;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A price table: nothing costs what nobody has said. */
record Prices(
        Optional<String> currency,
        Map<String, BigDecimal> storage,
        Map<String, Map<String, BigDecimal>> regions,
        Optional<BigDecimal> transfer) {

    static Prices of(PriceSettings settings) {
        return new Prices(settings.currency(), settings.storage(), settings.regions(), settings.transfer());
    }

    boolean areNone() {
        return currency.isEmpty() && storage.isEmpty() && regions.isEmpty() && transfer.isEmpty();
    }

    /** The region's own price, else the one for everywhere. */
    Optional<BigDecimal> storage(String region, String type) {
        return regions.entrySet().stream()
                .filter(own -> Region.code(own.getKey()).equals(Region.code(region)))
                .findFirst()
                .flatMap(own -> priced(own.getValue(), type))
                .or(() -> priced(storage, type));
    }

    /** Rounded to hundredths, half up. */
    String amount(BigDecimal amount) {
        return currency.map(word -> word + " ").orElse("")
                + String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** As it was set, to the last digit. */
    String price(BigDecimal price) {
        return currency.map(word -> word + " ").orElse("") + price.toPlainString();
    }

    private static Optional<BigDecimal> priced(Map<String, BigDecimal> prices, String type) {
        return prices.entrySet().stream()
                .filter(price -> price.getKey().equalsIgnoreCase(type))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
