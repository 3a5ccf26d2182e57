package io.gallerist.changes.access;

/** What is wrong with one of those who shall have access. */
public record Problem(String who, String why) {}
