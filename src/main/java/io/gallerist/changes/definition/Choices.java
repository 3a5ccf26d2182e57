package io.gallerist.changes.definition;

import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the forms offer to choose from; a value that Azure has and the portal does not know stays on offer. */
public record Choices(List<Option> regions) {
    static final List<Option> OS_TYPES = List.of(Option.of("Linux"), Option.of("Windows"));

    static final List<Option> OS_STATES = List.of(
            Option.of(
                    "Generalized",
                    "Generalized",
                    "Prepared with sysprep or waagent: each machine gets its own name and first user when it is created"),
            Option.of(
                    "Specialized",
                    "Specialized",
                    "A machine as it was, with its name, users and settings: it starts faster, and twins keep that name"));

    static final List<Option> GENERATIONS = List.of(
            Option.of("V2", "V2", "UEFI: for trusted launch, confidential machines, NVMe and Arm64"),
            Option.of("V1", "V1", "BIOS: for older systems"));

    static final List<Option> ARCHITECTURES = List.of(
            Option.of("x64", "x64", "Intel and AMD"), Option.of("Arm64", "Arm64", "Ampere and Cobalt; needs V2"));

    /** Those that a definition can forbid (Terraform's provider). */
    static final List<Option> DISK_TYPES =
            List.of(Option.of("Standard_LRS", "Standard HDD"), Option.of("Premium_LRS", "Premium SSD"));

    public List<Option> osTypes() {
        return OS_TYPES;
    }

    public List<Option> osStates() {
        return OS_STATES;
    }

    public List<Option> generations() {
        return GENERATIONS;
    }

    public List<Option> architectures() {
        return ARCHITECTURES;
    }

    public List<Option> regions(@Nullable String typed) {
        return with(regions, typed);
    }

    public List<Option> diskTypes(List<String> typed) {
        return with(DISK_TYPES, typed);
    }

    public List<Option> securityTypes(@Nullable String typed) {
        return with(Features.SECURITY_TYPES, typed);
    }

    public List<Option> support(@Nullable String typed) {
        return with(Features.SUPPORT, typed);
    }

    public List<Option> diskControllers(@Nullable String typed) {
        return with(Features.DISK_CONTROLLERS, typed);
    }

    private static List<Option> with(List<Option> options, @Nullable String more) {
        return with(options, List.of(Forms.text(more)));
    }

    static List<Option> with(List<Option> options, List<String> more) {
        Stream<Option> others = more.stream()
                .map(Forms::text)
                .filter(value -> !value.isEmpty())
                .filter(value ->
                        options.stream().noneMatch(option -> option.value().equals(value)))
                .distinct()
                .map(Option::of);
        return Stream.concat(options.stream(), others).toList();
    }
}
