package io.gallerist.catalog;

import io.gallerist.web.BadRequest;
import io.gallerist.web.Keyset;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One way to sort a list.
 *
 * @param value in the address
 * @param keys the columns of an index, the last of which is unique
 */
public record Order(String value, String label, boolean descending, List<Key> keys) {
    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    public record Key(String column, Type type) {}

    public enum Type {
        TEXT,
        NUMBER,
        INSTANT,
        ID
    }

    public static Order up(String value, String label, Key... keys) {
        return new Order(value, label, false, List.of(keys));
    }

    public static Order down(String value, String label, Key... keys) {
        return new Order(value, label, true, List.of(keys));
    }

    public static Key text(String column) {
        return new Key(column, Type.TEXT);
    }

    static Key number(String column) {
        return new Key(column, Type.NUMBER);
    }

    public static Key instant(String column) {
        return new Key(column, Type.INSTANT);
    }

    static Key id(String column) {
        return new Key(column, Type.ID);
    }

    /** The keys of the row that a page begins after; empty for what another order or another list wrote. */
    Optional<Map<String, Object>> place(Keyset at) {
        if (at.values().size() != keys.size() + 1 || !at.text(0).equals(value)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> place = new LinkedHashMap<>();
            IntStream.range(0, keys.size())
                    .forEach(i -> place.put("k" + i, key(at, keys.get(i).type(), i + 1)));
            return Optional.of(place);
        } catch (BadRequest malformed) {
            return Optional.empty();
        }
    }

    private static Object key(Keyset at, Type type, int i) {
        return switch (type) {
            case TEXT -> at.text(i);
            case NUMBER -> at.number(i);
            case ID -> at.uuid(i);
            case INSTANT -> {
                Instant instant = at.instant(i);
                if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                    throw new BadRequest("No row has such a date.");
                }
                yield instant;
            }
        };
    }

    /** Which rows follow the one at {@link #place}. */
    String after(boolean newer) {
        String names = IntStream.range(0, keys.size()).mapToObj(i -> ":k" + i).collect(Collectors.joining(", "));
        return "(" + columns("") + ") " + (descending == newer ? ">" : "<") + " (" + names + ")";
    }

    String by(boolean newer) {
        return " order by " + columns(descending == newer ? "" : " desc");
    }

    String selected() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).column() + " as k" + i)
                .collect(Collectors.joining());
    }

    private String columns(String direction) {
        return keys.stream().map(key -> key.column() + direction).collect(Collectors.joining(", "));
    }
}
