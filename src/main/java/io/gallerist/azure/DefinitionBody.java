package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.models.Architecture;
import com.azure.resourcemanager.compute.models.Disallowed;
import com.azure.resourcemanager.compute.models.GalleryImageFeature;
import com.azure.resourcemanager.compute.models.GalleryImageIdentifier;
import com.azure.resourcemanager.compute.models.HyperVGeneration;
import com.azure.resourcemanager.compute.models.ImagePurchasePlan;
import com.azure.resourcemanager.compute.models.OperatingSystemStateTypes;
import com.azure.resourcemanager.compute.models.OperatingSystemTypes;
import com.azure.resourcemanager.compute.models.RecommendedMachineConfiguration;
import com.azure.resourcemanager.compute.models.ResourceRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of an image definition's PUT. */
final class DefinitionBody {
    private DefinitionBody() {}

    static String of(DefinitionSpec spec) {
        return Body.of(new GalleryImageInner()
                .withLocation(spec.location())
                .withTags(Body.tags(spec.tags()))
                .withOsType(Body.word(spec.osType(), OperatingSystemTypes::fromString))
                .withOsState(Body.word(spec.osState(), OperatingSystemStateTypes::fromString))
                .withHyperVGeneration(Body.word(spec.generation(), HyperVGeneration::fromString))
                .withArchitecture(Body.word(spec.architecture(), Architecture::fromString))
                .withIdentifier(new GalleryImageIdentifier()
                        .withPublisher(spec.publisher())
                        .withOffer(spec.offer())
                        .withSku(spec.sku()))
                .withPurchasePlan(plan(spec.plan()))
                .withFeatures(features(spec.features()))
                .withRecommended(recommended(spec))
                .withDisallowed(disallowed(spec.disallowedDiskTypes()))
                .withDescription(spec.description())
                .withEula(spec.eula())
                .withPrivacyStatementUri(spec.privacyStatementUri())
                .withReleaseNoteUri(spec.releaseNoteUri())
                .withEndOfLifeDate(Body.utc(spec.endOfLife()))
                .withAllowUpdateImage(spec.featuresChange() ? true : null));
    }

    private static @Nullable ImagePurchasePlan plan(@Nullable PurchasePlan plan) {
        return plan == null
                ? null
                : new ImagePurchasePlan()
                        .withName(plan.name())
                        .withPublisher(plan.publisher())
                        .withProduct(plan.product());
    }

    private static @Nullable List<GalleryImageFeature> features(Map<String, String> features) {
        return features.isEmpty()
                ? null
                : features.entrySet().stream()
                        .map(feature -> new GalleryImageFeature()
                                .withName(feature.getKey())
                                .withValue(feature.getValue()))
                        .toList();
    }

    private static @Nullable RecommendedMachineConfiguration recommended(DefinitionSpec spec) {
        return spec.vcpus().isOpen() && spec.memoryGb().isOpen()
                ? null
                : new RecommendedMachineConfiguration()
                        .withVCPUs(range(spec.vcpus()))
                        .withMemory(range(spec.memoryGb()));
    }

    private static @Nullable ResourceRange range(Range range) {
        return range.isOpen() ? null : new ResourceRange().withMin(range.min()).withMax(range.max());
    }

    private static @Nullable Disallowed disallowed(List<String> diskTypes) {
        return diskTypes.isEmpty() ? null : new Disallowed().withDiskTypes(diskTypes);
    }
}
