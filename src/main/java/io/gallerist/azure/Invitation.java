package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/**
 * A guest's invitation as Graph answered it.
 *
 * @param userId the guest's object id, usable at once though the directory may need minutes to know it everywhere
 * @param redeemUrl the guest's own link; whoever has it can accept, so it is not to be shown to others
 * @param status PendingAcceptance, Completed, InProgress or Error
 */
public record Invitation(String userId, @Nullable String redeemUrl, String status) {}
