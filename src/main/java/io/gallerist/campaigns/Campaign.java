package io.gallerist.campaigns;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.Person;
import io.gallerist.policies.SharingRules.Undecided;
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
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A review of all access to a gallery. There is one open one a gallery; the database holds it. */
@Entity
class Campaign extends PanacheEntityBase {
    enum State {
        OPEN,
        ENDED,
        CANCELLED
    }

    private static final Duration REMINDED_BEFORE = Duration.ofDays(3);

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Gallery gallery;

    /** Null: it began by itself, since the policy says how often. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person startedBy;

    /** What those who decide should know; may be empty. */
    public String note;

    public Instant startedAt;
    public Instant deadline;

    /** For reviews that last no longer than the reminder would come before their end: when they began. */
    public @Nullable Instant remindedAt;

    @Enumerated(EnumType.STRING)
    public State state;

    public @Nullable Instant endedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person endedBy;

    public @Nullable String endedBecause;

    /** What the policy said at the deadline of what nobody had decided on; null before, and where nothing was left. */
    @Enumerated(EnumType.STRING)
    public @Nullable Undecided undecided;

    @Version
    public int revision;

    protected Campaign() {}

    /**
     * Begins a review of what is granted just now, in the transaction under way. The gallery is locked before.
     *
     * @throws Conflict where one is open, or where nobody has access
     */
    static Campaign start(Gallery gallery, String note, Instant deadline, Act act) {
        openOf(gallery).ifPresent(open -> {
            throw new Conflict("A review of " + gallery.name + " is under way.", open.path());
        });
        Campaign campaign = new Campaign();
        campaign.gallery = gallery;
        campaign.startedBy = act.person();
        campaign.note = note;
        campaign.startedAt = act.at();
        campaign.deadline = deadline;
        campaign.state = State.OPEN;
        campaign.remindedAt = deadline.isAfter(act.at().plus(REMINDED_BEFORE)) ? null : act.at();
        campaign.persistAndFlush();
        int grants = CampaignItem.of(campaign);
        if (grants == 0) {
            throw new Conflict("Nobody has access through the portal: there is nothing to review.", pathOf(gallery));
        }
        campaign.record("started", act, Map.of("deadline", deadline.toString(), "grants", "" + grants));
        return campaign;
    }

    /** @throws Conflict once it is over, and at the deadline */
    void mustTakeDecisions(Instant now) {
        if (!isOpen() || !now.isBefore(deadline)) {
            throw new Conflict("This review is over.", path());
        }
    }

    /** Once, when three days are left or less. */
    void remind(Act act) {
        if (remindedAt == null) {
            remindedAt = act.at();
            Tally tally = Tally.of(this);
            record("reminded", act, Map.of("deadline", deadline.toString(), "undecided", "" + tally.undecided()));
        }
    }

    static Instant remindersBefore(Instant now) {
        return now.plus(REMINDED_BEFORE);
    }

    /** Keeps what the policy says at the deadline, however it changes while the rest is carried out. */
    void follow(Undecided policy) {
        if (undecided == null) {
            undecided = policy;
        }
    }

    /**
     * Ends it when everything is decided.
     *
     * @throws Conflict while something is not
     */
    void end(Act act) {
        if (!isOpen()) {
            throw new Conflict("This review is over.", path());
        }
        Tally tally = Tally.of(this);
        if (tally.undecided() > 0) {
            throw new Conflict(
                    "Something is still undecided: " + tally.undecided() + " of " + tally.all() + ".", path());
        }
        state = State.ENDED;
        endedAt = act.at();
        endedBy = act.person();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("kept", "" + tally.kept());
        details.put("removed", "" + tally.removed());
        details.put("ended meanwhile", "" + tally.gone());
        if (undecided != null) {
            details.put("undecided followed the policy", undecided.name());
        }
        record("ended", act, details);
    }

    /**
     * What was decided stays so; the rest stays as it is.
     *
     * @throws Conflict once it is over
     */
    void cancel(String because, Act act) {
        mustTakeDecisions(act.at());
        state = State.CANCELLED;
        endedAt = act.at();
        endedBy = act.person();
        endedBecause = because;
        record("cancelled", act, Map.of("because", because));
    }

    /** Whether nobody started it: the policy says how often one begins. */
    boolean beganByItself() {
        return startedBy == null;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Subject subject() {
        return Subject.of("campaign", id, "Review of " + gallery.name);
    }

    String path() {
        return pathOf(gallery) + "/" + id;
    }

    static String pathOf(Gallery gallery) {
        return gallery.path() + "/reviews";
    }

    static Optional<Campaign> openOf(Gallery gallery) {
        return find("gallery = ?1 and state = OPEN", gallery).firstResultOptional();
    }

    static Optional<Campaign> of(UUID gallery, UUID id) {
        return find(
                        "from Campaign c join fetch c.gallery left join fetch c.startedBy left join fetch c.endedBy"
                                + " where c.gallery.id = ?1 and c.id = ?2",
                        gallery,
                        id)
                .firstResultOptional();
    }

    /** Newest first. */
    static List<Campaign> in(Gallery gallery, int most) {
        return Campaign.<Campaign>find(
                        "from Campaign c left join fetch c.startedBy where c.gallery = ?1 order by c.id desc", gallery)
                .range(0, most - 1)
                .list();
    }

    /** With the gallery's id, by which its owners are told. */
    private void record(String verb, Act act, Map<String, String> details) {
        Map<String, String> all = new LinkedHashMap<>(details);
        all.put("gallery", gallery.id.toString());
        AuditTrail.done(act, "campaign." + verb, subject(), all);
    }
}
