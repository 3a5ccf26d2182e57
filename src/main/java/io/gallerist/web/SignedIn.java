package io.gallerist.web;

/** Who the layout greets; implemented by the room that knows people. */
public interface SignedIn {

    boolean isSignedIn();

    String displayName();

    String email();
}
