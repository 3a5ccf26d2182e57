package io.gallerist.execution;

import java.time.Instant;

/**
 * That an approved request does not start yet.
 *
 * @param until when it starts by itself, unless something else holds it then
 * @param why goes on after that time in a sentence: "as asked", "since myGallery is frozen for the year's end"
 */
public record Held(Instant until, String why) {}
