package io.gallerist.approvals;

/** What a reviewer may say. */
public enum Decision {
    APPROVE("Approved"),
    REJECT("Rejected"),
    SEND_BACK("Sent back");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
