package io.gallerist.notifications;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language and zone somebody reads. */
record Reader(String language, ZoneId zone) {
    /** Besides the first, which {@link Words} itself is in, each is a file {@code messages/told_<language>.properties}. */
    static final List<String> LANGUAGES = List.of("en", "de");

    static Reader of(@Nullable String language, @Nullable String zone) {
        return new Reader(language != null && LANGUAGES.contains(language) ? language : LANGUAGES.get(0), zone(zone));
    }

    Words words() {
        return language.equals(LANGUAGES.get(0))
                ? MessageBundles.get(Words.class)
                : MessageBundles.get(Words.class, Localized.Literal.of(language));
    }

    /** "22 November 2026, 14:05 CET" as the language writes it. */
    String time(Instant at) {
        Locale locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at.atZone(zone))
                + " " + zoneName(locale, at);
    }

    private String zoneName(Locale locale, Instant at) {
        return zone.normalized().equals(ZoneOffset.UTC)
                ? "UTC"
                : DateTimeFormatter.ofPattern("zzz", locale).format(at.atZone(zone));
    }

    /** "Deutsch", "English". */
    static String nameOf(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
