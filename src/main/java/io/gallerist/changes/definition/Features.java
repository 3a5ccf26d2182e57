package io.gallerist.changes.definition;

import io.gallerist.web.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The features of an image definition that the forms know. Azure compares their values without regard to case, and
 * {@code SCSI,NVMe} is {@code SCSI, NVMe}.
 */
final class Features {
    static final String SECURITY = "SecurityType";
    static final String NETWORK = "IsAcceleratedNetworkSupported";
    static final String HIBERNATION = "IsHibernateSupported";
    static final String CONTROLLERS = "DiskControllerTypes";

    static final List<Option> SECURITY_TYPES = List.of(
            Option.of("Standard", "Standard"),
            Option.of("TrustedLaunchSupported", "Trusted launch, where the machine wants it"),
            Option.of("TrustedLaunch", "Trusted launch only"),
            Option.of(
                    "TrustedLaunchAndConfidentialVmSupported", "Trusted launch or confidential, as the machine wants"),
            Option.of("ConfidentialVMSupported", "Confidential, where the machine wants it"),
            Option.of("ConfidentialVM", "Confidential only"));

    static final List<Option> SUPPORT =
            List.of(Option.of("True", "The image supports it"), Option.of("False", "The image does not support it"));

    static final List<Option> DISK_CONTROLLERS =
            List.of(Option.of("SCSI", "SCSI only"), Option.of("SCSI, NVMe", "SCSI and NVMe"));

    private static final Map<String, List<Option>> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put(SECURITY, SECURITY_TYPES);
        KNOWN.put(NETWORK, SUPPORT);
        KNOWN.put(HIBERNATION, SUPPORT);
        KNOWN.put(CONTROLLERS, DISK_CONTROLLERS);
    }

    private Features() {}

    static Iterable<String> names() {
        return KNOWN.keySet();
    }

    /** A value in the spelling of the forms; as it is where they don't know it. */
    static String spelled(String name, String value) {
        return KNOWN.getOrDefault(name, List.of()).stream()
                .map(Option::value)
                .filter(known -> bare(known).equals(bare(value)))
                .findFirst()
                .orElse(value);
    }

    static String label(String name, String value) {
        return KNOWN.getOrDefault(name, List.of()).stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private static String bare(String value) {
        return value.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
