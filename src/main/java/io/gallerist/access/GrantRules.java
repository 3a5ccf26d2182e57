package io.gallerist.access;

import java.util.List;
import java.util.Optional;

/** Whoever knows who may have access: asked again before somebody is invited and before the role is given. */
public interface GrantRules {
    /**
     * Why this person may not have it, in a sentence; empty for who may. Called in a transaction.
     *
     * @param grant with the kind of recipient as it was approved, or as the directory said at an earlier step
     * @param mails all addresses of the account as the directory has it now, the main one first; empty for somebody whom
     *     it does not know yet
     * @param external whether it is somebody from outside
     */
    Optional<String> refusal(AccessGrant grant, List<String> mails, boolean external);
}
