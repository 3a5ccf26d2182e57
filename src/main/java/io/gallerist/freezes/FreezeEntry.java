package io.gallerist.freezes;

import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a window from its form, with a message at each field. */
final class FreezeEntry {
    static final Duration LONGEST = Duration.ofDays(60);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;
    /** Beyond it nobody plans, and years have more than four digits one day. */
    private static final LocalDate FARTHEST = LocalDate.of(2200, 1, 1);

    private final FreezeForm form;
    private final FormErrors errors = FormErrors.none();

    FreezeEntry(FreezeForm form) {
        this.form = form;
    }

    FormErrors errors() {
        return errors;
    }

    String name() {
        String name = Forms.text(form.name);
        if (name.isEmpty()) {
            errors.add("name", "Say what it is for, such as \"End of the year\".");
        } else if (name.length() > LONGEST_NAME) {
            errors.add("name", "Keep it within " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    /**
     * Null where something is wrong with it.
     *
     * @param now by the gallery's clocks
     */
    @Nullable
    Recurrence when(LocalDateTime now) {
        LocalDateTime from = time("begins", form.begins);
        LocalDateTime to = time("ends", form.ends);
        Repeat repeat = Repeat.of(Forms.text(form.repeats)).orElse(null);
        if (repeat == null) {
            errors.add("repeats", "Choose how often it comes.");
        }
        LocalDate until = until(repeat, from);
        if (from == null || to == null || repeat == null) {
            return null;
        }
        check(from, to, repeat, now);
        return errors.any() ? null : new Recurrence(from, to, repeat, until);
    }

    /** A reason that may be needed; with a message at its field where it is too long. */
    static String reason(String field, @Nullable String typed, FormErrors errors) {
        String reason = Forms.text(typed);
        if (reason.length() > LONGEST_REASON) {
            errors.add(field, "Keep the reason within " + LONGEST_REASON + " characters.");
        }
        return reason;
    }

    private void check(LocalDateTime from, LocalDateTime to, Repeat repeat, LocalDateTime now) {
        Duration length = Duration.between(from, to);
        if (!from.isBefore(to)) {
            errors.add("ends", "Choose an end after the beginning.");
        } else if (length.compareTo(LONGEST) > 0) {
            errors.add("ends", "Choose an end within " + LONGEST.toDays() + " days of the beginning.");
        } else if (repeat == Repeat.WEEKLY && length.compareTo(WEEK) >= 0) {
            errors.add("ends", "What comes each week has to be shorter than a week.");
        } else if (repeat == Repeat.NONE && !to.isAfter(now)) {
            errors.add("ends", "This is over already. Choose a time to come.");
        }
    }

    private @Nullable LocalDate until(@Nullable Repeat repeat, @Nullable LocalDateTime from) {
        LocalDate until = read("until", form.until, LocalDate::parse, "Write a date, such as 2027-12-31.");
        if (until == null) {
            return null;
        }
        if (repeat == Repeat.NONE) {
            errors.add("until", "Leave this empty for what comes once, or choose how often it comes.");
        } else if (from != null && until.isBefore(from.toLocalDate())) {
            errors.add("until", "Choose a day on or after the first beginning.");
        }
        return until;
    }

    private @Nullable LocalDateTime time(String field, @Nullable String typed) {
        if (Forms.text(typed).isEmpty()) {
            errors.add(field, "Choose a date and a time.");
            return null;
        }
        LocalDateTime time =
                read(field, typed, LocalDateTime::parse, "Write a date and a time, such as 2026-12-24T18:00.");
        if (time != null && (time.getYear() < 2000 || !time.toLocalDate().isBefore(FARTHEST))) {
            errors.add(field, "Choose a year from 2000 to " + (FARTHEST.getYear() - 1) + ".");
            return null;
        }
        return time;
    }

    private <T> @Nullable T read(String field, @Nullable String typed, Function<String, T> how, String wrong) {
        String text = Forms.text(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return how.apply(text);
        } catch (DateTimeException notRead) {
            errors.add(field, wrong);
            return null;
        }
    }
}
