package io.gallerist.azure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the directory.
 *
 * @param id the object id, which role assignments name as principal
 * @param otherMails further addresses of the same human being
 * @param externalUserState PendingAcceptance or Accepted for a guest that was invited; null otherwise
 * @param enabled false when sign-in is blocked
 * @param employeeId the organisation's own number, the same for all accounts of one human being
 */
public record DirectoryUser(
        String id,
        String displayName,
        @Nullable String mail,
        List<String> otherMails,
        String userPrincipalName,
        boolean guest,
        @Nullable String externalUserState,
        boolean enabled,
        @Nullable String employeeId) {
    public DirectoryUser {
        otherMails = List.copyOf(otherMails);
    }
}
