package io.gallerist.changes;

/**
 * A label, what was entered, the exact thing behind it where that is longer (a resource id), and the id of the form's
 * field, so that a "Change" link leads to it. A line without a label goes on with the one before.
 */
public record Line(String label, String value, String exact, String field) {
    public Line(String label, String value, String field) {
        this(label, value, "", field);
    }
}
