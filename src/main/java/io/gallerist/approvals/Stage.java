package io.gallerist.approvals;

import io.gallerist.policies.StagePlan;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One stage of a round: so many have to approve before the next one opens. */
@Entity
public class Stage extends PanacheEntityBase {
    /** Where a stage stands. The database repeats the list. */
    public enum State {
        COMING("Not yet", "neutral"),
        OPEN("Open", "waiting"),
        PASSED("Passed", "good"),
        REJECTED("Rejected", "bad"),
        VOID("No longer counts", "neutral"),
        EXPIRED("Expired", "warn");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Round round;

    /** As the round has it, for the index that allows one open stage a request. */
    public UUID requestId;

    public int position;
    public String name;
    public int approvals;
    public int rejections;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Hours after its opening; null: never. */
    public @Nullable Integer remindAfter;

    public @Nullable Integer escalateAfter;
    public @Nullable Integer expireAfter;
    public @Nullable Instant openedAt;
    public @Nullable Instant remindAt;
    public @Nullable Instant escalateAt;
    public @Nullable Instant expireAt;
    public @Nullable Instant remindedAt;
    public @Nullable Instant escalatedAt;

    /** The next of reminder, escalation and expiry that is still to come. */
    public @Nullable Instant dueAt;

    public @Nullable Instant endedAt;

    @OneToMany(mappedBy = "stage")
    @OrderBy("at")
    public Set<Review> reviews = new LinkedHashSet<>();

    protected Stage() {}

    static Stage planned(Round round, int position, StagePlan plan) {
        Stage stage = new Stage();
        stage.round = round;
        stage.requestId = round.request.id;
        stage.position = position;
        stage.name = plan.name();
        stage.approvals = plan.approvals();
        stage.rejections = plan.rejections();
        stage.remindAfter = plan.remindAfter();
        stage.escalateAfter = plan.escalateAfter();
        stage.expireAfter = plan.expireAfter();
        stage.state = State.COMING;
        stage.persist();
        return stage;
    }

    void open(Instant now) {
        state = State.OPEN;
        openedAt = now;
        remindAt = later(now, remindAfter);
        escalateAt = later(now, escalateAfter);
        expireAt = later(now, expireAfter);
        dueAt = nextDue();
    }

    void end(State how, Instant now) {
        state = how;
        dueAt = null;
        endedAt = now;
    }

    void remind(Instant now) {
        remindedAt = now;
        dueAt = nextDue();
    }

    /** From now on the alternates have a say, too. */
    void escalate(Instant now) {
        escalatedAt = now;
        dueAt = nextDue();
    }

    private @Nullable Instant nextDue() {
        return Stream.of(
                        remindedAt == null && escalatedAt == null ? remindAt : null,
                        escalatedAt == null ? escalateAt : null,
                        expireAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant later(Instant now, @Nullable Integer hours) {
        return hours == null ? null : now.plus(Duration.ofHours(hours));
    }

    /** How many have said so. */
    public long count(Decision decision) {
        return reviews.stream()
                .filter(review -> review.isVote() && review.decision == decision)
                .count();
    }

    /** In a word, where it stands. */
    public String word() {
        return state == State.VOID && openedAt == null ? "Not reached" : state.label();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Such as "1 of 2 approvals". */
    public String approved() {
        return count(Decision.APPROVE) + " of " + approvals + (approvals == 1 ? " approval" : " approvals");
    }

    String rejected() {
        return count(Decision.REJECT) + " of " + rejections + (rejections == 1 ? " rejection" : " rejections");
    }
}
