package io.gallerist.notifications;

import io.gallerist.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One line of somebody's next digest. */
@Entity
public class DigestItem extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public OutboxEntry outbox;

    public UUID personId;

    @Enumerated(EnumType.STRING)
    public Concern concern;

    public String line;
    public String path;

    /** When it happened, and when it was put here. */
    public Instant at;

    public Instant addedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Delivery delivery;

    protected DigestItem() {}

    static DigestItem of(News news, Told told, Words words, Instant now) {
        DigestItem item = new DigestItem();
        item.outbox = news.entry();
        item.personId = told.person().id;
        item.concern = told.concern();
        item.line = Headline.personal(news, told, words);
        item.path = news.path(told.person());
        item.at = news.event().at;
        item.addedAt = now;
        return item;
    }

    /** Whether it asks for a decision that the person has made, or that is wanted no more. */
    boolean isOver(Instant now) {
        UUID request = outbox.event.requestId;
        return concern == Concern.DECIDE && request != null && !Asking.waitsFor(request, personId, now);
    }

    /** Nobody who left. */
    static List<Person> waiting() {
        return Person.list(
                "from Person p where p.leftAt is null and p.id in (select i.personId from DigestItem i where i.delivery is null) order by p.id");
    }

    static List<DigestItem> waitingSince(UUID person, Instant until) {
        return list("personId = ?1 and delivery is null and addedAt <= ?2 order by at, id", person, until);
    }
}
