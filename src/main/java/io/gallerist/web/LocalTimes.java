package io.gallerist.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and amounts in words, in the reader's zone. */
@Named("times")
@Singleton
public class LocalTimes {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ENGLISH);

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss xxx", Locale.ENGLISH);

    private final Clock clock;

    LocalTimes(Instance<Clock> clock) {
        this.clock = clock.isResolvable() ? clock.get() : Clock.systemUTC();
    }

    /** Of whoever reads the page that is being made; UTC where that is not known. */
    public ZoneId zone() {
        return ReaderZone.current();
    }

    /** "Europe/Berlin", "UTC". */
    public String zoneName() {
        ZoneId zone = zone();
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** "22 Nov 2026, 14:05", with "UTC" after it for readers whose zone is not known. */
    public String local(Instant at) {
        return local(at, ReaderZone.current());
    }

    /** "22 Nov 2026": the day in UTC, for dates without a time, such as the end of life. */
    public String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }

    /** "2026-11-22 14:05:09 +01:00 (3 min ago)", for a tooltip. */
    public String precise(Instant at) {
        return SECOND.format(at.atZone(ReaderZone.current())) + " (" + ago(at) + ")";
    }

    /** "22 Nov 2026, 14:05:09 +01:00". */
    public String second(Instant at) {
        return EXACT.format(at.atZone(ReaderZone.current()));
    }

    /** "3 min ago", "in 2 days". */
    public String ago(Instant at) {
        return ago(at, clock.instant());
    }

    static String local(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone)) + (zone.normalized().equals(ZoneOffset.UTC) ? " UTC" : "");
    }

    static String ago(Instant at, Instant now) {
        Duration distance = Duration.between(at, now);
        if (distance.abs().toSeconds() < 10) {
            return "just now";
        }
        return distance.isNegative() ? "in " + brief(distance.negated()) : brief(distance) + " ago";
    }

    /** The two largest units would be noise: "40 s", "4 min", "3 h", "2 days". */
    @TemplateExtension
    static String brief(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        if (seconds < 48 * 3600) {
            return seconds / 3600 + " h";
        }
        return seconds / (24 * 3600) + " days";
    }

    /** A resource id or path that may break after each slash, and nowhere else unless it has to. */
    @TemplateExtension
    static RawString breakable(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return new RawString(escaped.replace("/", "/<wbr>"));
    }

    /** {@code {replicas.count('replica', 'replicas')}}: "1 replica", "3 replicas". */
    @TemplateExtension
    static String count(Number number, String one, String many) {
        return number + " " + (number.longValue() == 1 ? one : many);
    }
}
