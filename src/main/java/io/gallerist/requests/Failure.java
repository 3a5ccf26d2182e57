package io.gallerist.requests;

/** Why a request failed: Azure's code and words, and what the portal advises. */
public record Failure(String code, String message, String advice) {}
