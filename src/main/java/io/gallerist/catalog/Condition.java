package io.gallerist.catalog;

import java.util.Map;

/** What a row has to be, as SQL with named parameters. */
public record Condition(String sql, Map<String, Object> parameters) {
    public static Condition of(String sql) {
        return new Condition(sql, Map.of());
    }

    public static Condition of(String sql, String name, Object value) {
        return new Condition(sql, Map.of(name, value));
    }
}
