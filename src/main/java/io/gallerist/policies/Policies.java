package io.gallerist.policies;

import io.gallerist.audit.Act;
import io.gallerist.catalog.Gallery;
import io.gallerist.policies.PolicyVersion.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which policy counts for a gallery: its own, else the portal's, else the one that the portal comes with. A gallery's own
 * can ask for more than the portal's, never for less.
 */
@ApplicationScoped
public class Policies {
    @Inject
    BuiltIn builtIn;

    /** @param gallery null for a request that has none yet */
    public InForce of(@Nullable UUID gallery) {
        List<PolicyVersion> counting =
                PolicyVersion.list("(gallery.id = ?1 or gallery.id is null) and state = IN_FORCE", gallery);
        Optional<PolicyVersion> portals = own(counting, null);
        return InForce.of(gallery == null ? Optional.empty() : own(counting, gallery), portals, builtIn.policy());
    }

    /** What holds for access to a gallery: of its own policy and the portal's the stricter of each. */
    public SharingRules sharing(UUID gallery) {
        List<PolicyVersion> counting =
                PolicyVersion.list("(gallery.id = ?1 or gallery.id is null) and state = IN_FORCE", gallery);
        SharingRules portal = own(counting, null)
                .map(PolicyVersion::policy)
                .orElseGet(builtIn::policy)
                .sharing();
        return own(counting, gallery)
                .map(version -> version.policy().sharing().within(portal))
                .orElse(portal);
    }

    Governed governed(@Nullable Gallery gallery) {
        UUID id = gallery == null ? null : gallery.id;
        List<PolicyVersion> current = PolicyVersion.list(
                "from PolicyVersion v join fetch v.proposedBy where (v.gallery.id = ?1 or v.gallery.id is null)"
                        + " and v.state in (IN_FORCE, PROPOSED)",
                id);
        List<PolicyVersion> inForce = with(current, State.IN_FORCE);
        Optional<PolicyVersion> own = own(inForce, id);
        Optional<PolicyVersion> portals = own(inForce, null);
        return new Governed(
                gallery,
                own,
                own(with(current, State.PROPOSED), id),
                gallery == null ? Optional.empty() : portals,
                own.or(() -> portals).map(PolicyVersion::policy).orElseGet(builtIn::policy),
                own.isPresent()
                        ? Governed.Origin.OWN
                        : portals.isPresent() ? Governed.Origin.PORTAL : Governed.Origin.BUILT_IN);
    }

    /**
     * Saves a change of a policy in the transaction that is under way: in force at once, or proposed where the policy
     * that counts, or the portal's, asks for a second person.
     *
     * @param base what the change started from
     * @throws Stale when somebody else was faster
     */
    PolicyVersion save(@Nullable Gallery gallery, String base, UnaryOperator<Policy> change, String reason, Act act) {
        Governed governed = locked(gallery);
        if (!governed.base().equals(base)) {
            throw new Stale(governed.path());
        }
        Policy wanted = change.apply(governed.edited());
        return governed.needsSecondPerson()
                ? PolicyVersion.propose(governed, wanted, reason, act)
                : PolicyVersion.putInForce(governed, wanted, reason, act);
    }

    /** What is governed, while nobody else changes its policy until the transaction ends. */
    Governed locked(@Nullable Gallery gallery) {
        PolicyVersion.getEntityManager()
                .createNativeQuery("select count(*) from pg_advisory_xact_lock(hashtextextended(?1, 3))", Long.class)
                .setParameter(1, Governed.path(gallery))
                .getSingleResult();
        return governed(gallery);
    }

    /** Newest first. */
    static List<PolicyVersion> history(@Nullable Gallery gallery, int most) {
        return PolicyVersion.<PolicyVersion>find(
                        "from PolicyVersion v join fetch v.proposedBy left join fetch v.decidedBy"
                                + " left join fetch v.insteadOf where v.gallery.id is not distinct from ?1"
                                + " order by v.number desc",
                        gallery == null ? null : gallery.id)
                .range(0, most - 1)
                .list();
    }

    private static List<PolicyVersion> with(List<PolicyVersion> versions, State state) {
        return versions.stream().filter(version -> version.state == state).toList();
    }

    private static Optional<PolicyVersion> own(List<PolicyVersion> versions, @Nullable UUID gallery) {
        return versions.stream()
                .filter(version -> Objects.equals(version.gallery == null ? null : version.gallery.id, gallery))
                .findFirst();
    }
}
