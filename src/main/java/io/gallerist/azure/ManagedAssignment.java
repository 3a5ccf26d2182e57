package io.gallerist.azure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role assignment that Privileged Identity Management made for a time.
 *
 * @param assignment the role assignment's own resource id
 * @param activated whether somebody activated a role that they were eligible for, rather than being given it
 * @param until when PIM takes it away by itself
 */
public record ManagedAssignment(
        String assignment, boolean activated, @Nullable Instant until) {}
