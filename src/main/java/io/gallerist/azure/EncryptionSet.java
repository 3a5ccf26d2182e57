package io.gallerist.azure;

/**
 * A disk encryption set: customer-managed keys for disks and for image versions in its region.
 *
 * @param location the region's code
 * @param type EncryptionAtRestWithCustomerKey, EncryptionAtRestWithPlatformAndCustomerKeys or
 *     ConfidentialVmEncryptedWithCustomerKey
 */
public record EncryptionSet(ResourceId id, String location, String type) {}
