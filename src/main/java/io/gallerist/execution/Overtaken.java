package io.gallerist.execution;

/** Somebody else moved the request on during a step, such as by cancelling it: the step must not write any more. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
