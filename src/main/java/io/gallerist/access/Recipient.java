package io.gallerist.access;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Who shall have access: somebody picked from the directory, or a mail address that nobody has there yet.
 *
 * @param type User, Group or ServicePrincipal, as role assignments call them
 * @param id the object id; empty for an address that is still to be looked up or invited
 * @param mail empty for applications and for groups without an address
 * @param external whether it is a guest, or would become one
 */
public record Recipient(String type, String id, String name, String mail, boolean external) {
    public static final String USER = "User";
    public static final String GROUP = "Group";
    public static final String APPLICATION = "ServicePrincipal";

    public static Recipient ofMail(String mail) {
        return new Recipient(USER, "", mail, mail, true);
    }

    @JsonIgnore
    public boolean isKnown() {
        return !id.isEmpty();
    }
}
