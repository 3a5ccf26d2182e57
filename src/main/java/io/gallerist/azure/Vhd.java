package io.gallerist.azure;

/**
 * A VHD as a page blob.
 *
 * @param uri https, at the blob endpoint of the account
 */
public record Vhd(String uri, ResourceId storageAccount) implements DiskOrigin {}
