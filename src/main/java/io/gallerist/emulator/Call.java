package io.gallerist.emulator;

import java.time.Instant;

/** A call that the emulator answered; status 0 means that the connection was dropped. */
public record Call(Instant at, String method, String path, String query, int status, String bodyDigest, String body) {}
