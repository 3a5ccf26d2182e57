package io.gallerist.freezes;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.catalog.Gallery;
import io.gallerist.web.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A time in which nothing approved is started for a gallery, once or again and again; what has begun goes on. */
@Entity
class FreezeWindow extends PanacheEntityBase {
    static final int MOST = 50;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Gallery gallery;

    /** What it is for. */
    public String name;

    public LocalDateTime begins;
    public LocalDateTime ends;

    @Enumerated(EnumType.STRING)
    public Repeat repeats;

    public @Nullable LocalDate repeatUntil;

    /** When somebody took it away. */
    public @Nullable Instant endedAt;

    @Version
    public int revision;

    protected FreezeWindow() {}

    static FreezeWindow plan(Gallery gallery, String name, Recurrence when, Act act) {
        FreezeWindow window = new FreezeWindow();
        window.gallery = gallery;
        window.take(name, when);
        window.persist();
        window.record("planned", act, window.details(""));
        return window;
    }

    /**
     * Changes what was seen of it.
     *
     * @param seen its revision then
     * @throws Conflict once it was taken away
     * @throws Outdated when somebody else has changed it since
     */
    void change(String seen, String name, Recurrence when, String reason, Act act) {
        if (endedAt != null) {
            throw new Conflict("This window was taken away meanwhile.", FreezePaths.of(gallery));
        }
        if (!seen.equals(String.valueOf(revision))) {
            throw new Outdated(this);
        }
        take(name, when);
        record("changed", act, details(reason));
    }

    /** Takes it away, also in the middle of it; a no-op the second time. */
    void end(String reason, Act act) {
        if (endedAt == null) {
            endedAt = act.at();
            record("ended", act, details(reason));
        }
    }

    /**
     * Ends the occurrence that is under way and leaves the later ones.
     *
     * @throws Conflict when none is, or when it was lifted before
     */
    void lift(String reason, Act act) {
        Occurrence now = occurrence(act.at())
                .filter(occurrence -> endedAt == null && !Lift.exists(this, occurrence))
                .orElseThrow(
                        () -> new Conflict("\"" + name + "\" does not hold anything now.", FreezePaths.of(gallery)));
        Lift.of(this, now, reason, act).persist();
        Map<String, String> details = details(reason);
        details.put("occurrence", now.words());
        record("lifted", act, details);
    }

    /** The one under way, lifted or not. */
    Optional<Occurrence> occurrence(Instant at) {
        return when().at(at, gallery.zoneId());
    }

    Recurrence when() {
        return new Recurrence(begins, ends, repeats, repeatUntil);
    }

    static List<FreezeWindow> inForce(Gallery gallery) {
        return list("gallery = ?1 and endedAt is null order by begins, name", gallery);
    }

    static Optional<FreezeWindow> of(UUID gallery, UUID id) {
        return find("from FreezeWindow w join fetch w.gallery where w.gallery.id = ?1 and w.id = ?2", gallery, id)
                .firstResultOptional();
    }

    private void take(String name, Recurrence when) {
        this.name = name;
        this.begins = when.from();
        this.ends = when.to();
        this.repeats = when.repeat();
        this.repeatUntil = when.until();
    }

    private Map<String, String> details(String reason) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("window", name);
        details.put("from", begins.toString());
        details.put("to", ends.toString());
        details.put("repeats", repeats.label() + (repeatUntil == null ? "" : " until " + repeatUntil));
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        return details;
    }

    private void record(String verb, Act act, Map<String, String> details) {
        AuditTrail.done(act, "freeze." + verb, gallery.subject(), details);
    }
}
