/** Carrying out what was approved: one short step at a time, looking before writing, until Azure and the request agree. */
@NullMarked
package io.gallerist.execution;

import org.jspecify.annotations.NullMarked;
