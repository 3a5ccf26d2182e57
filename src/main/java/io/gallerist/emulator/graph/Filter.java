package io.gallerist.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.http.AzureError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As much of OData's $filter, and of Graph's $search, as finding a person or a group takes. */
final class Filter {
    private static final Pattern EQUALS = Pattern.compile("(?i)(\\w+) eq (?:'((?:[^']|'')*)'|(\\w+))");
    private static final Pattern IN = Pattern.compile("(?i)(\\w+) in \\(((?:'(?:[^']|'')*'(?: *, *)?)+)\\)");
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");
    private static final int MOST_IN = 15;
    private static final Pattern STARTS = Pattern.compile("(?i)startsWith\\((\\w+), *'((?:[^']|'')*)'\\)");
    private static final Pattern ANY = Pattern.compile("(?i)(\\w+)/any\\((\\w+): *\\2 eq '((?:[^']|'')*)'\\)");
    private static final Pattern SEARCH = Pattern.compile("\"?(\\w+):([^\"]*)\"?");

    private Filter() {}

    static Predicate<JsonNode> of(String filter) {
        if (filter.isBlank()) {
            return node -> true;
        }
        return any(filter, " or ", part -> all(part, " and ", Filter::condition));
    }

    private interface Parser {
        Predicate<JsonNode> parse(String text);
    }

    private static Predicate<JsonNode> any(String text, String word, Parser parser) {
        return split(text, word).map(parser::parse).reduce(node -> false, Predicate::or);
    }

    private static Predicate<JsonNode> all(String text, String word, Parser parser) {
        return split(text, word).map(parser::parse).reduce(node -> true, Predicate::and);
    }

    /** Not inside quotes: a word is a joint only if an even number of quotes follows it. */
    private static Stream<String> split(String text, String word) {
        return Arrays.stream(text.split("(?i)" + word + "(?=(?:[^']*'[^']*')*[^']*$)"));
    }

    private static Predicate<JsonNode> condition(String text) {
        String bare = text.trim().replaceFirst("^\\((.*[^)])\\)$", "$1");
        Matcher in = IN.matcher(bare);
        if (in.matches()) {
            return in(in.group(1), in.group(2));
        }
        Matcher any = ANY.matcher(bare);
        Matcher starts = STARTS.matcher(bare);
        Matcher equals = EQUALS.matcher(bare);
        if (any.matches()) {
            String wanted = unquote(any.group(3));
            return node -> {
                for (JsonNode item : node.path(any.group(1))) {
                    if (item.asText().equalsIgnoreCase(wanted)) {
                        return true;
                    }
                }
                return false;
            };
        }
        if (starts.matches()) {
            String wanted = lower(unquote(starts.group(2)));
            return node -> lower(node.path(starts.group(1)).asText()).startsWith(wanted);
        }
        if (equals.matches()) {
            String wanted = equals.group(2) == null ? equals.group(3) : unquote(equals.group(2));
            return node -> node.path(equals.group(1)).asText().equalsIgnoreCase(wanted);
        }
        throw new AzureError(400, "Request_UnsupportedQuery", "Unsupported or invalid query filter clause: " + text);
    }

    /** {@code mail in ('a@x', 'b@x')}, of which Graph takes 15. */
    private static Predicate<JsonNode> in(String property, String list) {
        Set<String> wanted = QUOTED.matcher(list)
                .results()
                .map(one -> lower(unquote(one.group(1))))
                .collect(Collectors.toSet());
        if (wanted.size() > MOST_IN) {
            throw new AzureError(
                    400, "Request_UnsupportedQuery", "Too many child clauses specified in search filter expression.");
        }
        return node -> wanted.contains(lower(node.path(property).asText()));
    }

    /** {@code "displayName:rita" OR "mail:rita"}: words that begin so. */
    static Predicate<JsonNode> search(String search) {
        if (search.isBlank()) {
            return node -> true;
        }
        return Arrays.stream(search.split("(?<=\") OR (?=\")"))
                .map(Filter::sought)
                .reduce(node -> false, Predicate::or);
    }

    private static Predicate<JsonNode> sought(String part) {
        Matcher matcher = SEARCH.matcher(part.trim());
        if (!matcher.matches()) {
            throw new AzureError(400, "BadRequest", "Syntax error in $search: " + part);
        }
        String wanted = lower(matcher.group(2).trim());
        return node -> Arrays.stream(lower(node.path(matcher.group(1)).asText()).split("[ @._-]"))
                        .anyMatch(word -> word.startsWith(wanted))
                || lower(node.path(matcher.group(1)).asText()).startsWith(wanted);
    }

    private static String unquote(String text) {
        return text.replace("''", "'");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
