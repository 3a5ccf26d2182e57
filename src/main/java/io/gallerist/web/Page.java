package io.gallerist.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list, newest first, and the places where the pages beside it begin; null where there is none. */
public record Page<T>(
        List<T> items, @Nullable Keyset newer, @Nullable Keyset older) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of the rows found from {@code at}.
     *
     * @param rows one more than {@code size} when there are more, nearest to {@code at} first: so in descending order
     *     for the first page and for older ones, in ascending order for newer ones
     * @param key the values the list is sorted by, ending in the id
     */
    public static <T> Page<T> of(List<T> rows, Optional<Keyset> at, int size, Function<T, List<?>> key) {
        boolean newer = at.map(Keyset::newer).orElse(false);
        boolean more = rows.size() > size;
        List<T> items = new ArrayList<>(more ? rows.subList(0, size) : rows);
        if (newer) {
            Collections.reverse(items);
        }
        boolean hasNewer = !items.isEmpty() && (newer ? more : at.isPresent());
        boolean hasOlder = !items.isEmpty() && (newer || more);
        return new Page<>(
                items,
                hasNewer ? new Keyset(true, texts(key.apply(items.get(0)))) : null,
                hasOlder ? new Keyset(false, texts(key.apply(items.get(items.size() - 1)))) : null);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The address of the page of newer rows: {@code href} with the parameter {@code page}. */
    public String newerHref(String href) {
        return at(href, newer);
    }

    public String olderHref(String href) {
        return at(href, older);
    }

    private static String at(String href, @Nullable Keyset keyset) {
        return keyset == null ? href : href + (href.contains("?") ? "&" : "?") + "page=" + keyset;
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
