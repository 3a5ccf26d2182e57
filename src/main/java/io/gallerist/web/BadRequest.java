package io.gallerist.web;

/** An address or a form field that no page of ours would have made: a 400 page. */
public class BadRequest extends RuntimeException {

    /** The message is shown to the reader. */
    public BadRequest(String message) {
        super(message);
    }
}
