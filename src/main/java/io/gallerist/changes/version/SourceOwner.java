package io.gallerist.changes.version;

import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.CatalogSettings;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.SourceRecord;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose a source is, in words, as the catalogue knows it: those who review may want to ask them. */
@ApplicationScoped
class SourceOwner {
    @Inject
    CatalogSettings settings;

    String of(ResourceId source) {
        return source.isA("Microsoft.Compute/galleries/images/versions")
                ? source.parent()
                        .flatMap(ResourceId::parent)
                        .flatMap(Gallery::of)
                        .map(SourceOwner::ofGallery)
                        .orElse("Not known: its gallery is not in the catalogue")
                : SourceRecord.of(source).map(this::ofResource).orElse("Not known: it is not in the catalogue");
    }

    private static String ofGallery(Gallery gallery) {
        List<String> names = Stream.concat(
                        gallery.namedOwners().stream()
                                .filter(person -> person.leftAt == null)
                                .map((Person person) -> person.name),
                        gallery.ownerGroups().stream().map((DirectoryGroup group) -> "the group " + group.name))
                .toList();
        return names.isEmpty()
                ? "Nobody owns its gallery " + gallery.name
                : names.stream().collect(Collectors.joining(", ")) + " (gallery " + gallery.name + ")";
    }

    private String ofResource(SourceRecord source) {
        String tag = source.owner == null ? "" : source.owner + " (tag " + settings.ownerTag() + ")";
        String maker = source.createdBy == null ? "" : "created by " + source.createdBy;
        if (tag.isEmpty() && maker.isEmpty()) {
            return "Not known: it has no tag " + settings.ownerTag() + ", and Azure does not say who created it";
        }
        return tag.isEmpty()
                ? "No tag " + settings.ownerTag() + "; " + maker
                : Stream.of(tag, maker).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
