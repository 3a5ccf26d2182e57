package io.gallerist.changes.form;

/** One line of the tags table; the index makes its fields' names. */
public record TagRow(int index, String name, String value) {
    /** The name under which errors about this line are kept, and the id of its field. */
    public String field() {
        return "tag-" + index;
    }

    public String valueField() {
        return field() + "-value";
    }

    public String label() {
        return "Tag " + index;
    }

    public String valueLabel() {
        return "Value of tag " + index;
    }
}
