package io.gallerist.people;

import org.jspecify.annotations.Nullable;

/** What a token or the directory says of a person; {@code guest} is somebody of another organisation. */
public record Identity(
        String tenant,
        String objectId,
        String name,
        @Nullable String mail,
        boolean guest) {}
