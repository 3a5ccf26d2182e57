package io.gallerist.emulator.arm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An Azure region: "eastus2" and "East US 2" are the same. Zones matter to zone-redundant storage only. */
public record Region(String code, String displayName, String geography, boolean zones) {
    private static final List<Region> ALL = Arrays.stream("""
                    eastus|East US|US|z
                    eastus2|East US 2|US|z
                    centralus|Central US|US|z
                    northcentralus|North Central US|US|
                    southcentralus|South Central US|US|z
                    westcentralus|West Central US|US|
                    westus|West US|US|
                    westus2|West US 2|US|z
                    westus3|West US 3|US|z
                    canadacentral|Canada Central|Canada|z
                    canadaeast|Canada East|Canada|
                    brazilsouth|Brazil South|South America|z
                    northeurope|North Europe|Europe|z
                    westeurope|West Europe|Europe|z
                    uksouth|UK South|Europe|z
                    ukwest|UK West|Europe|
                    francecentral|France Central|Europe|z
                    germanywestcentral|Germany West Central|Europe|z
                    switzerlandnorth|Switzerland North|Europe|z
                    swedencentral|Sweden Central|Europe|z
                    norwayeast|Norway East|Europe|z
                    polandcentral|Poland Central|Europe|z
                    italynorth|Italy North|Europe|z
                    uaenorth|UAE North|Middle East|z
                    southafricanorth|South Africa North|Africa|z
                    centralindia|Central India|Asia Pacific|z
                    southindia|South India|Asia Pacific|
                    eastasia|East Asia|Asia Pacific|z
                    southeastasia|Southeast Asia|Asia Pacific|z
                    japaneast|Japan East|Asia Pacific|z
                    japanwest|Japan West|Asia Pacific|
                    koreacentral|Korea Central|Asia Pacific|z
                    australiaeast|Australia East|Asia Pacific|z
                    australiasoutheast|Australia Southeast|Asia Pacific|
                    """.split("\n"))
            .map(line -> line.split("\\|", -1))
            .map(cell -> new Region(cell[0], cell[1], cell[2], !cell[3].isEmpty()))
            .toList();

    public static List<Region> all() {
        return ALL;
    }

    public static Optional<Region> named(String name) {
        String code = code(name);
        return ALL.stream().filter(region -> region.code.equals(code)).findFirst();
    }

    /** "East US 2" as "eastus2". */
    public static String code(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    public static boolean same(String one, String other) {
        return code(one).equals(code(other));
    }
}
