package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {
    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/images";
    private static final String VERSION =
            GROUP + "/providers/Microsoft.Compute/galleries/main/images/ubuntu-22.04/versions/1.0.0";

    @Test
    void knowsItsParts() {
        var version = ResourceId.of(VERSION);
        assertThat(version.subscription()).isEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(version.resourceGroup()).isEqualTo("images");
        assertThat(version.type()).isEqualTo("Microsoft.Compute/galleries/images/versions");
        assertThat(version.name()).isEqualTo("1.0.0");
        assertThat(version.isA("microsoft.compute/GALLERIES/images/versions")).isTrue();
    }

    @Test
    void climbsToTheSubscriptionAndBack() {
        var definition = ResourceId.of(VERSION).parent().orElseThrow();
        var gallery = definition.parent().orElseThrow();
        var group = gallery.parent().orElseThrow();
        var subscription = group.parent().orElseThrow();

        assertThat(gallery.type()).isEqualTo("Microsoft.Compute/galleries");
        assertThat(group).isEqualTo(ResourceId.of(GROUP));
        assertThat(group.type()).isEqualTo("Microsoft.Resources/resourceGroups");
        assertThat(subscription.type()).isEqualTo("Microsoft.Resources/subscriptions");
        assertThat(subscription.resourceGroup()).isEmpty();
        assertThat(subscription.parent()).isEmpty();
        assertThat(group.child("Microsoft.Compute/galleries", "main")).isEqualTo(gallery);
        assertThat(gallery.child("images", "ubuntu-22.04").child("versions", "1.0.0"))
                .hasToString(VERSION);
    }

    @Test
    void anAssignmentsParentIsItsScope() {
        var gallery = ResourceId.of(VERSION).parent().orElseThrow().parent().orElseThrow();
        var assignment = gallery.child("Microsoft.Authorization/roleAssignments", "0b1f6471");
        assertThat(assignment.type()).isEqualTo("Microsoft.Authorization/roleAssignments");
        assertThat(assignment.parent()).contains(gallery);
    }

    @Test
    void ignoresCase() {
        var shouted = ResourceId.of(VERSION.replace("images", "IMAGES"));
        assertThat(shouted).isEqualTo(ResourceId.of(VERSION)).hasSameHashCodeAs(ResourceId.of(VERSION));
        assertThat(shouted.key()).isEqualTo(VERSION.toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "main",
                "/subscriptions",
                "/subscriptions/",
                "subscriptions/s/resourceGroups/g",
                "/subscriptions/s/resourceGroups",
                "/subscriptions/s/providers/Microsoft.Compute",
                "/subscriptions/s/providers/Microsoft.Compute/galleries",
                "/subscriptions/s/galleries/g",
                "/resourceGroups/g/subscriptions/s",
                "/subscriptions/s/resourceGroups/../providers/Microsoft.Compute/galleries/g",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/.",
                "/subscriptions/s/resourceGroups/g?api-version=1",
                "/subscriptions/s/resourceGroups/g#top",
                "/subscriptions/s/resourceGroups/a%2Fb",
                "/subscriptions/s/resourceGroups/a\\b",
                "/subscriptions/s/resourceGroups/a b",
                "/subscriptions/s/resourceGroups/a\nb",
                "/subscriptions/s//resourceGroups/g",
                "/subscriptions/s/resourceGroups/g/",
                "//evil.example/subscriptions/s",
                "https://arm.example/subscriptions/s",
                "/subscriptions/s/resourceGroups/g/providers/a/providers/b/providers",
            })
    void refuses(String value) {
        assertThat(ResourceId.parse(value)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ResourceId.of(value));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(ResourceId.parse(null)).isEmpty();
        assertThat(ResourceId.parse("/subscriptions/s/resourceGroups/g/providers/a/b/c" + "/d/e".repeat(600)))
                .isEmpty();
    }

    @Test
    void takesWhatAzureAllowsInAGroup() {
        assertThat(ResourceId.parse("/subscriptions/s/resourceGroups/Büro_(2).a-b"))
                .isPresent();
    }
}
