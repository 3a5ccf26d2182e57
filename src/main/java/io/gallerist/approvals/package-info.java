/** Deciding on requests: rounds of stages, reviews, and the inbox of those who decide. */
@NullMarked
package io.gallerist.approvals;

import org.jspecify.annotations.NullMarked;
