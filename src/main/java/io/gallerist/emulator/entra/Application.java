package io.gallerist.emulator.entra;

/** The portal's own registration in Entra ID: one for Azure, one for signing people in. */
public final class Application {
    public static final String CLIENT_ID = "6a11e215-7000-4000-8000-00000000c11e";
    public static final String CLIENT_SECRET = "emulator-secret-of-the-portal";
    public static final String OBJECT_ID = "6a11e215-7000-4000-8000-0000000000b7";

    public static final String SIGN_IN_CLIENT_ID = "gallerist";
    public static final String SIGN_IN_CLIENT_SECRET = "emulator-secret-of-the-sign-in";

    private Application() {}
}
