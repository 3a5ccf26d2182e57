/** A change that somebody asked for: its life cycle, its timeline and its pages. */
@NullMarked
package io.gallerist.requests;

import org.jspecify.annotations.NullMarked;
