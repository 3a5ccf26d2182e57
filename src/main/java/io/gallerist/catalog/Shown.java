package io.gallerist.catalog;

import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How somebody narrowed and sorted a list, as the address says it; what it does not understand is left out. */
public final class Shown {
    private static final int LONGEST = 200;

    private final String path;
    private final List<Filter> filters;
    private final List<Order> orders;
    private final Order order;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final Optional<Keyset> at;

    /** The first order is the one for who does not say. */
    public Shown(String path, List<Filter> filters, List<Order> orders, MultivaluedMap<String, String> asked) {
        this.path = path;
        this.filters = filters;
        this.orders = orders;
        for (Filter filter : filters) {
            String value = Forms.text(asked.getFirst(filter.name()));
            if (!value.isEmpty()) {
                take(filter, value);
            }
        }
        String sort = Forms.text(asked.getFirst("sort"));
        this.order = orders.stream()
                .filter(one -> one.value().equals(sort))
                .findFirst()
                .orElse(orders.get(0));
        this.at = Keyset.parse(asked.getFirst("page"))
                .filter(keyset -> order.place(keyset).isPresent());
    }

    /** A filter that is on, in words, and the address without it. */
    public record Chip(String label, String value, String href) {}

    private void take(Filter filter, String value) {
        Optional<Condition> condition =
                value.length() > LONGEST ? Optional.empty() : filter.means().apply(value);
        condition.ifPresentOrElse(
                means -> {
                    values.put(filter.name(), value);
                    conditions.put(filter.name(), means);
                },
                () -> ignored.add(filter.label()));
    }

    public String path() {
        return path;
    }

    public List<Filter> typed() {
        return filters.stream().filter(Filter::isTyped).toList();
    }

    public List<Filter> choices() {
        return filters.stream().filter(filter -> !filter.isTyped()).toList();
    }

    public List<Order> orders() {
        return orders;
    }

    public Order order() {
        return order;
    }

    /** What a filter is set to; empty for none. */
    public String value(String filter) {
        return values.getOrDefault(filter, "");
    }

    public boolean isNarrowed() {
        return !values.isEmpty();
    }

    /** How many of those are on that are folded away. */
    public long chosen() {
        return choices().stream()
                .filter(filter -> values.containsKey(filter.name()))
                .count();
    }

    public List<Chip> chips() {
        return filters.stream()
                .filter(filter -> values.containsKey(filter.name()))
                .map(filter -> new Chip(filter.label(), filter.words(value(filter.name())), hrefWithout(filter.name())))
                .toList();
    }

    /** The labels of the filters whose values were not understood. */
    public String ignored() {
        return String.join(", ", ignored);
    }

    /** The address of the first page. */
    public String href() {
        return hrefWithout("");
    }

    String hrefWithout(String filter) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.remove(filter);
        if (!order.equals(orders.get(0))) {
            kept.put("sort", order.value());
        }
        String query = kept.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    Optional<Keyset> at() {
        return at;
    }

    List<Condition> conditions() {
        return conditionsWithout("");
    }

    List<Condition> conditionsWithout(String filter) {
        return conditions.entrySet().stream()
                .filter(one -> !one.getKey().equals(filter))
                .map(Map.Entry::getValue)
                .toList();
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }
}
