package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that can have a role.
 *
 * @param type User, Group or ServicePrincipal; another word of the directory's for what is none of these
 * @param name null where the portal may not read it
 */
public record DirectoryPrincipal(
        String id,
        String type,
        @Nullable String name,
        @Nullable String mail,
        boolean guest) {}
