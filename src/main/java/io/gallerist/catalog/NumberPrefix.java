package io.gallerist.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The beginning of a version's number: {@code 1} finds 1.0.0 and 1.7.2 but not 10.0.0. */
final class NumberPrefix {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,10}){0,2}\\.?");
    private static final List<String> PARTS = List.of("major", "minor", "patch");

    private NumberPrefix() {}

    static Optional<Condition> of(String typed, String table) {
        if (!FORM.matcher(typed).matches()) {
            return Optional.empty();
        }
        String[] numbers = typed.split("\\.");
        StringBuilder sql = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            String part = PARTS.get(i);
            sql.append(i == 0 ? "" : " and ")
                    .append(table)
                    .append('.')
                    .append(part)
                    .append(" = :")
                    .append(part);
            parameters.put(part, Long.parseLong(numbers[i]));
        }
        return Optional.of(new Condition(sql.toString(), parameters));
    }
}
