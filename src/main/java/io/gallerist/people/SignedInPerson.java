package io.gallerist.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person of this HTTP request, carried by the security identity so that no page reads the row again. */
record SignedInPerson(
        UUID id,
        String tenant,
        String objectId,
        String name,
        @Nullable String mail) {}
