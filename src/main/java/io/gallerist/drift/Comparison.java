package io.gallerist.drift;

import io.gallerist.access.AccessGrant;
import io.gallerist.audit.Act;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.OwnPrincipal;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Compares the grants of a subscription with a complete list of its role assignments. Changes nothing in Azure: what
 * differs becomes a finding that somebody decides on, and a finding that came right by itself is over.
 */
@ApplicationScoped
class Comparison {
    /** Azure may need as long until what was given or taken away is on its lists. */
    static final Duration SETTLED = Duration.ofMinutes(10);

    @Inject
    OwnPrincipal own;

    @Inject
    SecondLook secondLook;

    @Inject
    Clock clock;

    /**
     * Each part is a transaction of its own, with grants locked before findings, both in the order of their ids.
     *
     * @param began when reading the list began
     * @param managedKnown whether it is known what PIM manages: without that nothing is called given by somebody
     */
    void of(String subscription, Instant began, boolean managedKnown) {
        Map<String, Object> about =
                Map.of("subscription", subscription, "began", began, "settled", began.minus(SETTLED));
        QuarkusTransaction.requiringNew().run(Bulk::known);
        String self = self();
        QuarkusTransaction.requiringNew()
                .run(() -> Bulk.run(Differences.VERIFIED, Map.of("subscription", subscription, "began", began)));
        QuarkusTransaction.requiringNew().run(() -> cameBack(subscription));
        Map<String, Object> settled = Map.of("subscription", subscription, "settled", about.get("settled"));
        for (String soNoMore : List.of(Differences.NOT_REMOVED, Differences.NOT_ELSEWHERE, Differences.NO_CONDITION)) {
            QuarkusTransaction.requiringNew().run(() -> settle(soNoMore, Map.of("subscription", subscription)));
        }
        QuarkusTransaction.requiringNew().run(() -> settle(Differences.NOT_ADDED, with(settled, "self", self)));
        if (managedKnown) {
            // What is the portal's own must not be found, so nothing is as long as it does not know who it is.
            if (!self.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> added(with(settled, "self", self)));
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> ofGrants(Differences.ELSEWHERE, AccessFinding.Kind.ELSEWHERE, settled));
            QuarkusTransaction.requiringNew()
                    .run(() -> ofGrants(
                            Differences.CONDITION, AccessFinding.Kind.CONDITION, Map.of("subscription", subscription)));
        }
        List<Missing> missing = QuarkusTransaction.requiringNew()
                .call(() -> Bulk.rows(Differences.MISSING, about).stream()
                        .map(row -> Missing.of((Object[]) row))
                        .toList());
        List<UUID> gone = new ArrayList<>();
        try {
            secondLook.at(subscription, missing, gone);
        } finally {
            QuarkusTransaction.requiringNew().run(() -> lost(gone));
            QuarkusTransaction.requiringNew()
                    .run(() -> lost(Bulk.rows(Differences.UNTOLD, Map.of("subscription", subscription)).stream()
                            .map(UUID.class::cast)
                            .toList()));
        }
    }

    private String self() {
        try {
            return own.objectId();
        } catch (AzureRefusal refusal) {
            Log.infof("The portal does not know its own principal: %s", refusal.code());
            return "";
        }
    }

    private void cameBack(String subscription) {
        Act act = Act.byPortal(clock);
        for (Object id : Bulk.rows(Differences.CAME_BACK, Map.of("subscription", subscription))) {
            AccessGrant.<AccessGrant>findById(id, LockModeType.PESSIMISTIC_WRITE)
                    .cameBack(act);
        }
    }

    private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
        Map<String, Object> all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    private void settle(String soNoMore, Map<String, Object> about) {
        Act act = Act.byPortal(clock);
        for (Object id : Bulk.rows(soNoMore, about)) {
            AccessFinding.locked((UUID) id).settle(act);
        }
    }

    private void added(Map<String, Object> about) {
        Act act = Act.byPortal(clock);
        List<?> rows = Bulk.rows(Differences.ADDED, about);
        List<AccessFinding> found = new ArrayList<>();
        rows.forEach(row -> found.add(AccessFinding.added(Difference.of(row), act)));
        AccessFinding.tell(found, act);
    }

    private void ofGrants(String sql, AccessFinding.Kind kind, Map<String, Object> about) {
        Act act = Act.byPortal(clock);
        List<AccessFinding> found = new ArrayList<>();
        for (Object row : Bulk.rows(sql, about)) {
            AccessGrant grant = AccessGrant.findById(((Object[]) row)[0], LockModeType.PESSIMISTIC_WRITE);
            if (grant.state == AccessGrant.State.ASSIGNED) {
                Difference there = Difference.of(row);
                if (kind == AccessFinding.Kind.ELSEWHERE) {
                    grant.givenElsewhere = true;
                    grant.assignment = there.assignment();
                }
                found.add(AccessFinding.ofGrant(kind, grant, there.key(), act));
            }
        }
        AccessFinding.tell(found, act);
    }

    /** Takes note that roles are not there, in the order of the grants' ids; a no-op for what has moved on. */
    private void lost(List<UUID> ids) {
        Act act = Act.byPortal(clock);
        List<AccessFinding> found = new ArrayList<>();
        for (UUID id : ids) {
            AccessGrant grant = AccessGrant.findById(id, LockModeType.PESSIMISTIC_WRITE);
            grant.lost(act);
            if (grant.state == AccessGrant.State.LOST) {
                String key = grant.scopeKey + "|" + grant.id;
                found.add(AccessFinding.ofGrant(AccessFinding.Kind.REMOVED, grant, key, act));
            }
        }
        AccessFinding.tell(found, act);
    }
}
