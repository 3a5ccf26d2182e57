package io.gallerist.people;

import io.gallerist.azure.DirectoryUser;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the portal knows: a person who signed in, or one whom an owner named. Identity is the pair of tenant and
 * object id ({@code tid} and {@code oid} of Entra ID's tokens, issuer and subject of other providers).
 */
@Entity
public class Person extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String tenant;
    public String objectId;
    public String name;
    public @Nullable String mail;
    public boolean guest;
    public Instant firstSeen;
    public @Nullable Instant lastSeen;

    /** Addresses and other marks, in lower case, by which two accounts are known to be one human being. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> marks = List.of();

    public @Nullable Instant groupsReadAt;

    /** When the directory was last asked about this person, whether it answered or not; null: ask at the next page. */
    public @Nullable Instant groupsTriedAt;

    /** When the directory was found not to know this person any more, or to have blocked the account. */
    public @Nullable Instant leftAt;

    protected Person() {}

    public static Optional<Person> of(String tenant, String objectId) {
        return find("tenant = ?1 and objectId = ?2", tenant, objectId).firstResultOptional();
    }

    /** The person of that identity, added when new; name, mail and guesthood follow what was seen last. */
    public static Person known(Identity identity, Instant now) {
        Person person = of(identity.tenant(), identity.objectId()).orElse(null);
        if (person == null) {
            return added(identity, now);
        }
        if (!person.looksLike(identity)) {
            person.rename(identity);
        }
        return person;
    }

    /** Somebody of the directory, added when new. */
    public static Person known(DirectoryUser user, String tenant, Instant now) {
        Person person = known(new Identity(tenant, user.id(), user.displayName(), user.mail(), user.guest()), now);
        person.marks = Marks.of(user);
        return person;
    }

    /** A browser that opens two pages at once signs the same new person in twice: the second finds the first's row. */
    private static Person added(Identity identity, Instant now) {
        getEntityManager()
                .createQuery("insert into Person (id, tenant, objectId, name, mail, guest, firstSeen)"
                        + " values (:id, :tenant, :objectId, :name, :mail, :guest, :now)"
                        + " on conflict (tenant, objectId) do nothing")
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("tenant", identity.tenant())
                .setParameter("objectId", identity.objectId())
                .setParameter("name", identity.name())
                .setParameter("mail", identity.mail())
                .setParameter("guest", identity.guest())
                .setParameter("now", now)
                .executeUpdate();
        return of(identity.tenant(), identity.objectId()).orElseThrow();
    }

    /** Notes a visit, at most once every five minutes so that reading a page seldom writes. */
    public void seen(Instant now) {
        if (lastSeen == null || lastSeen.isBefore(now.minusSeconds(300))) {
            lastSeen = now;
        }
    }

    /**
     * Whether both are one human being, as far as the directory shows: the same account, or two that share an address
     * or the number of the employee.
     */
    public boolean isSameAs(Person other) {
        return id.equals(other.id) || !Collections.disjoint(allMarks(), other.allMarks());
    }

    /** Those read from the directory, and the mail address that the person's token gave. */
    public Set<String> allMarks() {
        Set<String> all = new HashSet<>(marks);
        all.add(Marks.mark(mail));
        all.remove("");
        return all;
    }

    /** Whether the directory has to be asked again; the answer counts as a try, so that one page of many asks. */
    boolean tryAgain(Instant now, Duration fresh) {
        boolean due = groupsTriedAt == null || !groupsTriedAt.plus(fresh).isAfter(now);
        if (due) {
            groupsTriedAt = now;
        }
        return due;
    }

    private boolean looksLike(Identity identity) {
        return name.equals(identity.name())
                && guest == identity.guest()
                && java.util.Objects.equals(mail, identity.mail());
    }

    private void rename(Identity identity) {
        this.name = identity.name();
        this.mail = identity.mail();
        this.guest = identity.guest();
    }
}
