package io.gallerist.web;

/** There is no such thing, or none that this person may know of: a 404 page. */
public class NotFound extends RuntimeException {

    public NotFound() {
        this("There is nothing here, or nothing you may see.");
    }

    /** The message is shown to the reader. */
    public NotFound(String message) {
        super(message);
    }
}
