package io.gallerist.requests;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands. "Approved" is a person's word, "succeeded" is Azure's. The database repeats the list. */
public enum Status {
    DRAFT("Draft"),
    SUBMITTED("Waiting for review"),
    APPROVED("Approved"),
    REJECTED("Rejected"),
    SENT_BACK("Sent back"),
    WITHDRAWN("Withdrawn"),
    SUBMITTING("Submitting to Azure"),
    UNDERWAY("Under way"),
    CANCELLING("Being cancelled"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    CANCELLED("Cancelled"),
    EXPIRED("Expired");

    /** Those in which the request's target is spoken for. */
    public static final Set<Status> OPEN = EnumSet.of(SUBMITTED, APPROVED, SUBMITTING, UNDERWAY, CANCELLING);

    /** Those in which Azure is being written to. */
    static final Set<Status> AT_AZURE = EnumSet.of(SUBMITTING, UNDERWAY, CANCELLING);

    private static final Set<Status> ENDED = EnumSet.of(REJECTED, WITHDRAWN, SUCCEEDED, FAILED, CANCELLED, EXPIRED);

    private final String label;

    Status(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Whether the portal itself is at work on it. */
    public boolean isMoving() {
        return this == APPROVED || AT_AZURE.contains(this);
    }

    public boolean isEditable() {
        return this == DRAFT || this == SENT_BACK;
    }
}
