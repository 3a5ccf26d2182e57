package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Azure answers of a gallery, a definition and a version beyond the plain ones. */
class FactsTest {
    private static final String COMPUTE =
            "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/g/providers/Microsoft.Compute";
    private static final ResourceId GALLERY = ResourceId.of(COMPUTE + "/galleries/a");
    private static final ResourceId DEFINITION = GALLERY.child("images", "b");
    private static final ResourceId VERSION = DEFINITION.child("versions", "1.0.0");

    private final FakeAzure azure = new FakeAzure();
    private final Estate estate = new Estate(azure.clients());

    @Test
    void aGalleryTellsWithWhomItIsShared() {
        azure.answer(200, """
                {"id":"%s","location":"westeurope","properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true},
                "sharingProfile":{"permissions":"Community","groups":[{"type":"Subscriptions","ids":["s1","s2"]},
                {"type":"AADTenants","ids":["t"]}],"communityGalleryInfo":{"publisherUri":"u","publisherContact":"c",
                "eula":"e","communityGalleryEnabled":true,"publicNames":["pub-1"]}}}}""".formatted(GALLERY));
        var gallery = estate.gallery(GALLERY).orElseThrow();
        assertThat(azure.last().url()).contains("$expand=SharingProfile/Groups");
        assertThat(gallery.softDelete()).isTrue();
        assertThat(gallery.subscriptions()).containsExactly("s1", "s2");
        assertThat(gallery.tenants()).containsExactly("t");
        assertThat(gallery.community()).isEqualTo(new CommunityInfo("u", "c", "e", null, true, List.of("pub-1")));
    }

    @Test
    void aDefinitionTellsWhatItsMachinesNeed() {
        azure.answer(200, """
                {"id":"%s","location":"westeurope","properties":{"eula":"e","privacyStatementUri":"p",
                "releaseNoteUri":"r","recommended":{"vCPUs":{"min":1,"max":4},"memory":{"max":64}},
                "disallowed":{"diskTypes":["Standard_LRS"]},"purchasePlan":{"name":"n","publisher":"q","product":"r"},
                "features":[{"name":"SecurityType","value":"TrustedLaunch"},{"name":"A","value":"True"}]}}""".formatted(DEFINITION));
        var definition = estate.definition(DEFINITION).orElseThrow();
        assertThat(definition.plan()).isEqualTo(new PurchasePlan("n", "q", "r"));
        assertThat(definition.features())
                .containsExactly(Map.entry("SecurityType", "TrustedLaunch"), Map.entry("A", "True"));
        assertThat(definition.vcpus()).isEqualTo(new Range(1, 4));
        assertThat(definition.memoryGb()).isEqualTo(new Range(null, 64));
        assertThat(definition.disallowedDiskTypes()).containsExactly("Standard_LRS");
        assertThat(definition)
                .extracting(
                        DefinitionFacts::eula, DefinitionFacts::privacyStatementUri, DefinitionFacts::releaseNoteUri)
                .containsExactly("e", "p", "r");
    }

    @Test
    void aVersionTellsItsDisksKeysAndGuards() {
        azure.answer(200, """
                {"id":"%1$s","location":"westeurope","properties":{"publishingProfile":{"replicationMode":"Shallow",
                "targetRegions":[{"name":"West Europe","excludeFromLatest":true,"encryption":{"osDiskImage":
                {"diskEncryptionSetId":"%2$s/diskEncryptionSets/k"},"dataDiskImages":[{"lun":3,"diskEncryptionSetId":
                "%2$s/diskEncryptionSets/k"}]}}]},"storageProfile":{"osDiskImage":{"sizeInGB":30,
                "hostCaching":"ReadWrite","source":{"id":"%2$s/snapshots/s"}},"dataDiskImages":[{"lun":3,"sizeInGB":64,
                "hostCaching":"None","source":{"uri":"https://v.example/d.vhd","id":"%2$s/storageAccounts/v"}}]},
                "safetyProfile":{"allowDeletionOfReplicatedLocations":true,"blockDeletionBeforeEndOfLife":true}}}""".formatted(VERSION, COMPUTE));
        var version = new ImageVersions(azure.clients()).read(VERSION).orElseThrow();
        var key = ResourceId.of(COMPUTE + "/diskEncryptionSets/k");
        assertThat(version.regions())
                .containsExactly(
                        new TargetRegion("westeurope", null, null, true, new RegionEncryption(key, Map.of(3, key))));
        assertThat(version.replicationMode()).isEqualTo("Shallow");
        assertThat(version.safety()).isEqualTo(new Safety(true, true));
        assertThat(version.source()).isEqualTo(ResourceId.of(COMPUTE + "/snapshots/s"));
        assertThat(version.osDisk())
                .isEqualTo(new DiskFacts(0, "ReadWrite", ResourceId.of(COMPUTE + "/snapshots/s"), 30));
        var vhd = new Vhd("https://v.example/d.vhd", ResourceId.of(COMPUTE + "/storageAccounts/v"));
        assertThat(version.dataDisks()).containsExactly(new DiskFacts(3, "None", vhd, 64));
    }

    @Test
    void whatAzureLeavesOutHasItsDefault() {
        azure.answer(200, "{\"id\":\"" + GALLERY + "\",\"location\":\"westeurope\"}")
                .answer(200, "{\"id\":\"" + DEFINITION + "\",\"location\":\"westeurope\"}")
                .answer(200, "{\"id\":\"" + VERSION + "\",\"location\":\"westeurope\"}");
        assertThat(estate.gallery(GALLERY).orElseThrow().softDelete()).isFalse();
        assertThat(estate.definition(DEFINITION).orElseThrow().vcpus()).isEqualTo(Range.OPEN);
        var version = new ImageVersions(azure.clients()).read(VERSION).orElseThrow();
        assertThat(version.replicationMode()).isEqualTo("Full");
        assertThat(version.safety()).isEqualTo(Safety.UNSAID);
        assertThat(version.dataDisks()).isEmpty();
    }

    @Test
    void aSourceTellsItsSizePlanAndSecurity() {
        azure.answer(200, """
                        {"id":"%s/virtualMachines/vm","location":"westeurope","plan":{"name":"n","publisher":"p",
                        "product":"q"},"properties":{"securityProfile":{"securityType":"TrustedLaunch"},
                        "storageProfile":{"osDisk":{"diskSizeGB":30},"dataDisks":[{"lun":0,"diskSizeGB":64}]}}}""".formatted(COMPUTE))
                .answer(200, """
                        {"id":"%s/virtualMachines/vm","location":"westeurope","properties":{
                        "storageProfile":{"osDisk":{"diskSizeGB":30},"dataDisks":[{"lun":0}]}}}""".formatted(COMPUTE))
                .answer(200, """
                        {"id":"%s/disks/d","location":"westeurope","properties":{"diskSizeGB":128,"purchasePlan":
                        {"name":"n","publisher":"p","product":"q"},"securityProfile":{"securityType":"ConfidentialVM_X"}}}""".formatted(COMPUTE));
        var sources = new Sources(azure.clients());
        var machine = ResourceId.of(COMPUTE + "/virtualMachines/vm");
        assertThat(sources.find(machine).orElseThrow())
                .extracting(Source::sizeGib, Source::plan, Source::securityType)
                .containsExactly(94, new PurchasePlan("n", "p", "q"), "TrustedLaunch");
        assertThat(sources.find(machine).orElseThrow().sizeGib()).isNull();
        assertThat(sources.find(ResourceId.of(COMPUTE + "/disks/d")).orElseThrow())
                .extracting(Source::sizeGib, Source::plan, Source::securityType)
                .containsExactly(128, new PurchasePlan("n", "p", "q"), "ConfidentialVM_X");
    }
}
