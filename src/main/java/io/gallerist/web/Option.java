package io.gallerist.web;

/** A choice offered by a select, radios or checkboxes; the hint says when to choose it. */
public record Option(String value, String label, String hint, boolean disabled) {

    public static Option of(String value, String label) {
        return new Option(value, label, "", false);
    }

    public static Option of(String value, String label, String hint) {
        return new Option(value, label, hint, false);
    }

    public static Option of(String value) {
        return of(value, value);
    }

    /** Shown but not to be chosen; the hint says why. */
    public Option disabled(String why) {
        return new Option(value, label, why, true);
    }
}
