package io.gallerist.requests;

import io.gallerist.people.CurrentPerson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has a say in a stage of a request, in person or for somebody else: a view, so that groups, ownership
 * and delegations count as they are when it is read. Whoever asked is never in it.
 */
@Entity
@Immutable
public class MayReview extends PanacheEntityBase {
    /** Stands for all who hold the role: which people these are, only their tokens say. */
    public static final UUID ADMINISTRATORS = new UUID(0, 0);

    /** A condition on {@code m}: a delegation counts for its time only. */
    public static final String NOW = "(m.since is null or m.since <= :now and m.until > :now)";

    /** A condition on {@code m}: what {@code :as}, one of whom is {@code :me}, may decide now. */
    public static final String MINE = "m.id.personId in :as and " + NOW
            + " and (m.id.personId = :me or (select count(*) from AskedBy a where a.id.requestId = m.requestId"
            + " and a.id.personId = :me) = 0)";

    /** @param forId whose say it is: the person's own, or that of whoever gave the delegation */
    @Embeddable
    public record Key(UUID stageId, UUID personId, UUID forId) {}

    @EmbeddedId
    public Key id;

    public UUID requestId;

    @Column(name = "is_open")
    public boolean open;

    public @Nullable Instant since;
    public @Nullable Instant until;

    protected MayReview() {}

    /** As whom a person has a say: as oneself, and as one of the administrators. */
    public static List<UUID> as(CurrentPerson me) {
        return me.isAdministrator() ? List.of(me.id(), ADMINISTRATORS) : List.of(me.id());
    }
}
