package io.gallerist.drift;

import io.gallerist.policies.SharingRules;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed to decide on a finding. */
public class FindingForm {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DAYS = 36_500;

    /** As where access is asked for: the day is one of those that it is given for. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    @FormParam("decision")
    @Nullable
    String decision;

    @FormParam("reason")
    @Nullable
    String reason;

    /** The last day of access, in the gallery's zone. */
    @FormParam("until")
    @Nullable
    String until;

    public String decision() {
        return Forms.text(decision);
    }

    public String reason() {
        return Forms.text(reason);
    }

    public String until() {
        return Forms.text(until);
    }

    /** Whether whoever has the role would keep or get it by what was chosen. */
    boolean isInFavour() {
        return Stream.of(Choice.values())
                .anyMatch(one -> one.favours() && one.name().equals(decision()));
    }

    @Nullable
    Choice choice(List<Choice> offered, FormErrors errors) {
        Choice choice = offered.stream()
                .filter(one -> one.name().equals(decision()))
                .findFirst()
                .orElse(null);
        if (choice == null) {
            errors.add("decision", "Choose what shall become of it.");
        } else if (choice.needsReason() && reason().isEmpty()) {
            errors.add("reason", "Say why, in a few words.");
        }
        if (reason().length() > LONGEST_REASON) {
            errors.add("reason", "Say it in " + LONGEST_REASON + " characters at most.");
        }
        return choice;
    }

    /**
     * When adopted access ends, in the last minute of the day that was typed; null: without end.
     *
     * @param zone the gallery's
     */
    @Nullable
    Instant end(SharingRules rules, ZoneId zone, Instant now, FormErrors errors) {
        Instant end = null;
        if (!until().isEmpty()) {
            try {
                end = LocalDate.parse(until()).atTime(END_OF_DAY).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                errors.add("until", "Write a day, such as 2031-12-31.");
                return null;
            }
            if (!end.isAfter(now)) {
                errors.add("until", "Choose a day that is not over.");
            } else if (end.isAfter(now.plus(LONGEST_DAYS, ChronoUnit.DAYS))) {
                errors.add("until", "Choose a day within the next hundred years.");
            }
        }
        rules.refusal(end, zone, now).ifPresent(why -> errors.add("until", why));
        return end;
    }
}
