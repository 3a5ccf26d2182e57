package io.gallerist.azure;

/**
 * What people call a role.
 *
 * @param id the GUID at the end of the role's id
 */
public record RoleName(String id, String name) {}
