package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInstanceViewInner;
import com.azure.resourcemanager.compute.models.DataDisk;
import com.azure.resourcemanager.compute.models.DiffDiskOptions;
import com.azure.resourcemanager.compute.models.OSDisk;
import com.azure.resourcemanager.compute.models.StorageAccountTypes;
import com.azure.resourcemanager.compute.models.StorageProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A virtual machine as a source. */
final class VirtualMachineSource {
    private static final String POWER = "PowerState/";

    private VirtualMachineSource() {}

    static Source of(VirtualMachineInner machine, int largestDataDiskGb) {
        var storage = Optional.ofNullable(machine.storageProfile()).orElseGet(StorageProfile::new);
        var osDisk = Optional.ofNullable(storage.osDisk()).orElseGet(OSDisk::new);
        var view = machine.instanceView();
        var power = states(view).filter(code -> code.startsWith(POWER)).findFirst();
        boolean ephemeral = isEphemeral(osDisk);
        return new Source(
                ResourceId.of(machine.id()),
                Source.Kind.VIRTUAL_MACHINE,
                Region.code(machine.location()),
                Facts.text(osDisk.osType()),
                view == null ? null : Facts.text(view.hyperVGeneration()),
                osState(view),
                power.map(code -> code.substring(POWER.length())).orElse(null),
                null,
                ephemeral,
                warnings(machine, storage, ephemeral, largestDataDiskGb));
    }

    private static Stream<String> states(@Nullable VirtualMachineInstanceViewInner view) {
        return view == null || view.statuses() == null
                ? Stream.empty()
                : view.statuses().stream().map(status -> Facts.text(status.code(), ""));
    }

    /** Azure says {@code OSState/generalized} and has no word for the opposite. */
    private static @Nullable String osState(@Nullable VirtualMachineInstanceViewInner view) {
        if (view == null || view.statuses() == null) {
            return null;
        }
        return states(view).anyMatch("OSState/generalized"::equalsIgnoreCase) ? "Generalized" : "Specialized";
    }

    private static boolean isEphemeral(OSDisk disk) {
        return disk.diffDiskSettings() != null
                && DiffDiskOptions.LOCAL.equals(disk.diffDiskSettings().option());
    }

    /** What Azure refuses, from the troubleshooting guide for shared images. */
    private static List<String> warnings(
            VirtualMachineInner machine, StorageProfile storage, boolean ephemeral, int largestDataDiskGb) {
        var warnings = new ArrayList<String>();
        if (ephemeral) {
            warnings.add("It has an ephemeral OS disk, which Azure cannot make an image from.");
        }
        for (var disk : Optional.ofNullable(storage.dataDisks()).orElseGet(List::of)) {
            if (isUltra(disk)) {
                warnings.add("Its data disk at LUN " + disk.lun() + " is an Ultra Disk, which Azure refuses.");
            }
            ImageSource.tooLarge(disk.lun(), disk.diskSizeGB(), largestDataDiskGb)
                    .ifPresent(warnings::add);
        }
        if (machine.plan() != null) {
            warnings.add("It carries the purchase plan " + machine.plan().name()
                    + ", so the image definition must carry the same.");
        }
        if (states(machine.instanceView()).anyMatch("PowerState/running"::equals)) {
            warnings.add("It is running: what it has not written to disk yet will be missing.");
        }
        return warnings;
    }

    private static boolean isUltra(DataDisk disk) {
        return disk.managedDisk() != null
                && StorageAccountTypes.ULTRA_SSD_LRS.equals(disk.managedDisk().storageAccountType());
    }
}
