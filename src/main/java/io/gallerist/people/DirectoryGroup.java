package io.gallerist.people;

import io.gallerist.azure.DirectoryGroupFacts;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A group of the directory that somebody named in the portal, as owner of a gallery or reviewer. */
@Entity
public class DirectoryGroup extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String objectId;
    public String name;
    public Instant knownAt;

    protected DirectoryGroup() {}

    /**
     * The group of that object id, added when new; its name follows the directory's. As long as nobody's membership of
     * a new one is known, everybody's next page reads it.
     */
    public static DirectoryGroup known(DirectoryGroupFacts facts, Instant now) {
        DirectoryGroup group = find("objectId", facts.id())
                .<DirectoryGroup>firstResultOptional()
                .orElseGet(() -> added(facts, now));
        group.name = facts.name();
        return group;
    }

    private static DirectoryGroup added(DirectoryGroupFacts facts, Instant now) {
        getEntityManager()
                .createQuery(
                        "insert into DirectoryGroup (id, objectId, name, knownAt) values (:id, :objectId, :name, :now)"
                                + " on conflict (objectId) do nothing")
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("objectId", facts.id())
                .setParameter("name", facts.name())
                .setParameter("now", now)
                .executeUpdate();
        Person.update("groupsTriedAt = null where groupsTriedAt is not null");
        return DirectoryGroup.<DirectoryGroup>find("objectId", facts.id()).singleResult();
    }

    /** Those people of each group whom the portal knows and who belong to the organisation, as last read, by name. */
    public static Map<UUID, List<Person>> members(Collection<DirectoryGroup> groups) {
        Map<UUID, List<Person>> members = new HashMap<>();
        List<UUID> ids = groups.stream().map(group -> group.id).toList();
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select m.id.groupId, p from Membership m, Person p where p.id = m.id.personId"
                                    + " and m.id.groupId in :ids and p.leftAt is null order by p.name, p.id",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> members.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                            .add((Person) row[1]));
        }
        return members;
    }

    /** Whether the portal was told of any. */
    static boolean areKnown() {
        return count() > 0;
    }
}
