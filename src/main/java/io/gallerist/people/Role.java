package io.gallerist.people;

/**
 * What a person may be in the whole portal. Owners are not a role: they own one gallery each. The app roles that
 * Entra ID sends are {@code Gallerist.Administrator} and {@code Gallerist.Auditor}.
 */
public final class Role {
    /** Somebody of the organisation: may browse and ask. */
    public static final String MEMBER = "member";
    /** Somebody from outside: sees what was shared with them and nothing else. */
    public static final String GUEST = "guest";

    public static final String ADMINISTRATOR = "administrator";
    public static final String AUDITOR = "auditor";

    private Role() {}
}
