package io.gallerist.campaigns;

import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads what was typed to start a review, with a message at each field. */
final class CampaignEntry {
    static final int LONGEST_TEXT = 2000;
    /** The last minute of the chosen day, so that pages show that day and not the next one. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private static final int LONGEST_DAYS = 90;

    private final CampaignForm form;
    private final FormErrors errors = FormErrors.none();

    CampaignEntry(CampaignForm form) {
        this.form = form;
    }

    FormErrors errors() {
        return errors;
    }

    String note() {
        String note = Forms.text(form.note);
        if (note.length() > LONGEST_TEXT) {
            errors.add("note", "Keep it within " + LONGEST_TEXT + " characters.");
        }
        return note;
    }

    /** The end of the chosen day, by the gallery's clocks; null where something is wrong with it. */
    @Nullable
    Instant deadline(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        try {
            LocalDate day = LocalDate.parse(Forms.text(form.deadline));
            if (day.isAfter(today) && !day.isAfter(today.plusDays(LONGEST_DAYS))) {
                return day.atTime(END_OF_DAY).atZone(zone).toInstant();
            }
            errors.add("deadline", "Choose a day from tomorrow to " + today.plusDays(LONGEST_DAYS) + ".");
        } catch (DateTimeException notRead) {
            errors.add("deadline", "Write a date, such as " + today.plusDays(14) + ".");
        }
        return null;
    }
}
