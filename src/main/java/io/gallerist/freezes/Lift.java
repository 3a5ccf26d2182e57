package io.gallerist.freezes;

import io.gallerist.audit.Act;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** That one occurrence of a window holds nothing any more, and why. */
@Entity
@Immutable
@Table(name = "freeze_lift")
class Lift extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public FreezeWindow window;

    /** Of the occurrence, in the gallery's zone. */
    public LocalDateTime begins;

    public String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person liftedBy;

    public Instant liftedAt;

    protected Lift() {}

    static Lift of(FreezeWindow window, Occurrence occurrence, String reason, Act act) {
        Lift lift = new Lift();
        lift.window = window;
        lift.begins = occurrence.from();
        lift.reason = reason;
        lift.liftedBy = Objects.requireNonNull(act.person(), "Only a person lifts");
        lift.liftedAt = act.at();
        return lift;
    }

    static boolean exists(FreezeWindow window, Occurrence occurrence) {
        return count("window = ?1 and begins = ?2", window, occurrence.from()) > 0;
    }

    /** Newest first, with the names of those who lifted. */
    static List<Lift> in(Gallery gallery) {
        return list(
                "from Lift l join fetch l.liftedBy where l.window.gallery = ?1 and l.window.endedAt is null"
                        + " order by l.liftedAt desc, l.id",
                gallery);
    }

    boolean isOf(FreezeWindow other, Occurrence occurrence) {
        return window.id.equals(other.id) && begins.equals(occurrence.from());
    }
}
