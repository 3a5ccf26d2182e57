package io.gallerist.web;

import java.util.List;

/** One entry of the menu; a feature adds a CDI bean of this type and the layout lists it. */
public interface NavigationItem {

    String label();

    /** Path of the page, such as {@code /requests}; pages below it mark the entry as current. */
    String href();

    /** Other addresses at and below which the entry is the current one. */
    default List<String> covers() {
        return List.of();
    }

    /** Name of a symbol in {@code look/icons.svg}. */
    String icon();

    int order();

    /** Asked at each rendering, so it may depend on who is signed in. */
    default boolean visible() {
        return true;
    }

    /** A count of things to do shown beside the label; nothing is shown for zero. */
    default long badge() {
        return 0;
    }

    /** What the count counts, for screen readers: "4 waiting for you". */
    default String badgeLabel() {
        return "waiting for you";
    }
}
