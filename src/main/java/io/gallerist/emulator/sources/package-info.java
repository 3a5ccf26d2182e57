/** What an image version can be made from: virtual machines, managed images, disks, snapshots, storage accounts. */
@NullMarked
package io.gallerist.emulator.sources;

import org.jspecify.annotations.NullMarked;
