package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.util.Optional;

/** What the page of a grant shows of more time for it. */
@TemplateExtension(namespace = "renewal")
final class RenewalWords {
    private RenewalWords() {}

    static boolean offered(AccessGrant grant) {
        return renewals().isOffered(grant);
    }

    static Optional<String> pending(AccessGrant grant) {
        return renewals().pending(grant);
    }

    private static Renewals renewals() {
        return Arc.container().instance(Renewals.class).get();
    }
}
