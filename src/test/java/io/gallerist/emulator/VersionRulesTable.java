package io.gallerist.emulator;

import static io.gallerist.emulator.Bodies.disks;
import static io.gallerist.emulator.Bodies.publishing;
import static io.gallerist.emulator.Bodies.version;
import static io.gallerist.emulator.Rule.refused;

import io.gallerist.emulator.estate.SampleEstate;
import java.util.stream.Stream;

/** The shape of an image version: refused at once. */
final class VersionRulesTable {
    private static final String INVALID = "InvalidParameter";
    private static final String VM = SampleEstate.MY_VM;
    private static final String VERSIONS = SampleEstate.MY_IMAGE_DEFINITION + "/versions/";
    private static final String PATH = VERSIONS + "1.0.0";
    private static final String COMPUTE = SampleEstate.MY_RESOURCE_GROUP + "/providers/Microsoft.Compute/";
    private static final String ONE_SOURCE = "One and only one source type";

    private VersionRulesTable() {}

    static Stream<Rule> rules() {
        return Stream.of(
                refused("name", VERSIONS + "1.0", version(VM), INVALID, "The image version name is invalid."),
                refused(
                        "name of big numbers",
                        VERSIONS + "1.0.2147483648",
                        version(VM),
                        INVALID,
                        "Major(int).Minor(int).Patch(int)"),
                refused(
                        "own location missing",
                        PATH,
                        publishing(VM, "{'targetRegions': [{'name': 'East US'}]}"),
                        INVALID,
                        "publishing profile regions 'East US' must contain the location of image version 'West Central US'"),
                refused(
                        "duplicate regions",
                        PATH,
                        publishing(VM, "{'targetRegions': [{'name': 'westcentralus'}, {'name': 'West Central US'}]}"),
                        INVALID,
                        "Duplicate regions are not allowed in target publishing regions"),
                refused(
                        "unknown region",
                        PATH,
                        publishing(VM, "{'targetRegions': [{'name': 'mars'}]}"),
                        INVALID,
                        "'mars'"),
                refused(
                        "too many replicas",
                        PATH,
                        publishing(VM, "{'targetRegions': [{'name': 'westcentralus', 'regionalReplicaCount': 101}]}"),
                        INVALID,
                        "The value 101 of parameter regionalReplicaCount is out of range. The value must be between 1 and 100, inclusive"),
                refused(
                        "too many in all",
                        PATH,
                        publishing(
                                VM,
                                "{'targetRegions': [{'name': 'westcentralus', 'regionalReplicaCount': 60}, {'name': 'eastus', 'regionalReplicaCount': 60}]}"),
                        INVALID,
                        "The value 120 of parameter replicaCount is out of range."),
                refused(
                        "no replica",
                        PATH,
                        publishing(VM, "{'targetRegions': [{'name': 'westcentralus', 'regionalReplicaCount': 0}]}"),
                        INVALID,
                        "The value 0 of parameter"),
                refused(
                        "shallow has one replica",
                        PATH,
                        publishing(
                                VM,
                                "{'replicationMode': 'Shallow', 'targetRegions': [{'name': 'westcentralus', 'regionalReplicaCount': 2}]}"),
                        INVALID,
                        "must be between 1 and 1, inclusive"),
                refused(
                        "zones",
                        PATH,
                        publishing(VM, "{'storageAccountType': 'Standard_ZRS'}"),
                        INVALID,
                        "ZRS storage account type is not supported in this region."),
                refused(
                        "account type",
                        PATH,
                        publishing(VM, "{'storageAccountType': 'Tape'}"),
                        INVALID,
                        "Allowed values are"),
                refused(
                        "end of life",
                        PATH,
                        publishing(VM, "{'endOfLifeDate': '2020-01-01'}"),
                        INVALID,
                        "EndOfLifeDate must be set to a future date."),
                refused("no source", PATH, disks("{}"), INVALID, ONE_SOURCE),
                refused(
                        "two sources",
                        PATH,
                        disks("{'source': {'virtualMachineId': '" + VM + "'}, 'osDiskImage': {'source': {'id': '"
                                + COMPUTE + "snapshots/mySnapshot'}}}"),
                        INVALID,
                        ONE_SOURCE),
                refused(
                        "a disk is no whole source",
                        PATH,
                        version(COMPUTE + "disks/d"),
                        INVALID,
                        "must either be a managed image, virtual machine or another gallery image version"),
                refused(
                        "a machine has its own property",
                        PATH,
                        disks("{'source': {'id': '" + VM + "'}}"),
                        INVALID,
                        "must either be a managed image, virtual machine or another gallery image version"),
                refused(
                        "an image is no disk",
                        PATH,
                        disks("{'osDiskImage': {'source': {'id': '" + COMPUTE + "images/i'}}}"),
                        INVALID,
                        "must be a managed disk or snapshot"),
                refused(
                        "luns",
                        PATH,
                        disks(two("'lun': 1, ", "s1", "'lun': 1, ", "s2")),
                        INVALID,
                        "Duplicated lun numbers"),
                refused(
                        "source ids",
                        PATH,
                        disks(two("'lun': 1, ", "s1", "'lun': 2, ", "s1")),
                        INVALID,
                        "Duplicated source ids"),
                refused(
                        "same blob",
                        PATH,
                        disks(two("'lun': 1, ", "os", "'lun': 2, ", "s1")),
                        INVALID,
                        "OSDiskImage and DataDiskImage cannot point to same blob"),
                refused(
                        "no definition",
                        "PUT",
                        SampleEstate.MY_GALLERY + "/images/none/versions/1.0.0",
                        version(VM),
                        404,
                        "ParentResourceNotFound",
                        "Parent resource 'myGallery/none' not found."));
    }

    private static String two(String lun1, String first, String lun2, String second) {
        String snapshots = COMPUTE + "snapshots/";
        return "{'osDiskImage': {'source': {'id': '" + snapshots + "os'}}, 'dataDiskImages': [{" + lun1
                + "'source': {'id': '" + snapshots + first + "'}}, {" + lun2 + "'source': {'id': '" + snapshots + second
                + "'}}]}";
    }
}
