package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.CurrentPerson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks at each link of somebody's chain, by asking Azure and the directory: outside of any transaction. */
@ApplicationScoped
class AccessCheck {
    static final Duration BETWEEN = Duration.ofSeconds(10);

    /** One row a person, so that all replicas together ask no more often. */
    private static final String TAKE_A_TURN = """
            insert into access_test (person_id, at) values (?1, ?2)
            on conflict (person_id) do update set at = excluded.at
            where access_test.at <= ?3 or access_test.at > excluded.at
            """;

    @Inject
    Seeing seeing;

    @Inject
    AccountLinks accounts;

    @Inject
    RoleLinks roles;

    @Inject
    ImageLinks images;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** What is looked at: shares of a gallery, or a grant that opens nothing. */
    record Case(Gallery gallery, List<Share> shares, Optional<AccessGrant> closed, boolean isWhole) {}

    /** Empty for a gallery of which the person never had anything. */
    Optional<Case> of(UUID gallery) {
        Sight sight = seeing.mine();
        List<Share> shares = sight.of(gallery);
        if (!shares.isEmpty()) {
            return Optional.of(new Case(shares.get(0).gallery(), shares, Optional.empty(), sight.isWhole()));
        }
        return seeing.closed().stream()
                .filter(grant -> grant.gallery.id.equals(gallery))
                .findFirst()
                .map(grant -> new Case(grant.gallery, shares, Optional.of(grant), sight.isWhole()));
    }

    /** Whether the person may test now: not twice within seconds. */
    boolean takeTurn() {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> AccessGrant.getEntityManager()
                                .createNativeQuery(TAKE_A_TURN)
                                .setParameter(1, me.id())
                                .setParameter(2, now)
                                .setParameter(3, now.minus(BETWEEN))
                                .executeUpdate()
                        > 0);
    }

    Chain look(Case one) {
        List<Link> links = new ArrayList<>(accounts.now());
        Optional<Share> best = one.shares().stream()
                .min(Comparator.comparing((Share share) -> share.isEnding(clock.instant()))
                        .thenComparing(share -> share.definition() != null));
        best.ifPresentOrElse(
                share -> links.addAll(roles.now(share)),
                () -> links.add(roles.closed(one.closed().orElseThrow(), one.isWhole())));
        Set<UUID> only = one.closed()
                .map(grant -> grant.definition == null ? Set.<UUID>of() : Set.of(grant.definition.id))
                .orElseGet(() -> Sight.onlyDefinitions(one.shares()));
        links.addAll(images.now(one.gallery(), only));
        Chain chain = new Chain(one.gallery(), links);
        QuarkusTransaction.requiringNew().run(() -> chain.tell(Act.by(me.get(), clock)));
        return chain;
    }
}
