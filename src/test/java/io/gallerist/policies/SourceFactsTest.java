package io.gallerist.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.changes.Change;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rules are told of the sources of a change: never of one disk what is not true of the others. */
class SourceFactsTest {
    private static final String SUBSCRIPTION = "/subscriptions/50B50000-0000-4000-8000-000000000001";
    private static final String GOLDEN = SUBSCRIPTION + "/resourceGroups/Golden-Images/providers/Microsoft.Compute/";
    private static final String ELSEWHERE = SUBSCRIPTION + "/resourceGroups/elsewhere/providers/Microsoft.Compute/";
    private static final String VHD = "https://account.blob.core.windows.net/vhds/os.vhd";

    private record Building(Set<String> buildsFrom) implements Change {
        @Override
        public @Nullable UUID galleryId() {
            return null;
        }

        @Override
        public String target() {
            return GOLDEN + "galleries/g/images/d/versions/1.0.0";
        }

        @Override
        public String title() {
            return "Image version 1.0.0 of d";
        }
    }

    @Test
    void all_of_one_source_is_told_in_lower_case() {
        assertThat(facts(GOLDEN + "virtualMachines/VM"))
                .containsEntry("source.resourceGroup", "golden-images")
                .containsEntry("source.subscription", "50b50000-0000-4000-8000-000000000001")
                .containsEntry("source.kind", "virtual machine")
                .containsEntry("sources", List.of((GOLDEN + "virtualMachines/VM").toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void a_golden_data_disk_does_not_make_the_other_disk_golden() {
        Map<String, Object> facts = facts(GOLDEN + "snapshots/a-data", ELSEWHERE + "snapshots/os");

        assertThat(facts)
                .doesNotContainKey("source.resourceGroup")
                .containsEntry("source.kind", "snapshot")
                .containsKey("source.subscription");
        assertThat((List<?>) facts.get("sources")).hasSize(2);
        assertThat(facts(GOLDEN + "snapshots/a-data", VHD))
                .doesNotContainKeys("source.resourceGroup", "source.subscription", "source.kind");
    }

    @Test
    void what_differs_in_case_only_is_agreed_on() {
        assertThat(facts(GOLDEN + "snapshots/os", GOLDEN.toUpperCase(java.util.Locale.ROOT) + "DISKS/data"))
                .containsEntry("source.resourceGroup", "golden-images")
                .doesNotContainKey("source.kind");
    }

    @Test
    void without_a_source_all_are_empty_and_a_vhd_has_no_group() {
        assertThat(facts())
                .containsEntry("sources", List.of())
                .containsEntry("source.resourceGroup", "")
                .containsEntry("source.subscription", "")
                .containsEntry("source.kind", "");
        assertThat(facts(VHD)).containsEntry("source.resourceGroup", "").containsEntry("source.kind", "vhd");
    }

    private static Map<String, Object> facts(String... sources) {
        return SourceFacts.of(new Building(new TreeSet<>(List.of(sources))));
    }
}
