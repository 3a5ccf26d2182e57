package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of an image version that not every version has. */
class VersionFieldsTest {
    private static final String GROUP = "/subscriptions/s/resourceGroups/g/providers/";
    private static final String COMPUTE = GROUP + "Microsoft.Compute/";
    private static final ResourceId KEY = ResourceId.of(COMPUTE + "diskEncryptionSets/k");
    private static final ResourceId ACCOUNT = ResourceId.of(GROUP + "Microsoft.Storage/storageAccounts/a");
    private static final Vhd VHD = new Vhd("https://a.blob.core.windows.net/vhds/os.vhd", ACCOUNT);
    private static final String FULL = spec(
                    VHD,
                    "None",
                    List.of(
                            new DataDisk(0, "ReadWrite", ResourceId.of(COMPUTE + "snapshots/s")),
                            new DataDisk(7, null, new Vhd("https://a.blob.core.windows.net/vhds/d.vhd", ACCOUNT))),
                    "Shallow",
                    new Safety(true, false))
            .body();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/storageProfile/osDiskImage/hostCaching,`\"None\"`",
                "/storageProfile/osDiskImage/source/uri,`\"https://a.blob.core.windows.net/vhds/os.vhd\"`",
                "/storageProfile/osDiskImage/source/storageAccountId,"
                        + "`\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a\"`",
                "/storageProfile/dataDiskImages/0,`{\"hostCaching\":\"ReadWrite\",\"source\":{\"id\":"
                        + "\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/snapshots/s\"},\"lun\":0}`",
                "/storageProfile/dataDiskImages/1/lun,`7`",
                "/storageProfile/dataDiskImages/1/source/uri,`\"https://a.blob.core.windows.net/vhds/d.vhd\"`",
                "/publishingProfile/replicationMode,`\"Shallow\"`",
                "/publishingProfile/targetRegions/0/excludeFromLatest,`true`",
                "/publishingProfile/targetRegions/0/encryption/osDiskImage,`{\"diskEncryptionSetId\":"
                        + "\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/k\"}`",
                "/publishingProfile/targetRegions/0/encryption/dataDiskImages/0,`{\"diskEncryptionSetId\":"
                        + "\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/k\",\"lun\":0}`",
                "/publishingProfile/targetRegions/0/encryption/dataDiskImages/1/lun,`7`",
                "/publishingProfile/targetRegions/1/encryption/osDiskImage,``",
                "/safetyProfile,`{\"allowDeletionOfReplicatedLocations\":true,\"blockDeletionBeforeEndOfLife\":false}`",
            })
    void putsEachFieldWhereItBelongs(String path, String value) {
        assertThat(Json.read(FULL).path("properties").at(path)).hasToString(value);
    }

    @Test
    void sendsWhatTheSdkCanSend() {
        assertThat(Body.parse(FULL, GalleryImageVersionInner::fromJson, GalleryImageVersionInner::validate))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"virtualMachines/vm", "images/i", "galleries/a/images/b/versions/1.0.0"})
    void aWholeSourceBringsItsOwnDisks(String source) {
        var id = ResourceId.of(COMPUTE + source);
        var disk = new DataDisk(0, null, ResourceId.of(COMPUTE + "disks/d"));
        assertThatIllegalArgumentException().isThrownBy(() -> spec(id, null, List.of(disk), null, Safety.UNSAID)
                .body());
        assertThatIllegalArgumentException().isThrownBy(() -> spec(id, "ReadOnly", List.of(), null, Safety.UNSAID)
                .body());
    }

    @Test
    void aDataDiskIsNoMachine() {
        var disk = new DataDisk(0, null, ResourceId.of(COMPUTE + "virtualMachines/vm"));
        assertThatIllegalArgumentException().isThrownBy(() -> spec(VHD, null, List.of(disk), null, Safety.UNSAID)
                .body());
    }

    private static ImageVersionSpec spec(
            DiskOrigin source, String osDiskCaching, List<DataDisk> dataDisks, String mode, Safety safety) {
        var encryption = new RegionEncryption(KEY, Map.of(7, KEY, 0, KEY));
        return new ImageVersionSpec(
                "westeurope",
                source,
                List.of(
                        new TargetRegion("westeurope", 1, null, true, encryption),
                        new TargetRegion("northeurope", 1, null, null, new RegionEncryption(null, Map.of(0, KEY)))),
                1,
                "Standard_LRS",
                false,
                null,
                Map.of(),
                osDiskCaching,
                dataDisks,
                mode,
                safety);
    }
}
