package io.gallerist.catalog;

import io.gallerist.web.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list as it is shown.
 *
 * @param hidden where nothing is left of the list: which filter hides how much
 */
public record Listed<T>(Shown shown, Page<T> page, List<PageQuery.Hidden> hidden) {
    public static <T> Listed<T> of(PageQuery query, EntityManager database, Function<Tuple, T> row) {
        Page<T> page = query.page(database, row);
        return new Listed<>(query.shown(), page, page.isEmpty() ? query.hidden(database) : List.of());
    }

    public boolean isEmpty() {
        return page.isEmpty();
    }
}
