package io.gallerist.web;

import org.jspecify.annotations.Nullable;

/** What was asked does not fit how things stand now: a 409 page that leads on. */
public class Conflict extends RuntimeException {

    private final String next;
    private final String typed;

    /**
     * @param message what stands in the way, shown to the reader
     * @param next path of the page to go on from
     */
    public Conflict(String message, String next) {
        this(message, next, "");
    }

    private Conflict(@Nullable String message, String next, String typed) {
        super(message);
        this.next = next;
        this.typed = typed;
    }

    public Conflict(String message) {
        this(message, "/");
    }

    /** The same, with what the reader wrote in vain: the page shows it, to be copied. */
    public Conflict keeping(String typed) {
        Conflict keeping = new Conflict(getMessage(), next, typed);
        keeping.addSuppressed(this);
        return keeping;
    }

    public String next() {
        return next;
    }

    String typed() {
        return typed;
    }
}
