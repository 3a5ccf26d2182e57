package io.gallerist.notifications;

import io.gallerist.people.Person;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One mail a day, at the person's hour, with what has happened; none when nothing has. */
@ApplicationScoped
class Digests {
    @Inject
    Delivering delivering;

    @Inject
    PortalAddress portal;

    @Inject
    Clock clock;

    @ActivateRequestContext
    void send() {
        for (Person person : DigestItem.waiting()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> send(person));
            } catch (RuntimeException one) {
                // The others' digests are not late for it; the next look tries again.
                Log.errorf(one, "The digest of %s was not written", person.id);
            }
        }
    }

    private void send(Person person) {
        Preference preference = Preference.of(person.id);
        Reader reader = preference.reader();
        ZonedDateTime due = lastDue(clock.instant().atZone(reader.zone()), preference.hour);
        LocalDate day = due.toLocalDate();
        List<DigestItem> waiting = DigestItem.waitingSince(person.id, due.toInstant());
        if (waiting.isEmpty() || Delivery.count("person.id = ?1 and digestDay = ?2", person.id, day) > 0) {
            return;
        }
        Instant now = clock.instant();
        Map<Boolean, List<DigestItem>> over =
                waiting.stream().collect(Collectors.partitioningBy(one -> one.isOver(now)));
        Objects.requireNonNull(over.get(true)).forEach(DigestItem::delete);
        List<DigestItem> items = Objects.requireNonNull(over.get(false));
        if (items.isEmpty()) {
            return;
        }
        Delivery delivery = Delivery.mail(person, letter(items, reader), now);
        delivery.digestDay = day;
        delivery.persist();
        items.forEach(item -> item.delivery = delivery);
        delivering.schedule(delivery);
    }

    /**
     * The last moment at which a digest was due. An hour that the clocks jump over is the one after it; of an hour that
     * comes twice it is the first.
     */
    static ZonedDateTime lastDue(ZonedDateTime now, int hour) {
        ZonedDateTime today = now.toLocalDate().atTime(hour, 0).atZone(now.getZone());
        return today.isAfter(now)
                ? now.toLocalDate().minusDays(1).atTime(hour, 0).atZone(now.getZone())
                : today;
    }

    private Letter letter(List<DigestItem> items, Reader reader) {
        Words words = reader.words();
        List<Letter.Section> sections = new ArrayList<>();
        for (Concern concern : Concern.values()) {
            List<Letter.Line> lines = items.stream()
                    .filter(item -> item.concern == concern)
                    .map(item -> new Letter.Line(reader.time(item.at), item.line))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Letter.Section(title(concern, words), lines));
            }
        }
        return Letter.of(
                words.digest(items.size()),
                sections,
                words.openPortal(),
                portal.of("/"),
                Letter.preferences(portal),
                reader);
    }

    private static String title(Concern concern, Words words) {
        return switch (concern) {
            case DECIDE -> words.waiting();
            case OWN -> words.own();
            case OTHER -> words.other();
        };
    }
}
