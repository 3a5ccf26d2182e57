package io.gallerist.policies;

import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.catalog.VersionNumber;
import io.gallerist.requests.Request;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows around some requests, read with as many statements for many as for one.
 *
 * @param definitions names by resource key, as Azure spells them
 * @param versions by the definition's resource key
 * @param owners by gallery
 */
record Surroundings(
        Map<String, String> definitions, Map<String, List<Numbered>> versions, Map<UUID, Set<UUID>> owners) {
    private record Numbered(
            String key,
            VersionNumber number,
            @Nullable Instant published,
            @Nullable Instant gone) {
        boolean wasThere(@Nullable Instant then) {
            return then == null
                    ? gone == null
                    : (published == null || published.isBefore(then)) && (gone == null || gone.isAfter(then));
        }
    }

    static Surroundings of(Collection<Posed> all) {
        List<String> keys = all.stream()
                .flatMap(posed -> posed.target().definition().stream())
                .map(ResourceId::key)
                .distinct()
                .toList();
        Set<UUID> galleries = all.stream()
                .map(posed -> posed.request().gallery)
                .filter(Objects::nonNull)
                .map(gallery -> gallery.id)
                .collect(Collectors.toSet());
        return new Surroundings(
                keys.isEmpty() ? Map.of() : names(keys),
                keys.isEmpty() ? Map.of() : versions(keys),
                galleries.isEmpty() ? Map.of() : Gallery.ownersOf(galleries));
    }

    String definition(ResourceId id) {
        return definitions.getOrDefault(id.key(), id.name());
    }

    boolean isOwner(Request request) {
        return request.gallery != null
                && owners.getOrDefault(request.gallery.id, Set.of()).contains(request.requester.id);
    }

    /** @param then null for now */
    Optional<VersionNumber> highest(ResourceId definition, String butNot, @Nullable Instant then) {
        return versions.getOrDefault(definition.key(), List.of()).stream()
                .filter(version -> !version.key().equals(butNot) && version.wasThere(then))
                .map(Numbered::number)
                .max(VersionNumber::compareTo);
    }

    private static Map<String, String> names(List<String> keys) {
        return ImageDefinition.<ImageDefinition>list("resourceKey in ?1", keys).stream()
                .collect(Collectors.toMap(definition -> definition.resourceKey, definition -> definition.name));
    }

    private static Map<String, List<Numbered>> versions(List<String> keys) {
        return ImageVersion.getEntityManager()
                .createQuery(
                        "select d.resourceKey, v.resourceKey, v.name, v.publishedAt, v.goneAt from ImageVersion v"
                                + " join v.definition d where d.resourceKey in :keys",
                        Object[].class)
                .setParameter("keys", keys)
                .getResultStream()
                .filter(row -> VersionNumber.parse((String) row[2]).isPresent())
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new Numbered(
                                        (String) row[1],
                                        VersionNumber.parse((String) row[2]).orElseThrow(),
                                        (Instant) row[3],
                                        (Instant) row[4]),
                                Collectors.toList())));
    }
}
