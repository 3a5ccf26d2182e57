package io.gallerist.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * What rules may look at, as it was when a request was submitted. Keys are the names that conditions use
 * ({@link Variable}); what is not known is not there.
 */
public record Facts(Map<String, Object> values) {
    /** Whole numbers come back as {@code long}, as CEL counts. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public Facts {
        values = Map.copyOf(values);
    }

    public String toJson() {
        try {
            return MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** @throws IllegalArgumentException for what no facts were written as */
    public static Facts ofJson(String json) {
        try {
            return new Facts(MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not facts: " + json, unreadable);
        }
    }
}
