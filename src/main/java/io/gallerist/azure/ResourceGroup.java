package io.gallerist.azure;

/**
 * A resource group.
 *
 * @param name as its maker spelled it
 * @param location the region's code; what is made in the group without a region gets this one
 */
public record ResourceGroup(String name, String location) {}
