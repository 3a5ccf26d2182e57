package io.gallerist.changes.access;

import io.gallerist.access.Recipient;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.changes.form.Entry;
import io.gallerist.policies.SharingRules;
import io.gallerist.web.Forms;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a form into a change: who, what, where and how long. Asks Graph: outside of any transaction. */
final class ShareEntry {
    /** The last minute of a day, so that the day is one of those that access was given for. */
    static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private static final int LAST_YEAR = 9999;

    private final ShareForm form;
    private final Gallery gallery;
    private final SharingRules rules;
    private final Entry entry;
    private final Instant now;

    ShareEntry(ShareForm form, Gallery gallery, SharingRules rules, Entry entry, Instant now) {
        this.form = form;
        this.gallery = gallery;
        this.rules = rules;
        this.entry = entry;
        this.now = now;
    }

    /** Empty when something is wrong; the errors then say what. */
    Optional<ShareAccess> read(Gathering gathering) {
        String role = entry.chosen("role", form.role, SharedRole.options());
        String scope = scope();
        Optional<Instant> until = until();
        String typed = Forms.text(form.mails);
        if (typed.length() > PastedList.LONGEST) {
            entry.wrong(
                    "mails",
                    "This is longer than " + PastedList.LONGEST + " characters. Paste fewer addresses at once.");
            return Optional.empty();
        }
        PastedList pasted = PastedList.of(typed);
        if (pasted.items().size() + form.who.size() > ShareAccess.MOST) {
            entry.wrong(
                    pasted.items().size() > form.who.size() ? "mails" : "who",
                    "At most " + ShareAccess.MOST + " fit into one request. Ask for a group that all of them are in.");
            return Optional.empty();
        }
        if (pasted.items().isEmpty() && form.who.isEmpty()) {
            entry.wrong("who", "Choose at least one person, group or application, or write mail addresses below.");
            return Optional.empty();
        }
        String field = pasted.items().isEmpty() ? "who" : "mails";
        if (!gathering.mayAsk()) {
            entry.wrong(field, Pace.TOO_FAST);
            return Optional.empty();
        }
        ShareAccess blank = new ShareAccess(
                gallery.id, scope, List.of(), role, until.map(Instant::toString).orElse(null));
        try {
            List<Recipient> recipients = gathering.recipients(form, pasted, blank, rules, entry.errors());
            return entry.errors().any()
                    ? Optional.empty()
                    : Optional.of(new ShareAccess(gallery.id, scope, recipients, role, blank.until()));
        } catch (AzureRefusal refusal) {
            entry.wrong(field, Picking.unasked(refusal));
            return Optional.empty();
        }
    }

    private String scope() {
        String typed = Forms.text(form.scope);
        if (typed.isEmpty()) {
            return gallery.resourceId;
        }
        return definitions(gallery)
                .filter(definition -> definition.id.toString().equals(typed))
                .findFirst()
                .map(definition -> definition.resourceId)
                .orElseGet(() -> {
                    entry.wrong("scope", "Choose the gallery or one of its definitions.");
                    return gallery.resourceId;
                });
    }

    /** Empty for without end, and where something is wrong. */
    private Optional<Instant> until() {
        String typed = Forms.text(form.until);
        Optional<Instant> until = Optional.empty();
        if (!typed.isEmpty()) {
            try {
                LocalDate day = LocalDate.parse(typed);
                if (day.getYear() > LAST_YEAR) {
                    entry.wrong(
                            "until", "Years end with " + LAST_YEAR + " here. Leave it empty for access without end.");
                    return Optional.empty();
                }
                until = Optional.of(
                        day.atTime(END_OF_DAY).atZone(gallery.zoneId()).toInstant());
            } catch (DateTimeException notADate) {
                entry.wrong("until", "“" + typed + "” is not a date. Write it as 2026-12-31.");
                return Optional.empty();
            }
            if (!until.get().isAfter(now)) {
                entry.wrong("until", "This day is over. Choose a later one.");
            }
        }
        rules.refusal(until.orElse(null), gallery.zoneId(), now).ifPresent(why -> entry.wrong("until", why));
        return until;
    }

    static Stream<ImageDefinition> definitions(Gallery gallery) {
        return ImageDefinition.<ImageDefinition>list(
                "gallery.id = ?1 and goneAt is null order by lower(name)", gallery.id)
                .stream();
    }
}
