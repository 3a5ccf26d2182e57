package io.gallerist.azure;

/**
 * How much of a budget Azure says is left, as it answered a call; fired as a CDI event.
 *
 * @param subscription the subscription's GUID in lower case; empty when the call was about none
 * @param bucket for example {@code subscription-writes} or {@code Microsoft.Compute/CreateUpdateGalleryImageVersion3Min}
 */
public record Remaining(String subscription, String bucket, int left) {}
