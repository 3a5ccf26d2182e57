package io.gallerist.azure;

/** What the bytes of a disk come from: a resource by its id, or a VHD in a storage account. */
public sealed interface DiskOrigin permits ResourceId, Vhd {}
