package io.gallerist.policies;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looking up is being allowed: owners find the policy of their gallery, administrators all of them. */
@ApplicationScoped
class Managing {
    static final String PORTAL = "portal";

    @Inject
    Policies policies;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /**
     * @param of "portal", or a gallery's id
     * @throws NotFound for what there is not, and for what this person may not manage
     */
    Governed policy(String of) {
        return policies.governed(gallery(of));
    }

    /** Saves in a transaction of its own; see {@link Policies#save}. */
    PolicyVersion save(Governed governed, String base, UnaryOperator<Policy> change, String reason) {
        return QuarkusTransaction.requiringNew()
                .call(() -> policies.save(governed.gallery(), base, change, reason, act()));
    }

    Act act() {
        return Act.by(me.get(), clock);
    }

    private @Nullable Gallery gallery(String of) {
        if (of.equals(PORTAL)) {
            allow(me.isAdministrator(), null);
            return null;
        }
        Gallery gallery = id(of).flatMap(Gallery::present).orElseThrow(NotFound::new);
        allow(me.isAdministrator() || gallery.isOwnedBy(me.id()), gallery);
        return gallery;
    }

    private void allow(boolean allowed, @Nullable Gallery gallery) {
        if (!allowed) {
            AuditTrail.refused(
                    act(),
                    "policy.manage",
                    Governed.subject(gallery),
                    gallery == null ? "not an administrator" : "not an owner of it");
            throw new NotFound();
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
