package io.gallerist.approvals;

/** What a reviewer may say. */
public enum Decision {
    APPROVE("Approved"),
    REJECT("Rejected"),
    SEND_BACK("Sent back"),
    /** Changes nothing. */
    COMMENT("Commented");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is one person's voice on a stage. */
    boolean isVote() {
        return this == APPROVE || this == REJECT;
    }
}
