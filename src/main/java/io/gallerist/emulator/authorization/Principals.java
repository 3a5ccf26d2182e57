package io.gallerist.emulator.authorization;

import java.util.Optional;
import java.util.Set;

/** What role assignments need to know of the directory. */
public interface Principals {
    /** User, Group or ServicePrincipal; empty while the directory's copies have not heard of it. */
    Optional<String> typeOf(String principalId);

    /** The groups that someone is in. */
    Set<String> groupsOf(String principalId);
}
