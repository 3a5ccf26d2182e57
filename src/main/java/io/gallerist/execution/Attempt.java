package io.gallerist.execution;

import io.gallerist.azure.AzureRefusal;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One write to Azure: committed as an intent before the call, completed with Azure's first answer after it. */
@Entity
public class Attempt extends PanacheEntityBase {
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

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID requestId;
    public int number;
    public Instant startedAt;
    public @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    public @Nullable Outcome outcome;

    public @Nullable String operationUrl;
    public @Nullable String code;
    public @Nullable String message;

    protected Attempt() {}

    /** The intent to write; an earlier one that never got its answer is abandoned. */
    static Attempt begin(UUID requestId, Instant now) {
        abandonOpen(requestId, now);
        Attempt attempt = new Attempt();
        attempt.requestId = requestId;
        attempt.number = last(requestId).map(earlier -> earlier.number).orElse(0) + 1;
        attempt.startedAt = now;
        attempt.persist();
        return attempt;
    }

    /** Those whose answer was never written down. */
    static void abandonOpen(UUID requestId, Instant now) {
        Attempt.<Attempt>list("requestId = ?1 and outcome is null", requestId)
                .forEach(open -> open.end(Outcome.ABANDONED, now));
    }

    /** Whether a write before the last one may have reached Azure although nobody heard so. */
    static boolean mayHaveArrived(UUID requestId) {
        return count("requestId = ?1 and outcome in ?2", requestId, List.of(Outcome.UNKNOWN, Outcome.ABANDONED)) > 0;
    }

    static List<Attempt> of(UUID requestId) {
        return list("requestId = ?1 order by number", requestId);
    }

    static Optional<Attempt> last(UUID requestId) {
        return find("requestId = ?1 order by number desc", requestId).firstResultOptional();
    }

    void accepted(@Nullable String operationUrl, Instant now) {
        this.operationUrl = operationUrl;
        end(Outcome.ACCEPTED, now);
    }

    void refused(AzureRefusal refusal, Instant now) {
        this.code = refusal.code();
        this.message = refusal.message();
        end(refusal.kind() == AzureRefusal.Kind.UNAVAILABLE ? Outcome.UNKNOWN : Outcome.REFUSED, now);
    }

    /** The portal's own mistake: nobody knows whether anything was sent. */
    void broken(RuntimeException mistake, Instant now) {
        this.code = mistake.getClass().getSimpleName();
        end(Outcome.UNKNOWN, now);
    }

    private void end(Outcome outcome, Instant now) {
        this.outcome = outcome;
        this.endedAt = now;
    }
}
