package io.gallerist.people;

/** Told in the transaction in which the portal notes that somebody left the organisation, or came back. */
public record StandingChanged(Person person, boolean left) {}
