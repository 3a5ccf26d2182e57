package io.gallerist.web;

/** A navigation item as it stands at this moment, for this reader. */
public record MenuEntry(String label, String href, String icon, boolean current, long badge, String badgeLabel) {

    static MenuEntry of(NavigationItem item, boolean current) {
        return new MenuEntry(
                item.label(), item.href(), item.icon(), current, Math.max(0, item.badge()), item.badgeLabel());
    }
}
