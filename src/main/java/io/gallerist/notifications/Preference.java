package io.gallerist.notifications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a person is told. Nothing chosen: at once, as the browser of the first visit said. */
@Entity
public class Preference extends PanacheEntityBase {
    public enum Pace {
        AT_ONCE,
        DAILY,
        NONE
    }

    private static final int MORNING = 8;

    @Id
    public UUID personId;

    @Enumerated(EnumType.STRING)
    public Pace pace;

    /** Of the digest, in the person's zone. */
    public int hour;

    public @Nullable String language;
    public @Nullable String zone;
    /** Of the browser at the first visit. */
    public @Nullable String seenLanguage;

    public @Nullable String seenZone;

    protected Preference() {}

    static Preference of(UUID person) {
        Preference known = findById(person);
        return known == null ? fresh(person) : known;
    }

    static Map<UUID, Preference> of(Collection<UUID> people) {
        Map<UUID, Preference> known = Preference.<Preference>list("personId in ?1", people).stream()
                .collect(Collectors.toMap(one -> one.personId, Function.identity()));
        return people.stream()
                .collect(Collectors.toMap(id -> id, id -> known.getOrDefault(id, fresh(id)), (a, b) -> a));
    }

    Reader reader() {
        return Reader.of(language == null ? seenLanguage : language, zone == null ? seenZone : zone);
    }

    void choose(Pace pace, int hour, String language, String zone) {
        this.pace = pace;
        this.hour = hour;
        this.language = language;
        this.zone = zone;
        if (!isPersistent()) {
            persist();
        }
        if (pace == Pace.NONE) {
            DigestItem.delete("personId = ?1 and delivery is null", personId);
        }
    }

    /** Keeps the language of the first visit, and the zone as soon as a page has told it. */
    static void seen(UUID person, @Nullable String language, @Nullable String zone) {
        getEntityManager()
                .createNativeQuery("insert into preference (person_id, seen_language, seen_zone) values (?1, ?2, ?3)"
                        + " on conflict (person_id) do update set"
                        + " seen_language = coalesce(preference.seen_language, excluded.seen_language),"
                        + " seen_zone = coalesce(preference.seen_zone, excluded.seen_zone)")
                .setParameter(1, person)
                .setParameter(2, language)
                .setParameter(3, zone)
                .executeUpdate();
    }

    private static Preference fresh(UUID person) {
        Preference fresh = new Preference();
        fresh.personId = person;
        fresh.pace = Pace.AT_ONCE;
        fresh.hour = MORNING;
        return fresh;
    }
}
