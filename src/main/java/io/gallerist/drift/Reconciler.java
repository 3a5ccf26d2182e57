package io.gallerist.drift;

import io.gallerist.access.AssignmentRoom;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ManagedAssignment;
import io.gallerist.azure.ManagedAssignments;
import io.gallerist.azure.Page;
import io.gallerist.azure.RoleAssignment;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.NotNow;
import io.gallerist.catalog.Patience;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the role assignments of each subscription that has galleries, page by page, and compares them with the grants
 * once the list is complete: half of a list says nothing about what is not on it. A reading that stops to spare the
 * subscription is gone on with where it was.
 */
@ApplicationScoped
class Reconciler {
    private static final Duration SOON = Duration.ofMinutes(1);

    @Inject
    RoleAssignments assignments;

    @Inject
    ManagedAssignments managedAssignments;

    @Inject
    Names names;

    @Inject
    Comparison comparison;

    @Inject
    Patience patience;

    @Inject
    Clock clock;

    static List<String> subscriptions() {
        return QuarkusTransaction.requiringNew().call(() -> Gallery.find(
                        "select distinct lower(subscriptionId) from Gallery where goneAt is null order by 1")
                .project(String.class)
                .list());
    }

    /** When to go on with what was stopped; empty when it was read to its end, could not be, or is being read. */
    Optional<Instant> read(String subscription) {
        return SoleReader.of(subscription, clock).flatMap(this::read);
    }

    private Optional<Instant> read(SoleReader reader) {
        String subscription = reader.subscription();
        try {
            patience.check(subscription);
            readAll(reader);
            return Optional.empty();
        } catch (NotNow later) {
            Log.infof("The rest of the role assignments of %s is read later: %s", subscription, later.getMessage());
            return Optional.of(
                    patience.until(subscription).orElseGet(() -> clock.instant().plus(SOON)));
        } catch (SoleReader.Overtaken overtaken) {
            Log.infof("The role assignments of %s are read by somebody else now", subscription);
            return Optional.empty();
        } finally {
            reader.leave();
        }
    }

    private void readAll(SoleReader reader) {
        String subscription = reader.subscription();
        Scopes scopes = QuarkusTransaction.requiringNew().call(() -> Scopes.of(subscription));
        AccessReading reading = reader.write(it -> it.goOn(clock.instant()));
        Instant began = Objects.requireNonNull(reading.beganAt);
        try {
            if (!reading.listed) {
                list(reader, scopes, reading.next, began);
            }
        } catch (AzureRefusal refusal) {
            Log.warnf("Role assignments of %s were not read: %s %s", subscription, refusal.code(), refusal.message());
            patience.refused(subscription, refusal);
            reader.write(AccessReading::giveUp);
            return;
        }
        boolean managedKnown = managed(reader).isManagedKnown();
        names.read(subscription);
        reader.write(known -> {
            Observed.forget(subscription, began);
            AssignmentRoom.counted(subscription, known.counted, clock.instant());
        });
        comparison.of(subscription, began, managedKnown);
        reader.write(known -> known.done(clock.instant()));
    }

    private void list(SoleReader reader, Scopes scopes, @Nullable String from, Instant began) {
        String next = from;
        do {
            patience.check(scopes.subscription());
            Page<RoleAssignment> page = assignments.all(scopes.subscription(), next);
            int inside = (int) page.items().stream()
                    .filter(one -> scopes.isInside(one.scope()))
                    .count();
            Instant now = clock.instant();
            reader.write(reading -> {
                Observed.seen(scopes, page.items(), now.isBefore(began) ? began : now);
                reading.page(page.next(), inside);
            });
            next = page.next();
        } while (next != null);
    }

    /** What cannot be asked for is said on the page; the reading as it is then. */
    private AccessReading managed(SoleReader reader) {
        String subscription = reader.subscription();
        try {
            List<ManagedAssignment> all = new ArrayList<>();
            String next = null;
            do {
                patience.check(subscription);
                Page<Optional<ManagedAssignment>> page = managedAssignments.of(subscription, next);
                page.items().forEach(one -> one.ifPresent(all::add));
                next = page.next();
            } while (next != null);
            return reader.write(reading -> {
                Observed.managed(subscription, all);
                reading.unmanagedBecause = null;
            });
        } catch (AzureRefusal refusal) {
            patience.refused(subscription, refusal);
            return reader.write(reading -> {
                if (!refusal.code().equals(reading.unmanagedBecause)) {
                    Log.infof(
                            "What PIM does in %s is not known: %s %s", subscription, refusal.code(), refusal.message());
                }
                reading.unmanagedBecause = refusal.code();
            });
        }
    }
}
