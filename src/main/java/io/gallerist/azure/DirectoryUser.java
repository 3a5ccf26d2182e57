package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in the directory.
 *
 * @param id the object id, which role assignments name as principal
 * @param externalUserState PendingAcceptance or Accepted for a guest that was invited; null otherwise
 * @param enabled false when sign-in is blocked
 */
public record DirectoryUser(
        String id,
        String displayName,
        @Nullable String mail,
        String userPrincipalName,
        boolean guest,
        @Nullable String externalUserState,
        boolean enabled) {}
