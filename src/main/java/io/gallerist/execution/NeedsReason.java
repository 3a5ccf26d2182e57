package io.gallerist.execution;

/** An administrator takes back what is neither theirs nor of their gallery without saying why: the form comes back. */
class NeedsReason extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
