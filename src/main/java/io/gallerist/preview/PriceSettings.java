package io.gallerist.preview;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The operator's own prices, for estimates. There are none unless they are set. */
@ConfigMapping(prefix = "gallerist.prices")
public interface PriceSettings {
    /** Put before each amount, such as {@code EUR}. */
    Optional<String> currency();

    /** For a GiB and month, by storage type. */
    Map<String, @PositiveOrZero BigDecimal> storage();

    /** What differs in a region: by its code, then by storage type. */
    Map<String, Map<String, @PositiveOrZero BigDecimal>> regions();

    /** For a GiB of the first copy to another region. */
    Optional<@PositiveOrZero BigDecimal> transfer();
}
