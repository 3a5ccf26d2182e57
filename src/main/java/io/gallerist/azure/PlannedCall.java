package io.gallerist.azure;

/**
 * A call to Azure Resource Manager before it is made.
 *
 * @param path without the resource manager's address and without the query; a whole address where it is another service's
 * @param apiVersion empty for another service's
 * @param body compact JSON; its UTF-8 bytes are what is sent
 */
public record PlannedCall(String method, String path, String apiVersion, String body) {}
