package io.gallerist.emulator;

import static io.gallerist.emulator.Bodies.version;
import static io.gallerist.emulator.Rule.fails;
import static io.gallerist.emulator.Rule.refused;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.estate.SampleEstate;
import java.util.stream.Stream;

/** What only a look at the source tells: accepted, and failed by the operation. */
final class SourceRulesTable {
    private static final String MINE = SampleEstate.MY_RESOURCE_GROUP + "/providers/Microsoft.Compute/";
    private static final String WINDOWS = SampleEstate.WINDOWS_RG + "/providers/Microsoft.Compute/virtualMachines/";
    private static final String BUILD = SampleEstate.BUILD_RG + "/providers/Microsoft.Compute/";
    private static final String LAB = SampleEstate.LAB_RG + "/providers/Microsoft.Compute/virtualMachines/";
    private static final String ROCKY = SampleEstate.LAB_GALLERY + "/images/lab-rocky/versions/10.0.0";
    private static final String PATH = SampleEstate.MY_IMAGE_DEFINITION + "/versions/1.0.0";

    private SourceRulesTable() {}

    static Stream<Rule> rules() {
        return Stream.of(
                fails(
                        "no such source",
                        PATH,
                        version(MINE + "virtualMachines/none"),
                        "NotFound",
                        "is not found. Please check source exists, and is in the same region"),
                fails(
                        "other region",
                        PATH,
                        version(WINDOWS + "win-golden"),
                        "NotFound",
                        "is not found. Please check source exists, and is in the same region"),
                fails(
                        "no such snapshot",
                        PATH,
                        Bodies.disks("{'osDiskImage': {'source': {'id': '" + MINE + "snapshots/none'}}}"),
                        "NotFound",
                        "is not found."),
                fails(
                        "system's state",
                        PATH,
                        version(MINE + "virtualMachines/rita-dev"),
                        "Conflict",
                        "since the OS State in the parent gallery image (Generalized) is not Specialized"),
                fails(
                        "system",
                        PATH,
                        in("eastus2", version(BUILD + "images/legacy-image")),
                        "Conflict",
                        "has a different Hypervisor generation ['V1'] than the parent gallery image Hypervisor generation ['V2']"),
                fails(
                        "windows",
                        SampleEstate.LAB_GALLERY + "/images/lab-rocky/versions/10.0.1",
                        in("westeurope", version(WINDOWS + "win-golden")),
                        "Conflict",
                        "has a different OS type ['Windows'] than the parent gallery image OS type generation ['Linux']"),
                fails(
                        "generation",
                        SampleEstate.WINDOWS_GALLERY + "/images/win2022-base/versions/9.0.0",
                        in("westeurope", version(WINDOWS + "win-legacy")),
                        "Conflict",
                        "has a different Hypervisor generation ['V1']"),
                fails(
                        "ephemeral",
                        PATH,
                        in("eastus2", version(BUILD + "virtualMachines/edge-ephemeral")),
                        "Conflict",
                        "cannot contain an ephemeral OS disk"),
                fails(
                        "ultra",
                        ROCKY,
                        in("northeurope", version(LAB + "lab-ultra")),
                        "Conflict",
                        "stored in an UltraSSD account type"),
                fails(
                        "plan",
                        ROCKY,
                        in("northeurope", version(LAB + "lab-market")),
                        "Conflict",
                        "than the parent gallery image plan ['null']"),
                refused(
                        "other tenant",
                        "PUT",
                        PATH,
                        version(SampleEstate.FABRIKAM_VM),
                        403,
                        "LinkedAuthorizationFailed",
                        "is not authorized to access linked subscription '" + SampleEstate.FABRIKAM_SOURCES + "'"));
    }

    private static ObjectNode in(String region, ObjectNode body) {
        body.put("location", region);
        ((ObjectNode) body.get("properties").get("publishingProfile"))
                .putArray("targetRegions")
                .addObject()
                .put("name", region);
        return body;
    }
}
