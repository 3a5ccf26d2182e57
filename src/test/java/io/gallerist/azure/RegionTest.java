package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {
    @ParameterizedTest
    @CsvSource({
        "East US 2,eastus2",
        "westeurope,westeurope",
        "West Europe,westeurope",
        "Germany West Central,germanywestcentral",
        "UAE North,uaenorth",
        "East US 2 EUAP,eastus2euap",
        "Jio India West,jioindiawest",
        "South Africa North,southafricanorth",
        "New Zealand North,newzealandnorth",
        "South Central US,southcentralus",
        "Southeast Asia,southeastasia",
    })
    void hasTwoNames(String displayName, String code) {
        assertThat(Region.code(displayName)).isEqualTo(code);
        assertThat(Region.code(code)).isEqualTo(code);
        if (displayName.contains(" ")) {
            assertThat(Region.display(code)).isEqualTo(displayName);
        }
    }

    @ParameterizedTest
    @CsvSource({"moonbase1,moonbase1", "eastmoon,eastmoon", "'',''"})
    void leavesUnknownWordsAlone(String code, String display) {
        assertThat(Region.display(code)).isEqualTo(display);
    }
}
