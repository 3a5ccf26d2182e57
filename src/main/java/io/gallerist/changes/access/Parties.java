package io.gallerist.changes.access;

import io.gallerist.access.Recipient;
import io.gallerist.policies.Party;
import java.util.List;

/** A recipient as rules look at it. */
final class Parties {
    private Parties() {}

    /** Whom the directory does not know. */
    static Party of(Recipient recipient) {
        return new Party(List.of(recipient.mail()), List.of(), recipient.external());
    }
}
