package io.gallerist.azure;

/** A group of the directory; {@code id} is its object id. */
public record DirectoryGroupFacts(String id, String name) {}
