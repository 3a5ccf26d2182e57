/** The two listeners, and what a request, an answer and Azure's error body are. */
@NullMarked
package io.gallerist.emulator.http;

import org.jspecify.annotations.NullMarked;
