package io.gallerist.azure;

import com.azure.resourcemanager.compute.models.DataDiskImageEncryption;
import com.azure.resourcemanager.compute.models.EncryptionImages;
import com.azure.resourcemanager.compute.models.OSDiskImageEncryption;
import com.azure.resourcemanager.compute.models.StorageAccountType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One target region in the body of an image version's PUT. */
final class RegionBody {
    private RegionBody() {}

    static com.azure.resourcemanager.compute.models.TargetRegion of(TargetRegion region) {
        return new com.azure.resourcemanager.compute.models.TargetRegion()
                .withName(region.region())
                .withRegionalReplicaCount(region.replicas())
                .withStorageAccountType(Body.word(region.storageType(), StorageAccountType::fromString))
                .withEncryption(encryption(region.encryption()))
                .withExcludeFromLatest(region.excludeFromLatest());
    }

    private static @Nullable EncryptionImages encryption(@Nullable RegionEncryption encryption) {
        if (encryption == null) {
            return null;
        }
        var osDisk = encryption.osDisk();
        return new EncryptionImages()
                .withOsDiskImage(
                        osDisk == null ? null : new OSDiskImageEncryption().withDiskEncryptionSetId(osDisk.value()))
                .withDataDiskImages(dataDisks(encryption.dataDisks()));
    }

    private static @Nullable List<DataDiskImageEncryption> dataDisks(Map<Integer, ResourceId> sets) {
        return sets.isEmpty()
                ? null
                : sets.entrySet().stream()
                        .map(set -> new DataDiskImageEncryption()
                                .withLun(set.getKey())
                                .withDiskEncryptionSetId(set.getValue().value()))
                        .toList();
    }
}
