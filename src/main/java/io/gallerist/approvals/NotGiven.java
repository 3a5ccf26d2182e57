package io.gallerist.approvals;

/** A delegation that there can't be: the form comes back with this message at one of its fields. */
class NotGiven extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String field;

    NotGiven(String field, String message) {
        super(message);
        this.field = field;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
