package io.gallerist.azure;

/** A subscription that the portal's principal may read; {@code id} is the bare GUID. */
public record Subscription(String id, String name) {}
