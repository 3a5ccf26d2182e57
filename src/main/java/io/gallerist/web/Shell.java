package io.gallerist.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the layout shows around a page: menu, person, colours and the one-time message. */
@Named("shell")
@Singleton
public class Shell {

    private final Instance<NavigationItem> items;
    private final Instance<SignedIn> signedIn;

    Shell(@Any Instance<NavigationItem> items, @Any Instance<SignedIn> signedIn) {
        this.items = items;
        this.signedIn = signedIn;
    }

    public List<MenuEntry> menu() {
        String path = path();
        List<NavigationItem> visible = items.stream()
                .filter(NavigationItem::visible)
                .sorted(Comparator.comparingInt(NavigationItem::order).thenComparing(NavigationItem::label))
                .toList();
        // The longest match wins, or /requests/new would mark /requests as well.
        @Nullable
        NavigationItem current = visible.stream()
                .filter(item -> isAtOrBelow(path, item.href())
                        || item.covers().stream().anyMatch(covered -> isAtOrBelow(path, covered)))
                .max(Comparator.comparingInt(item -> item.href().length()))
                .orElse(null);
        return visible.stream().map(item -> MenuEntry.of(item, item == current)).toList();
    }

    /** Null when nobody is signed in, or when no room knows people. */
    public @Nullable Who person() {
        return signedIn.stream()
                .filter(SignedIn::isSignedIn)
                .findFirst()
                .map(Who::of)
                .orElse(null);
    }

    public Theme theme() {
        RoutingContext request = Visit.current();
        return request == null ? Theme.AUTO : Theme.of(request);
    }

    public Flash.@Nullable Message flash() {
        RoutingContext request = Visit.current();
        return request == null ? null : Flash.take(request);
    }

    /** Where a form of the layout returns to. */
    public String back() {
        RoutingContext request = Visit.current();
        return request == null ? "/" : LocalPath.orHome(request.request().uri());
    }

    private static String path() {
        RoutingContext request = Visit.current();
        return request == null ? "/" : request.normalizedPath();
    }

    private static boolean isAtOrBelow(String path, String href) {
        return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/") && !href.equals("/");
    }
}
