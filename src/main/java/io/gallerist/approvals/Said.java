package io.gallerist.approvals;

import java.util.UUID;

/**
 * What a reviewer says, and on what.
 *
 * @param digest of what the reviewer's page showed
 * @param stage that was open then
 * @param forWhom whose say it is: the reviewer's own, or that of whoever gave a delegation
 */
record Said(Decision decision, String comment, String digest, UUID stage, UUID forWhom) {}
