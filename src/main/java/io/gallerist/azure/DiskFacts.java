package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/**
 * A disk of an image version as Azure describes it.
 *
 * @param lun 0 for the OS disk, which has none
 * @param hostCaching None, ReadOnly or ReadWrite
 * @param origin null when the version was made from a whole machine, image or version
 * @param sizeGib null while Azure has not looked at it yet
 */
public record DiskFacts(
        int lun,
        @Nullable String hostCaching,
        @Nullable DiskOrigin origin,
        @Nullable Integer sizeGib) {}
