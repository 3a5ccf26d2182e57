package io.gallerist.policies;

/** That a condition can't be evaluated; the message says why, for readers. */
final class CantTell extends Exception {
    private static final long serialVersionUID = 1L;

    CantTell(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
