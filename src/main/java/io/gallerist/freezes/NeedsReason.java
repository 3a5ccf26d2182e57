package io.gallerist.freezes;

/** A change would end a freeze under way before its time, and nobody says why: nothing is changed, the form comes back. */
class NeedsReason extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String MESSAGE = "Say why: this ends the freeze under way before its time.";
}
