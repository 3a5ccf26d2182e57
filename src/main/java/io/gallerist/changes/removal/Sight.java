package io.gallerist.changes.removal;

import io.gallerist.azure.DefinitionFacts;
import io.gallerist.azure.DiskFacts;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.TargetRegion;
import io.gallerist.azure.VersionFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Azure has just shown of a target and of what is around and in it.
 *
 * @param state the target's provisioning state
 * @param definitions those inside the target, or the target; empty for a version
 * @param versions by definition; all of a definition, also where only one of them is the target
 * @param keepsDeleted whether one of the definitions still keeps deleted versions
 */
record Sight(
        ResourceId target,
        String state,
        String writable,
        GalleryFacts gallery,
        List<DefinitionFacts> definitions,
        Map<ResourceId, List<VersionFacts>> versions,
        boolean keepsDeleted) {

    Level level() {
        return Level.of(target);
    }

    /** The versions that go. */
    List<VersionFacts> going() {
        Stream<VersionFacts> all = versions.values().stream().flatMap(Collection::stream);
        return (level() == Level.VERSION ? all.filter(version -> version.id().equals(target)) : all).toList();
    }

    /** Those of the target's definition that stay. */
    List<VersionFacts> staying() {
        return level() != Level.VERSION
                ? List.of()
                : versions.values().stream()
                        .flatMap(Collection::stream)
                        .filter(version -> !version.id().equals(target))
                        .toList();
    }

    Map<String, VersionFacts> latest(ResourceId version) {
        return Latest.of(version.parent().map(versions::get).orElseGet(List::of));
    }

    Removal removal(Subject subject) {
        List<Gone> resources = new ArrayList<>();
        going().forEach(version -> resources.add(gone(version)));
        definitions.forEach(definition -> resources.add(Gone.plain(spelled(definition.id()))));
        if (level() == Level.GALLERY) {
            resources.add(Gone.plain(target));
        }
        return new Removal(subject.galleryId(), subject.id(), target.value(), writable, resources);
    }

    /** As the target is spelled: Azure's lists print capitals. */
    private ResourceId spelled(ResourceId inside) {
        return ResourceId.of(
                target.value() + inside.value().substring(target.value().length()));
    }

    private Gone gone(VersionFacts version) {
        return new Gone(
                spelled(version.id()).value(),
                version.regions().stream()
                        .map(region -> copies(version, region))
                        .toList(),
                Latest.regionsOf(version, latest(version.id())),
                version.publishedAt(),
                gib(version));
    }

    private static Gone.Copies copies(VersionFacts version, TargetRegion region) {
        return new Gone.Copies(
                region.region(),
                Optional.ofNullable(region.replicas()).orElse(version.replicas()),
                Optional.ofNullable(region.storageType())
                        .or(() -> Optional.ofNullable(version.storageType()))
                        .orElse("Standard_LRS"));
    }

    private static @Nullable Integer gib(VersionFacts version) {
        List<DiskFacts> disks = new ArrayList<>(version.dataDisks());
        Optional.ofNullable(version.osDisk()).ifPresent(disks::add);
        int sum = 0;
        for (DiskFacts disk : disks) {
            if (disk.sizeGib() == null) {
                return null;
            }
            sum += disk.sizeGib();
        }
        return disks.isEmpty() ? null : sum;
    }
}
