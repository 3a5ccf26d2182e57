package io.gallerist.azure;

import com.azure.resourcemanager.compute.models.Disallowed;
import com.azure.resourcemanager.compute.models.GalleryImageFeature;
import com.azure.resourcemanager.compute.models.ImagePurchasePlan;
import com.azure.resourcemanager.compute.models.RecommendedMachineConfiguration;
import com.azure.resourcemanager.compute.models.ResourceRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of an image definition that Azure may leave out. */
final class DefinitionReading {
    private DefinitionReading() {}

    static @Nullable PurchasePlan plan(@Nullable ImagePurchasePlan plan) {
        return plan == null
                ? null
                : new PurchasePlan(
                        Facts.text(plan.name(), ""), Facts.text(plan.publisher(), ""), Facts.text(plan.product(), ""));
    }

    static Map<String, String> features(@Nullable List<GalleryImageFeature> features) {
        var named = new LinkedHashMap<String, String>();
        Optional.ofNullable(features)
                .orElseGet(List::of)
                .forEach(feature -> named.put(Facts.text(feature.name(), ""), Facts.text(feature.value(), "")));
        return named;
    }

    static Range range(
            @Nullable RecommendedMachineConfiguration recommended,
            Function<RecommendedMachineConfiguration, @Nullable ResourceRange> which) {
        var range = recommended == null ? null : which.apply(recommended);
        return range == null ? Range.OPEN : new Range(range.min(), range.max());
    }

    static List<String> diskTypes(@Nullable Disallowed disallowed) {
        return disallowed == null || disallowed.diskTypes() == null ? List.of() : disallowed.diskTypes();
    }
}
