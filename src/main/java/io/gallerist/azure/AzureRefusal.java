package io.gallerist.azure;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Azure, Graph or the network said instead of the answer. The only exception that the calls of this room throw
 * for anything outside the portal.
 */
public class AzureRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Refusals that time alone cures: a guest whom not all of the directory knows yet, an earlier write still going on. */
    private static final Set<String> COMES_RIGHT = Set.of("PrincipalNotFound", "AnotherOperationInProgress");

    /** What the portal does about it. */
    public enum Kind {
        /** Too many requests: wait as long as told. */
        THROTTLED,
        /** This one resource is too much in demand just now: wait, and leave the rest alone. */
        BUSY,
        NOT_FOUND,
        /** The portal's principal lacks a permission, or could not sign in. */
        DENIED,
        /** Asking again will be refused again. */
        INVALID,
        /** Something is there already or is being changed. */
        CONFLICT,
        /** 5xx, timeouts and connection faults: a write may or may not have happened, so look before asking again. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final int status;
    private final String code;
    private final String message;
    private final @Nullable Duration retryAfter;
    private final @Nullable String requestId;
    private boolean ofDirectory;

    public AzureRefusal(
            Kind kind,
            int status,
            String code,
            String message,
            @Nullable Duration retryAfter,
            @Nullable String requestId,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.message = message;
        this.retryAfter = retryAfter;
        this.requestId = requestId;
    }

    /** Says that Graph said so: of Resource Manager that tells nothing. */
    AzureRefusal byDirectory() {
        this.ofDirectory = true;
        return this;
    }

    /** Whether Graph said it, rather than Resource Manager. */
    public boolean isOfDirectory() {
        return ofDirectory;
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status; 0 when there was no answer. */
    public int status() {
        return status;
    }

    /** Azure's outermost error code, the documented one, or one of the portal's own when Azure gave none. */
    public String code() {
        return code;
    }

    /** Azure's own words, those of nested details included. */
    public String message() {
        return message;
    }

    /** How long Azure asks to wait. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** What Azure's support asks for: {@code x-ms-request-id} or Graph's {@code request-id}. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** The portal's advice to a person, in one sentence. */
    public String advice() {
        return Advice.on(this);
    }

    /** Whether the same call may succeed later with nobody doing anything. */
    public boolean isTransient() {
        return kind == Kind.THROTTLED || kind == Kind.BUSY || kind == Kind.UNAVAILABLE || COMES_RIGHT.contains(code);
    }
}
