package io.gallerist.azure;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.ReadValueCallback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The body of a write: the SDK's model of it and the bytes it sends for that. */
final class Body {
    private Body() {}

    static String of(JsonSerializable<?> model) {
        try {
            return model.toJsonString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same body as the SDK sends it, with its order of fields.
     *
     * @throws IllegalArgumentException if the SDK does not know some of it: nothing is dropped silently
     */
    static <T extends JsonSerializable<?>> String ordered(String json, ReadValueCallback<JsonReader, T> read) {
        var ordered = written(json, read);
        if (!Json.read(ordered).equals(Json.read(json))) {
            throw new IllegalArgumentException("The SDK would send " + ordered + " instead of " + json);
        }
        return ordered;
    }

    /** The SDK has no exception of its own for what it can't read: another shape is any runtime exception. */
    private static <T extends JsonSerializable<?>> String written(String json, ReadValueCallback<JsonReader, T> read) {
        try (var reader = JsonProviders.createReader(json)) {
            return of(read.read(reader));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("Not a body that the SDK can read: " + json, e);
        }
    }

    /**
     * The SDK's model of a body.
     *
     * @throws IllegalStateException unless the SDK would send exactly these bytes
     */
    static <T extends JsonSerializable<?>> T parse(
            String body, ReadValueCallback<JsonReader, T> read, Consumer<T> validate) {
        try (var reader = JsonProviders.createReader(body)) {
            var model = read.read(reader);
            if (model != null && of(model).equals(body)) {
                validate.accept(model);
                return model;
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The body is not one that the SDK can send", e);
        }
        throw new IllegalStateException("The SDK would send another body than the one that was approved");
    }

    /** Sorted by name, so that the same tags always give the same bytes. */
    static @Nullable Map<String, String> tags(Map<String, String> tags) {
        return tags.isEmpty() ? null : new TreeMap<>(tags);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    /**
     * The SDK's constant for one of Azure's words.
     *
     * @throws IllegalArgumentException if the SDK does not know the word and so would leave it out
     */
    static <T> @Nullable T word(@Nullable String word, Function<String, T> constant) {
        return word == null
                ? null
                : Optional.ofNullable(constant.apply(word))
                        .orElseThrow(() -> new IllegalArgumentException("Not one of Azure's words: " + word));
    }
}
