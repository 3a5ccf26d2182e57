package io.gallerist.changes.code;

/**
 * A change in one language.
 *
 * @param text to copy; empty where the language can't say it
 * @param note what to know before using it, or why there is no text; may be empty
 */
public record Code(String label, String text, String note) {
    static Code none(String label, String why) {
        return new Code(label, "", why);
    }
}
