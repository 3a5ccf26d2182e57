package io.gallerist.policies;

import io.gallerist.web.Conflict;

/** Somebody else saved the policy after a form of it was opened. */
final class Stale extends Conflict {
    private static final long serialVersionUID = 1L;

    Stale(String path) {
        super("Somebody else changed this policy after you opened it. Look at it as it is now, then change it.", path);
    }
}
