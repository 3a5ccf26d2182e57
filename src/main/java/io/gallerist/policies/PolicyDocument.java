package io.gallerist.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A policy as text in the database: JSON that says nothing it does not know. */
final class PolicyDocument {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PolicyDocument() {}

    static String write(Policy policy) {
        try {
            return MAPPER.writeValueAsString(policy);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for " + policy, unwritable);
        }
    }

    /** @throws IllegalArgumentException for what no policy was written as: better no decision than a misread one */
    static Policy read(String document) {
        try {
            return MAPPER.readValue(document, Policy.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not a policy: " + document, unreadable);
        }
    }
}
