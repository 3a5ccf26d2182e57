package io.gallerist.execution;

import io.gallerist.azure.RegionProgress;
import io.gallerist.azure.Replication;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one region's replication was when Azure was last asked; {@code progress} in percent. */
@Entity
@Table(name = "region_progress")
public class RegionState extends PanacheEntityBase {
    @Embeddable
    public record Key(UUID requestId, String region) {}

    @EmbeddedId
    public Key id;

    public String state;
    public int progress;
    public @Nullable String details;
    public Instant seenAt;

    protected RegionState() {}

    static List<RegionState> of(UUID requestId) {
        return list("id.requestId = ?1 order by id.region", requestId);
    }

    static void observe(UUID requestId, Replication replication, Instant now) {
        replication.regions().forEach(region -> observe(requestId, region, now));
    }

    /** What was on its way to the regions is deleted. */
    static void forget(UUID requestId) {
        delete("id.requestId", requestId);
    }

    private static void observe(UUID requestId, RegionProgress seen, Instant now) {
        Key key = new Key(requestId, seen.region());
        RegionState known = findById(key);
        if (known == null) {
            known = new RegionState();
            known.id = key;
        }
        known.state = seen.state();
        known.progress = Math.max(0, Math.min(100, seen.progress()));
        known.details = seen.details();
        known.seenAt = now;
        known.persist();
    }
}
