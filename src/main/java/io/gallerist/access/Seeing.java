package io.gallerist.access;

import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.people.CurrentPerson;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is shared with whoever is signed in: with the account, with a group it is in, by the portal or without it. */
@ApplicationScoped
class Seeing {
    private static final int MOST = 1000;
    private static final Duration OVER_SINCE = Duration.ofDays(30);

    @Inject
    MyGroups groups;

    @Inject
    @All
    List<SharedOutside> outside;

    @Inject
    AccessSettings settings;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** Asks the directory only where something is shared with groups at all. */
    Sight mine() {
        Set<String> principals = new HashSet<>(Set.of(me.objectId()));
        boolean asks = !outside.isEmpty() || OpenGrants.areHeldByGroups();
        Optional<Set<String>> mine = asks ? groups.of(me.objectId()) : Optional.of(Set.of());
        mine.ifPresent(principals::addAll);
        List<Share> shares = new ArrayList<>();
        for (AccessGrant grant : OpenGrants.heldBy(principals, MOST)) {
            shares.add(Share.of(grant, !me.objectId().equals(grant.principalId), settings.applies()));
        }
        addOutside(shares, principals);
        shares.sort(Comparator.<Share, String>comparing(
                        share -> share.gallery().name.toLowerCase(Locale.ROOT))
                .thenComparing(share -> share.gallery().id)
                .thenComparing(share -> share.definition() == null ? "" : share.name()));
        return new Sight(shares, mine.isPresent());
    }

    /** Own grants that open nothing: on their way, lost, or over since not long. */
    List<AccessGrant> closed() {
        Instant recently = clock.instant().minus(OVER_SINCE);
        return OpenGrants.closedTo(me.objectId(), recently, MOST);
    }

    private void addOutside(List<Share> shares, Set<String> principals) {
        List<SharedScope> scopes =
                outside.stream().flatMap(one -> one.of(principals).stream()).toList();
        if (scopes.isEmpty()) {
            return;
        }
        Set<String> known = shares.stream()
                .map(share -> share.resourceId().toLowerCase(Locale.ROOT) + share.roleId())
                .collect(Collectors.toSet());
        List<Gallery> galleries = Gallery.list("goneAt is null");
        List<ImageDefinition> definitions = ImageDefinition.list(
                "from ImageDefinition d join fetch d.gallery y where d.resourceKey in ?1 and d.goneAt is null"
                        + " and y.goneAt is null",
                scopes.stream().map(SharedScope::scopeKey).toList());
        for (SharedScope scope : scopes) {
            String group = scope.principalId().equals(me.objectId()) ? null : "a group";
            galleries.stream()
                    .filter(gallery -> isWithin(gallery.resourceKey, scope.scopeKey()))
                    .filter(gallery -> known.add(gallery.resourceKey + scope.roleId()))
                    .forEach(gallery -> shares.add(new Share(
                            gallery, null, scope.roleId(), scope.principalId(), null, group, settings.applies())));
            definitions.stream()
                    .filter(definition -> definition.resourceKey.equals(scope.scopeKey()))
                    .filter(definition -> known.add(definition.resourceKey + scope.roleId()))
                    .forEach(definition -> shares.add(new Share(
                            definition.gallery,
                            definition,
                            scope.roleId(),
                            scope.principalId(),
                            null,
                            group,
                            settings.applies())));
        }
    }

    private static boolean isWithin(String key, String scope) {
        return key.equals(scope) || key.startsWith(scope + "/");
    }
}
