package io.gallerist.access;

import io.gallerist.azure.DirectoryUser;
import java.util.Optional;

/** Whoever knows who may have access: asked again once it is known whom an address belongs to. */
public interface GrantRules {
    /**
     * Why this person may not have it, in a sentence; empty for who may. Called in a transaction.
     *
     * @param grant with the kind of recipient as it was approved, or as the directory said at an earlier step
     * @param user as the directory has the account now
     */
    Optional<String> refusal(AccessGrant grant, DirectoryUser user);
}
