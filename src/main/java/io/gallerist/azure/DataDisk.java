package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/**
 * A data disk of an image version that is made from single disks.
 *
 * @param lun unique within the version, 0 to 63
 * @param hostCaching None, ReadOnly or ReadWrite; Azure's default, ReadOnly, when null
 * @param origin a managed disk, a snapshot or a VHD
 */
public record DataDisk(int lun, @Nullable String hostCaching, DiskOrigin origin) {}
