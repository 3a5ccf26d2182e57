package io.gallerist.catalog;

/** That the rest of a subscription is read another time. */
public class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNow(String why) {
        super(why);
    }
}
