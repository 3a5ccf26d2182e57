package io.gallerist.notifications;

/** Why somebody is told. */
public enum Concern {
    /** A decision is wanted. */
    DECIDE,
    /** It is about the own request, or one on the person's behalf. */
    OWN,
    OTHER
}
