package io.gallerist.notifications;

import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import jakarta.ws.rs.FormParam;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was typed about how to be told. */
public class PreferenceEntry {
    @FormParam("pace")
    public @Nullable String pace;

    @FormParam("hour")
    public @Nullable String hour;

    @FormParam("language")
    public @Nullable String language;

    @FormParam("zone")
    public @Nullable String zone;

    static PreferenceEntry of(Preference preference) {
        Reader reader = preference.reader();
        PreferenceEntry entry = new PreferenceEntry();
        entry.pace = preference.pace.name();
        entry.hour = Integer.toString(preference.hour);
        entry.language = reader.language();
        entry.zone = reader.zone().getId().equals("Z") ? "UTC" : reader.zone().getId();
        return entry;
    }

    FormErrors check() {
        FormErrors errors = FormErrors.none();
        if (!has(paces(), pace)) {
            errors.add("pace", "Choose how often.");
        }
        if (!has(hours(), hour)) {
            errors.add("hour", "Choose an hour.");
        }
        if (!has(languages(), language)) {
            errors.add("language", "Choose a language.");
        }
        if (!ZoneId.getAvailableZoneIds().contains(Forms.text(zone))) {
            errors.add("zone", "Write a time zone such as Europe/Berlin, America/New_York or UTC.");
        }
        return errors;
    }

    void saveTo(Preference preference) {
        preference.choose(
                Preference.Pace.valueOf(Forms.text(pace)),
                Integer.parseInt(Forms.text(hour)),
                Forms.text(language),
                Forms.text(zone));
    }

    static List<Option> paces() {
        return List.of(
                Option.of(Preference.Pace.AT_ONCE.name(), "At once", "A mail for each event"),
                Option.of(
                        Preference.Pace.DAILY.name(), "Once a day", "One mail at the hour below, if anything happened"),
                Option.of(Preference.Pace.NONE.name(), "Not at all", "You look at the portal yourself"));
    }

    static List<Option> hours() {
        return IntStream.range(0, 24)
                .mapToObj(hour -> Option.of(Integer.toString(hour), "%02d:00".formatted(hour)))
                .toList();
    }

    static List<Option> languages() {
        return Reader.LANGUAGES.stream()
                .map(language -> Option.of(language, Reader.nameOf(language)))
                .toList();
    }

    private static boolean has(List<Option> options, @Nullable String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
