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

    /** Whether the account is another organisation's: guests, and those of them who have the rights of a member. */
    public boolean isFromOutside() {
        return DirectoryReading.isFromOutside(guest ? "Guest" : null, userPrincipalName);
    }

    /** All addresses, the main one first; a guest's user principal name is none. */
    public List<String> mails() {
        return DirectoryReading.mails(mail, userPrincipalName, otherMails);
    }
}
