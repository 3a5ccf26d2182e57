package io.gallerist.notifications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One try to deliver a message. Without an end it is under way, or whoever tried died in between. */
@Entity
public class DeliveryAttempt extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Delivery delivery;

    public int number;
    public Instant begunAt;
    public @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    public Answer.@Nullable Outcome outcome;

    public @Nullable String answer;

    protected DeliveryAttempt() {}

    static void begin(Delivery delivery, Instant now) {
        DeliveryAttempt attempt = new DeliveryAttempt();
        attempt.delivery = delivery;
        attempt.number = (int) count("delivery.id", delivery.id) + 1;
        attempt.begunAt = now;
        attempt.persist();
    }

    static Optional<DeliveryAttempt> open(UUID delivery) {
        return find("delivery.id = ?1 and endedAt is null order by number desc", delivery)
                .firstResultOptional();
    }

    static List<DeliveryAttempt> of(UUID delivery) {
        return list("delivery.id = ?1 order by number desc", delivery);
    }

    void end(Answer answer, Instant now) {
        this.endedAt = now;
        this.outcome = answer.outcome();
        this.answer = answer.words();
    }
}
