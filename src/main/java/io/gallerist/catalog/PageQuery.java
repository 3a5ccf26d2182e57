package io.gallerist.catalog;

import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The one statement that reads a page of a list. In SQL, since which index it can read in order decides what it costs.
 *
 * @param from with everything that holds for each row of the list, without what the reader narrowed it by
 */
public record PageQuery(String columns, String from, List<Condition> always, Shown shown) {
    static final int SIZE = 25;
    private static final int MOST_COUNTED = 100;

    <T> Page<T> page(EntityManager database, Function<Tuple, T> row) {
        Query query = database.createNativeQuery(sql(), Tuple.class);
        parameters().forEach(query::setParameter);
        List<Keyed<T>> rows = new ArrayList<>();
        for (Object found : query.getResultList()) {
            Tuple tuple = (Tuple) found;
            rows.add(new Keyed<>(row.apply(tuple), key(tuple)));
        }
        Page<Keyed<T>> page = Page.of(rows, shown.at(), SIZE, Keyed::key);
        return new Page<>(page.items().stream().map(Keyed::row).toList(), page.newer(), page.older());
    }

    private record Keyed<T>(T row, List<Object> key) {}

    private List<Object> key(Tuple tuple) {
        List<Object> key = new ArrayList<>();
        key.add(shown.order().value());
        for (int i = 0; i < shown.order().keys().size(); i++) {
            key.add(tuple.get("k" + i));
        }
        return key;
    }

    public String sql() {
        Order order = shown.order();
        boolean newer = shown.at().map(Keyset::newer).orElse(false);
        String after = shown.at().isPresent() ? " and " + order.after(newer) : "";
        return "select " + columns + order.selected() + " from " + from + where(conditions("")) + after
                + order.by(newer) + " limit " + (SIZE + 1);
    }

    public Map<String, Object> parameters() {
        Map<String, Object> parameters = parameters(conditions(""));
        shown.at().flatMap(shown.order()::place).ifPresent(parameters::putAll);
        return parameters;
    }

    /** For an empty list: what there would be without each of the filters. */
    List<Hidden> hidden(EntityManager database) {
        List<Hidden> hidden = new ArrayList<>();
        List<Shown.Chip> chips = shown.chips();
        for (int i = 0; i < chips.size(); i++) {
            List<Condition> others = conditions(shown.names().get(i));
            Query query = database.createNativeQuery("select count(*) from (select 1 from " + from + where(others)
                    + " limit " + MOST_COUNTED + ") found");
            parameters(others).forEach(query::setParameter);
            hidden.add(new Hidden(chips.get(i), ((Number) query.getSingleResult()).intValue()));
        }
        return hidden;
    }

    /** How many rows one filter alone hides from those that the others leave. */
    public record Hidden(Shown.Chip filter, int rows) {
        public String words() {
            return rows >= MOST_COUNTED ? "more than " + (MOST_COUNTED - 1) : rows == 0 ? "none" : "" + rows;
        }
    }

    private List<Condition> conditions(String without) {
        List<Condition> conditions = new ArrayList<>(always);
        conditions.addAll(shown.conditionsWithout(without));
        return conditions;
    }

    private static String where(List<Condition> conditions) {
        return " where "
                + String.join(" and ", conditions.stream().map(Condition::sql).toList());
    }

    private static Map<String, Object> parameters(List<Condition> conditions) {
        Map<String, Object> parameters = new HashMap<>();
        conditions.forEach(condition -> parameters.putAll(condition.parameters()));
        return parameters;
    }
}
