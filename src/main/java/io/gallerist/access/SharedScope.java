package io.gallerist.access;

/**
 * A role that somebody has somewhere.
 *
 * @param scopeKey resource id in lower case, of a gallery, a definition or anything above
 * @param roleId GUID of the role
 */
public record SharedScope(String principalId, String scopeKey, String roleId) {}
