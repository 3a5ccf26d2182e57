package io.gallerist.emulator;

import com.fasterxml.jackson.databind.JsonNode;

/** A request that breaks a rule, and what Azure says; accepted at first if the source has to be looked at. */
record Rule(
        String name,
        String method,
        String path,
        JsonNode body,
        boolean accepted,
        int status,
        String code,
        String says) {

    static Rule refused(String name, String path, JsonNode body, String code, String says) {
        return refused(name, "PUT", path, body, 400, code, says);
    }

    static Rule refused(String name, String method, String path, JsonNode body, int status, String code, String says) {
        return new Rule(name, method, path, body, false, status, code, says);
    }

    /** The PUT is accepted; its operation fails. */
    static Rule fails(String name, String path, JsonNode body, String code, String says) {
        return new Rule(name, "PUT", path, body, true, 201, code, says);
    }

    @Override
    public String toString() {
        return name;
    }
}
