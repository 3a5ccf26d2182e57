package io.gallerist.emulator.arm;

import io.gallerist.emulator.http.AzureError;
import org.jspecify.annotations.Nullable;

/**
 * A long-running operation: what it does, how many Azure seconds it takes, how it fails, if it does, and the
 * subscription of another tenant that it reads from, if it does.
 */
public record Work(String verb, double seconds, @Nullable AzureError failure, String linkedSubscription) {
    public static final String CREATING = "Creating";
    public static final String UPDATING = "Updating";
    public static final String DELETING = "Deleting";

    public Work(String verb, double seconds) {
        this(verb, seconds, null, "");
    }

    public Work failing(@Nullable AzureError error) {
        return new Work(verb, seconds, error, linkedSubscription);
    }

    public Work readingFrom(String subscription) {
        return new Work(verb, seconds, failure, subscription);
    }
}
