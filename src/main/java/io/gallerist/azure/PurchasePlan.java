package io.gallerist.azure;

/** The terms of a marketplace image, which a version and its definition share. */
public record PurchasePlan(String name, String publisher, String product) {}
