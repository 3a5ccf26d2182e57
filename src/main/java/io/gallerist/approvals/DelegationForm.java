package io.gallerist.approvals;

import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What was typed about a delegation. Days are those of the reader's zone, the last one included. */
@TemplateData
public class DelegationForm {
    private static final int LONGEST_REASON = 500;

    @FormParam("mail")
    public @Nullable String mail;

    @FormParam("since")
    public @Nullable String since;

    @FormParam("until")
    public @Nullable String until;

    @FormParam("reason")
    public @Nullable String reason;

    static DelegationForm from(LocalDate first) {
        DelegationForm form = new DelegationForm();
        form.since = first.toString();
        return form;
    }

    /** When it counts. */
    record Time(Instant since, Instant until) {}

    String typedMail() {
        return Forms.text(mail);
    }

    String typedReason() {
        return Forms.text(reason);
    }

    /** Null where something is wrong, with a message at its field. */
    @Nullable
    Time time(Instant now, ZoneId zone, Duration longest, FormErrors errors) {
        LocalDate first = day("since", since, errors);
        LocalDate last = day("until", until, errors);
        if (first == null || last == null) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (first.isBefore(today)) {
            errors.add("since", "Choose today or a later day.");
        } else if (last.isBefore(first)) {
            errors.add("until", "Choose the first day or a later one.");
        } else if (ChronoUnit.DAYS.between(first, last) + 1 > longest.toDays()) {
            errors.add("until", "Choose at most " + longest.toDays() + " days.");
        } else {
            // The database rounds to microseconds: what begins now must not begin a moment later.
            Instant begin = first.equals(today)
                    ? now.truncatedTo(ChronoUnit.SECONDS)
                    : first.atStartOfDay(zone).toInstant();
            return new Time(begin, last.plusDays(1).atStartOfDay(zone).toInstant());
        }
        return null;
    }

    void check(FormErrors errors) {
        if (typedReason().isEmpty()) {
            errors.add("reason", "Say why, for everybody who sees it.");
        } else if (typedReason().length() > LONGEST_REASON) {
            errors.add("reason", "Keep it within " + LONGEST_REASON + " characters.");
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, FormErrors errors) {
        try {
            return LocalDate.parse(Forms.text(typed));
        } catch (DateTimeException noDate) {
            errors.add(field, "Write a day, such as 2027-01-31.");
            return null;
        }
    }
}
