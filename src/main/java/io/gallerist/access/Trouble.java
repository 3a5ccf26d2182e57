package io.gallerist.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why the steps of a grant do not get through: how often in a row, since when, and what was said last. */
@Embeddable
public class Trouble {
    public int tries;

    /** When it was met last. */
    @Column(name = "trouble_at")
    public @Nullable Instant at;

    /** Until when Azure or the directory asked the portal to wait, if they did. */
    @Column(name = "trouble_wait")
    public @Nullable Instant wait;

    @Column(name = "trouble_since")
    public @Nullable Instant since;

    /** Null while there is none. */
    @Column(name = "trouble_code")
    public @Nullable String code;

    @Column(name = "trouble_message")
    public @Nullable String message;

    @Column(name = "trouble_advice")
    public @Nullable String advice;

    protected Trouble() {}

    static Trouble none() {
        return new Trouble();
    }

    void met(String code, String message, String advice, Instant now) {
        this.tries++;
        this.at = now;
        this.wait = null;
        this.since = since == null ? now : since;
        this.code = code;
        this.message = message;
        this.advice = advice;
    }

    /** From when on somebody may have it tried again, who shall not do so at every moment. */
    Optional<Instant> triableFrom(Duration pause) {
        return Stream.of(at == null ? null : at.plus(pause), wait)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
    }

    void over() {
        this.tries = 0;
        this.at = null;
        this.wait = null;
        this.since = null;
        this.code = null;
        this.message = null;
        this.advice = null;
    }
}
