package io.gallerist.drift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has chosen for a finding.
 *
 * @param until the end of what is adopted; null: without end
 * @param external whether who has the role is from outside, or has somebody from outside in it
 */
record Decision(Choice choice, String reason, @Nullable Instant until, boolean external) {}
