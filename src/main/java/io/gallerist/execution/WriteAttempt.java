package io.gallerist.execution;

import io.gallerist.azure.AzureRefusal;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A write outside of the portal, and what was heard of it: committed before the call, completed after it. */
@MappedSuperclass
public abstract class WriteAttempt extends PanacheEntityBase {
    /** What was heard; the database repeats the list. */
    public enum Outcome {
        /** Azure took it. */
        ACCEPTED("Azure accepted it"),
        /** Azure said no. */
        REFUSED("Azure refused it"),
        /** No answer came: it may or may not have arrived. */
        UNKNOWN("No answer came"),
        /** The portal stopped in between; a later step looked and went on. */
        ABANDONED("The portal stopped before the answer came");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Of these nobody knows whether they arrived. */
    protected static final List<Outcome> UNHEARD = List.of(Outcome.UNKNOWN, Outcome.ABANDONED);

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public int number;
    public Instant startedAt;
    public @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    public @Nullable Outcome outcome;

    public @Nullable String code;
    public @Nullable String message;

    protected WriteAttempt() {}

    protected void accepted(Instant now) {
        end(Outcome.ACCEPTED, now);
    }

    /** An answer that never came is no refusal. */
    public void refused(AzureRefusal refusal, Instant now) {
        this.code = refusal.code();
        this.message = refusal.message();
        end(refusal.kind() == AzureRefusal.Kind.UNAVAILABLE ? Outcome.UNKNOWN : Outcome.REFUSED, now);
    }

    /** The portal's own mistake: nobody knows whether anything was sent. */
    public void broken(RuntimeException mistake, Instant now) {
        this.code = mistake.getClass().getSimpleName();
        end(Outcome.UNKNOWN, now);
    }

    /** Its step is over, and the answer was never written down. */
    protected void abandoned(Instant now) {
        end(Outcome.ABANDONED, now);
    }

    private void end(Outcome outcome, Instant now) {
        this.outcome = outcome;
        this.endedAt = now;
    }
}
