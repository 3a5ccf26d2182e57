package io.gallerist.web;

/** What was asked does not fit how things stand now: a 409 page that leads on. */
public class Conflict extends RuntimeException {

    private final String next;

    /**
     * @param message what stands in the way, shown to the reader
     * @param next path of the page to go on from
     */
    public Conflict(String message, String next) {
        super(message);
        this.next = next;
    }

    public Conflict(String message) {
        this(message, "/");
    }

    public String next() {
        return next;
    }
}
