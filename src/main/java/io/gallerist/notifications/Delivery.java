package io.gallerist.notifications;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.people.Person;
import io.gallerist.web.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** One message to one person or channel, with what was said, and how far it is. */
@Entity
public class Delivery extends PanacheEntityBase {
    public enum State {
        /** For its next attempt. */
        WAITING,
        /** An attempt is under way, or died. */
        SENDING,
        DELIVERED,
        /** It may have arrived, and can't be sent again without the risk of arriving twice. */
        UNKNOWN,
        GIVEN_UP
    }

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable OutboxEntry outbox;

    public @Nullable LocalDate digestDay;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Channel channel;

    /** As readers of the list know it. */
    public String recipient;

    public String subject;
    public @Nullable String text;
    public @Nullable String html;
    public @Nullable String payload;

    /** By which the other side knows a repetition. */
    public String messageId;

    @Enumerated(EnumType.STRING)
    public State state;

    public Instant createdAt;
    public Instant since;
    public int round;
    public int attempts;
    public @Nullable Instant dueAt;
    public @Nullable Instant deliveredAt;
    /** What the other side, or the portal itself, said last. */
    public @Nullable String answer;

    protected Delivery() {}

    static Delivery mail(Person person, Letter letter, Instant now) {
        Delivery delivery = fresh(Kind.MAIL, person.name, letter.subject(), now);
        delivery.person = person;
        delivery.text = letter.text();
        delivery.html = letter.html();
        return delivery;
    }

    static Delivery post(Channel channel, String messageId, String subject, String payload, Instant now) {
        Delivery delivery = fresh(channel.kind, channel.name, subject, now);
        delivery.channel = channel;
        delivery.messageId = messageId;
        delivery.payload = payload;
        return delivery;
    }

    private static Delivery fresh(Kind kind, String recipient, String subject, Instant now) {
        Delivery delivery = new Delivery();
        delivery.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        delivery.kind = kind;
        delivery.recipient = recipient;
        delivery.subject = subject;
        delivery.messageId = delivery.id.toString();
        delivery.state = State.WAITING;
        delivery.createdAt = now;
        delivery.since = now;
        delivery.dueAt = now;
        return delivery;
    }

    /** Begins an attempt; committed before anything leaves the portal. */
    void begin(Instant now) {
        this.state = State.SENDING;
        this.attempts++;
        this.dueAt = null;
        DeliveryAttempt.begin(this, now);
    }

    void delivered(String answer, Instant now) {
        this.state = State.DELIVERED;
        this.deliveredAt = now;
        this.answer = answer;
    }

    void waitUntil(Instant due, String answer) {
        this.state = State.WAITING;
        this.dueAt = due;
        this.answer = answer;
    }

    void unknown(String answer) {
        this.state = State.UNKNOWN;
        this.answer = answer;
    }

    void giveUp(String answer) {
        this.state = State.GIVEN_UP;
        this.dueAt = null;
        this.answer = answer;
    }

    /** A new round, with the same content and the same id: an administrator takes the risk that it arrives twice. */
    void sendAgain(Act act) {
        if (state == State.WAITING || state == State.SENDING) {
            throw new Conflict("It is still being delivered by itself.", path());
        }
        AuditTrail.done(
                act,
                "delivery.sent-again",
                Subject.of("delivery", id, kind.label() + " to " + recipient),
                Map.of("was", state.name()));
        this.round++;
        this.attempts = 0;
        this.since = act.at();
        waitUntil(act.at(), answer == null ? "" : answer);
    }

    /** Of the task that delivers it: of its own for each round, as that of an earlier one may just be about to go. */
    String instance() {
        return id + "/" + round;
    }

    public String path() {
        return "/deliveries/" + id;
    }

    public String sendingPath() {
        return path() + "/sending";
    }

    public boolean maySendAgain() {
        return state != State.WAITING && state != State.SENDING;
    }
}
