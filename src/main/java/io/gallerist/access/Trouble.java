package io.gallerist.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why the steps of a grant do not get through: how often in a row, since when, and what was said last. */
@Embeddable
public class Trouble {
    public int tries;

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
        this.since = since == null ? now : since;
        this.code = code;
        this.message = message;
        this.advice = advice;
    }

    void over() {
        this.tries = 0;
        this.since = null;
        this.code = null;
        this.message = null;
        this.advice = null;
    }
}
