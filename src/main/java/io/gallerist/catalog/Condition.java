package io.gallerist.catalog;

import java.util.Map;

/** What a row has to be, as SQL with named parameters. */
record Condition(String sql, Map<String, Object> parameters) {
    static Condition of(String sql) {
        return new Condition(sql, Map.of());
    }

    static Condition of(String sql, String name, Object value) {
        return new Condition(sql, Map.of(name, value));
    }
}
