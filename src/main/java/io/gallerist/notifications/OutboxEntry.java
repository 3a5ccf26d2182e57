package io.gallerist.notifications;

import io.gallerist.audit.AuditEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** An event that is to be told; committed with the event. Its id is the one by which webhooks know a repetition. */
@Entity
@Table(name = "outbox")
class OutboxEntry extends PanacheEntityBase {
    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public AuditEvent event;

    public Instant at;

    /** When messages to all who are told were written. */
    public @Nullable Instant toldAt;

    protected OutboxEntry() {}

    static OutboxEntry of(AuditEvent event) {
        OutboxEntry entry = new OutboxEntry();
        entry.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entry.event = event;
        entry.at = event.at;
        entry.persist();
        return entry;
    }

    static Optional<OutboxEntry> untold(UUID id) {
        return find(
                        "from OutboxEntry o join fetch o.event e left join fetch e.actor where o.id = ?1 and o.toldAt is null",
                        id)
                .firstResultOptional();
    }
}
