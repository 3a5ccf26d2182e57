package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionBodyTest {
    private static final String FULL = full().body();

    /** As az sig image-definition create was recorded, without its empty objects. */
    @Test
    void sendsOnlyWhatWasAskedFor() {
        assertThat(plain("Linux").body())
                .isEqualTo("{\"location\":\"eastus2\",\"properties\":{\"osType\":\"Linux\",\"osState\":\"Generalized\","
                        + "\"identifier\":{\"publisher\":\"publisher1\",\"offer\":\"offer1\",\"sku\":\"sku1\"}}}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/location,`\"eastus2\"`",
                "/tags,`{\"a\":\"1\",\"b\":\"2\"}`",
                "/properties/osType,`\"Windows\"`",
                "/properties/osState,`\"Specialized\"`",
                "/properties/hyperVGeneration,`\"V2\"`",
                "/properties/architecture,`\"Arm64\"`",
                "/properties/identifier,`{\"publisher\":\"p\",\"offer\":\"o\",\"sku\":\"s\"}`",
                "/properties/purchasePlan,`{\"name\":\"n\",\"publisher\":\"pp\",\"product\":\"pr\"}`",
                "/properties/features/0,`{\"name\":\"SecurityType\",\"value\":\"TrustedLaunch\"}`",
                "/properties/features/1,`{\"name\":\"DiskControllerTypes\",\"value\":\"SCSI, NVMe\"}`",
                "/properties/recommended,`{\"vCPUs\":{\"min\":2,\"max\":16},\"memory\":{\"min\":8}}`",
                "/properties/disallowed,`{\"diskTypes\":[\"Standard_LRS\",\"Premium_LRS\"]}`",
                "/properties/description,`\"d\"`",
                "/properties/eula,`\"e\"`",
                "/properties/privacyStatementUri,`\"https://p.example\"`",
                "/properties/releaseNoteUri,`\"https://r.example\"`",
                "/properties/endOfLifeDate,`\"2027-01-01T00:00:00Z\"`",
                "/properties/allowUpdateImage,`true`",
            })
    void putsEachFieldWhereItBelongs(String path, String value) {
        assertThat(Json.read(FULL).at(path)).hasToString(value);
    }

    @Test
    void sendsWhatTheSdkCanSend() {
        assertThat(Body.parse(FULL, GalleryImageInner::fromJson, GalleryImageInner::validate))
                .isNotNull();
    }

    @Test
    void leavesOutNoWordThatTheSdkDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> plain("Plan9").body());
    }

    private static DefinitionSpec plain(String osType) {
        return new DefinitionSpec(
                "East US 2",
                osType,
                "Generalized",
                null,
                null,
                "publisher1",
                "offer1",
                "sku1",
                null,
                Map.of(),
                Range.OPEN,
                Range.OPEN,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                false,
                Map.of());
    }

    private static DefinitionSpec full() {
        var features = new LinkedHashMap<String, String>();
        features.put("SecurityType", "TrustedLaunch");
        features.put("DiskControllerTypes", "SCSI, NVMe");
        return new DefinitionSpec(
                "eastus2",
                "Windows",
                "Specialized",
                "V2",
                "Arm64",
                "p",
                "o",
                "s",
                new PurchasePlan("n", "pp", "pr"),
                features,
                new Range(2, 16),
                new Range(8, null),
                List.of("Standard_LRS", "Premium_LRS"),
                "d",
                "e",
                "https://p.example",
                "https://r.example",
                Instant.parse("2027-01-01T00:00:00Z"),
                true,
                Map.of("b", "2", "a", "1"));
    }
}
