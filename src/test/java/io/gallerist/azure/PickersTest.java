package io.gallerist.azure;

import static io.gallerist.azure.EmulatedAzure.clients;
import static io.gallerist.azure.EmulatedAzure.emulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gallerist.emulator.estate.SampleEstate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What forms offer to choose from, and a version made of it. */
@ExtendWith(EmulatedAzure.class)
class PickersTest {
    private static final String GROUP = SampleEstate.MY_RESOURCE_GROUP + "/providers/";
    private static final ResourceId ACCOUNT = ResourceId.of(GROUP + "Microsoft.Storage/storageAccounts/contosovhds");
    private static final ResourceId KEY =
            ResourceId.of(GROUP + "Microsoft.Compute/diskEncryptionSets/images-westcentralus");

    private final Sources sources = new Sources(clients());

    @Test
    void everyListComesInPages() {
        emulator().pageSize(1);
        var subscription = SampleEstate.CONTOSO_IMAGES;
        var groups = new Estate(clients()).resourceGroups(subscription, null);
        assertThat(groups.items()).hasSize(1);
        assertThat(groups.next()).isNotNull();
        assertThat(sources.disks(subscription, sources.disks(subscription, null).next())
                        .items())
                .singleElement()
                .extracting(Source::kind)
                .isEqualTo(Source.Kind.DISK);
        emulator().pageSize(50);
        assertThat(new Estate(clients()).resourceGroups(subscription, null).items())
                .contains(
                        new ResourceGroup("myResourceGroup", "westcentralus"), new ResourceGroup("buildRG", "eastus2"));
        assertThat(sources.snapshots(subscription, null).items())
                .extracting(source -> source.id().name(), Source::sizeGib)
                .contains(tuple("mySnapshot", 30));
        assertThat(sources.encryptionSets(subscription, null).items())
                .extracting(EncryptionSet::id, EncryptionSet::location)
                .contains(tuple(KEY, "westcentralus"))
                .hasSize(2);
        assertThat(sources.storageAccounts(subscription, null).items())
                .contains(new StorageAccount(ACCOUNT, "westcentralus", "https://contosovhds.blob.core.windows.net/"));
    }

    @Test
    void anAccountIsFoundById() {
        assertThat(sources.storageAccount(ACCOUNT).orElseThrow().location()).isEqualTo("westcentralus");
        assertThat(sources.storageAccount(ResourceId.of(ACCOUNT + "2"))).isEmpty();
        assertThat(sources.storageAccount(KEY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://contosovhds.blob.core.windows.net/vhds/os.vhd,true",
        "https://CONTOSOVHDS.blob.core.windows.net/vhds/a/b.VHD,true",
        "http://contosovhds.blob.core.windows.net/vhds/os.vhd,false",
        "https://other.blob.core.windows.net/vhds/os.vhd,false",
        "https://contosovhds.blob.core.windows.net.evil.example/vhds/os.vhd,false",
        "https://contosovhds.blob.core.windows.net@evil.example/vhds/os.vhd,false",
        "https://contosovhds.blob.core.windows.net/os.vhd,false",
        "https://contosovhds.blob.core.windows.net/vhds/os.vhdx,false",
        "https://contosovhds.blob.core.windows.net/vhds/../os.vhd,false",
        "https://contosovhds.blob.core.windows.net/vhds/os.vhd?sv=1&sig=x,false",
        "vhds/os.vhd,false",
        "'',false",
        "not a uri,false",
    })
    void anAccountKnowsItsAddresses(String uri, boolean held) {
        assertThat(sources.storageAccount(ACCOUNT).orElseThrow().holds(uri)).isEqualTo(held);
    }

    @Test
    void aVersionIsMadeOfVhdsWithOwnKeys() {
        var version = ResourceId.of(SampleEstate.MY_IMAGE_DEFINITION).child("versions", "2.0.0");
        var os = new Vhd("https://contosovhds.blob.core.windows.net/vhds/os.vhd", ACCOUNT);
        var data = new Vhd("https://contosovhds.blob.core.windows.net/vhds/data.vhd", ACCOUNT);
        var encryption = new RegionEncryption(KEY, Map.of(0, KEY));
        var body = spec(os, data, encryption).body();
        var accepted = new GalleryResources(clients()).put(version, body);
        emulator().advance(Duration.ofHours(1));
        assertThat(new Operations(clients()).read(accepted.operationUrl()).hasSucceeded())
                .isTrue();
        var made = new ImageVersions(clients()).read(version).orElseThrow();
        assertThat(made.source()).isNull();
        assertThat(made.osDisk().origin()).isEqualTo(os);
        assertThat(made.dataDisks()).extracting(DiskFacts::origin).containsExactly(data);
        assertThat(made.regions()).extracting(TargetRegion::encryption).containsExactly(encryption);
        assertThat(made.replicationMode()).isEqualTo("Shallow");
    }

    private static ImageVersionSpec spec(Vhd os, Vhd data, RegionEncryption encryption) {
        return new ImageVersionSpec(
                "westcentralus",
                os,
                List.of(new TargetRegion("westcentralus", 1, null, null, encryption)),
                1,
                "Standard_LRS",
                false,
                null,
                Map.of(),
                null,
                List.of(new DataDisk(0, null, data)),
                "Shallow",
                Safety.UNSAID);
    }
}
