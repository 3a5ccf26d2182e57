package io.gallerist.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody can see.
 *
 * @param isWhole false when the directory could not say in which groups the person is
 */
record Sight(List<Share> shares, boolean isWhole) {
    Sight {
        shares = List.copyOf(shares);
    }

    List<Share> of(UUID gallery) {
        return shares.stream()
                .filter(share -> share.gallery().id.equals(gallery))
                .toList();
    }

    /** The definitions that are shared, of galleries that are not shared as a whole. */
    static Set<UUID> onlyDefinitions(List<Share> shares) {
        return shares.stream().anyMatch(share -> share.definition() == null)
                ? Set.of()
                : shares.stream()
                        .map(share -> java.util.Objects.requireNonNull(share.definition()).id)
                        .collect(Collectors.toSet());
    }
}
