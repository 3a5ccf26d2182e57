package io.gallerist.azure;

import com.azure.core.http.rest.PagedFlux;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of the SDK, one page a call. */
record Lists(Calls calls, Fence fence) {
    /** The first page, or the one that {@code next} leads to. */
    <T, R> Page<R> page(PagedFlux<T> list, @Nullable String next, Function<T, R> as) {
        if (next != null) {
            fence.check(next);
        }
        var page = calls.await((next == null ? list.byPage() : list.byPage(next)).next());
        var link = page.getContinuationToken();
        var items = page.getValue() == null ? List.<T>of() : page.getValue();
        return new Page<>(items.stream().map(as).toList(), link == null || link.isBlank() ? null : link);
    }

    /** For what is known to be short. */
    <T> List<T> all(PagedFlux<T> list) {
        var all = new ArrayList<T>();
        String next = null;
        do {
            var page = page(list, next, Function.<T>identity());
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }
}
