package io.gallerist.catalog;

import io.gallerist.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a list can be narrowed by.
 *
 * @param name in the address
 * @param options what may be chosen; empty for what is typed
 * @param means empty for what is typed and means nothing
 */
public record Filter(String name, String label, List<Option> options, Function<String, Optional<Condition>> means) {

    public static Filter choice(String name, String label, List<Option> options, Function<String, Condition> means) {
        return new Filter(name, label, options, value -> options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> means.apply(value)));
    }

    /** Texts that a column holds. */
    static Filter equal(String name, String label, String column, List<Option> options) {
        return choice(name, label, options, value -> Condition.of(column + " = :" + name, name, value));
    }

    /** Part of a text, which the column holds in lower case. */
    public static Filter part(String label, String column) {
        return new Filter(
                "q",
                label,
                List.of(),
                typed -> Optional.of(Condition.of(
                        column + " like :q escape '!'", "q", "%" + escaped(typed.toLowerCase(Locale.ROOT)) + "%")));
    }

    static Filter typed(String label, Function<String, Optional<Condition>> means) {
        return new Filter("q", label, List.of(), means);
    }

    public boolean isTyped() {
        return name.equals("q");
    }

    String words(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(Option::label)
                .orElse("\u201c" + value + "\u201d");
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
