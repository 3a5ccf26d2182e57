package io.gallerist.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The portal's clock in tests is Azure's: both stand still until a test moves them. */
@Dependent
class TestTime {
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return new AzureTime();
    }

    private static final class AzureTime extends Clock {
        @Override
        public Instant instant() {
            return PortalServices.azure().now().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
