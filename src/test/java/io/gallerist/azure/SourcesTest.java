package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final String COMPUTE =
            "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/g/providers/Microsoft.Compute";
    private final FakeAzure azure = new FakeAzure();
    private final Sources sources = new Sources(azure.clients());

    @Test
    void seesWhatAMachineIsLike() {
        azure.answer(200, """
                {"id":"%s/virtualMachines/vm","location":"westeurope","plan":{"name":"nginx"},"properties":{
                "storageProfile":{"osDisk":{"osType":"Linux","diffDiskSettings":{"option":"Local"}},
                "dataDisks":[{"lun":3,"managedDisk":{"storageAccountType":"UltraSSD_LRS"}}]},
                "instanceView":{"hyperVGeneration":"V2","statuses":[{"code":"ProvisioningState/succeeded"},
                {"code":"PowerState/running"}]}}}""".formatted(COMPUTE));
        var machine =
                sources.find(ResourceId.of(COMPUTE + "/virtualMachines/vm")).orElseThrow();
        assertThat(azure.last().url()).contains("$expand=instanceView");
        assertThat(machine.kind()).isEqualTo(Source.Kind.VIRTUAL_MACHINE);
        assertThat(machine.osState()).isEqualTo("Specialized");
        assertThat(machine.generation()).isEqualTo("V2");
        assertThat(machine.powerState()).isEqualTo("running");
        assertThat(machine.ephemeralOsDisk()).isTrue();
        assertThat(machine.plan().name()).isEqualTo("nginx");
        assertThat(machine.dataDisks()).containsExactly(new Source.Disk(3, null, "UltraSSD_LRS"));
    }

    @Test
    void knowsAGeneralizedMachineAndOneThatWasOnlyListed() {
        var machine = "{\"id\":\"" + COMPUTE + "/virtualMachines/vm\",\"location\":\"westeurope\"";
        azure.answer(
                        200,
                        machine + ",\"properties\":{\"instanceView\":{\"statuses\":[{\"code\":\"OSState/generalized\"},"
                                + "{\"code\":\"PowerState/deallocated\"}]}}}")
                .answer(200, "{\"value\":[" + machine + "}]}");
        var found = sources.find(ResourceId.of(COMPUTE + "/virtualMachines/vm")).orElseThrow();
        assertThat(found.osState()).isEqualTo("Generalized");
        assertThat(found.warnings()).isEmpty();
        assertThat(sources.virtualMachines("00000000-0000-0000-0000-000000000001", null)
                        .items()
                        .get(0)
                        .osState())
                .isNull();
    }

    @Test
    void asksAVersionsDefinitionWhatItIs() {
        azure.answer(200, """
                        {"id":"%s/galleries/a/images/b/versions/1.0.0","location":"westeurope",
                        "properties":{"provisioningState":"Creating"}}""".formatted(COMPUTE)).answer(200, """
                        {"id":"%s/galleries/a/images/b","location":"westeurope","properties":{"osType":"Windows",
                        "osState":"Specialized","hyperVGeneration":"V2","architecture":"Arm64"}}""".formatted(COMPUTE));
        var version = sources.find(ResourceId.of(COMPUTE + "/galleries/a/images/b/versions/1.0.0"))
                .orElseThrow();
        assertThat(version)
                .extracting(Source::kind, Source::osType, Source::osState, Source::generation, Source::architecture)
                .containsExactly(Source.Kind.IMAGE_VERSION, "Windows", "Specialized", "V2", "Arm64");
        assertThat(version.warnings()).hasSize(1);
    }

    @Test
    void seesImagesDisksAndSnapshots() {
        azure.answer(200, """
                        {"id":"%s/images/i","location":"westeurope","properties":{"hyperVGeneration":"V2",
                        "storageProfile":{"osDisk":{"osType":"Linux","osState":"Generalized"}}}}""".formatted(COMPUTE))
                .answer(200, """
                        {"id":"%s/disks/d","location":"westeurope","properties":{"osType":"Linux",
                        "supportedCapabilities":{"architecture":"Arm64"}}}""".formatted(COMPUTE))
                .answer(200, "{\"id\":\"%s/snapshots/s\",\"location\":\"westeurope\"}".formatted(COMPUTE));
        assertThat(sources.find(ResourceId.of(COMPUTE + "/images/i"))
                        .orElseThrow()
                        .osState())
                .isEqualTo("Generalized");
        assertThat(sources.find(ResourceId.of(COMPUTE + "/disks/d"))
                        .orElseThrow()
                        .architecture())
                .isEqualTo("Arm64");
        assertThat(sources.find(ResourceId.of(COMPUTE + "/snapshots/s"))
                        .orElseThrow()
                        .warnings())
                .hasSize(1);
    }

    @Test
    void asksNobodyAboutOtherThings() {
        var nested = "/subscriptions/s/resourceGroups/g/providers/A/b/c/providers/Microsoft.Compute/virtualMachines/vm";
        assertThat(sources.find(ResourceId.of(nested))).isEmpty();
        var homeless = "/subscriptions/s/providers/Microsoft.Compute/virtualMachines/vm";
        assertThat(sources.find(ResourceId.of(homeless))).isEmpty();
        assertThat(sources.find(
                        ResourceId.of("/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v")))
                .isEmpty();
        assertThat(azure.asked).isEmpty();
    }
}
