package io.gallerist.changes.code;

/** A language that can say any change, or why it can't. */
interface Language {
    Code write(Plan plan);
}
