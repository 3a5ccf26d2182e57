package io.gallerist.execution;

/**
 * Somebody else moved the request, or what it is about, on during a step: the step must not write any more. Thrown by an
 * effect, nothing of the step is recorded, and the next one looks again.
 */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
