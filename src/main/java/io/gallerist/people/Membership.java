package io.gallerist.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** That somebody is in a group, through other groups too, as last read from the directory. */
@Entity
public class Membership extends PanacheEntityBase {
    @Embeddable
    public record Key(UUID personId, UUID groupId) {}

    @EmbeddedId
    public Key id;

    protected Membership() {}

    Membership(UUID person, UUID group) {
        this.id = new Key(person, group);
    }

    /** Makes a group's known members these and no others. */
    static void ofGroup(UUID group, Set<UUID> people) {
        Set<UUID> missing = new HashSet<>(people);
        for (Membership membership : Membership.<Membership>list("id.groupId", group)) {
            if (!missing.remove(membership.id.personId())) {
                membership.delete();
            }
        }
        missing.forEach(person -> new Membership(person, group).add());
    }

    /** Two pages of one person may find out the same at once. */
    private void add() {
        getEntityManager()
                .createNativeQuery(
                        "insert into membership (person_id, group_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, id.personId())
                .setParameter(2, id.groupId())
                .executeUpdate();
    }
}
