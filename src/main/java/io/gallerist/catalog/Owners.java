package io.gallerist.catalog;

import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A gallery's owners as its page for them shows them. */
@TemplateData
record Owners(Gallery gallery, List<Person> people, List<OwnerGroup> groups) {
    private static final int SHOWN = 20;

    /** {@code members} are those whom the portal knows. */
    @TemplateData
    record OwnerGroup(DirectoryGroup group, List<Person> members) {
        public List<Person> shown() {
            return members.subList(0, Math.min(SHOWN, members.size()));
        }

        public int more() {
            return members.size() - shown().size();
        }
    }

    static Owners of(Gallery gallery) {
        List<DirectoryGroup> groups = gallery.ownerGroups();
        Map<UUID, List<Person>> members = DirectoryGroup.members(groups);
        return new Owners(
                gallery,
                gallery.namedOwners(),
                groups.stream()
                        .map(group -> new OwnerGroup(group, members.getOrDefault(group.id, List.of())))
                        .toList());
    }

    public boolean none() {
        return people.isEmpty() && groups.isEmpty();
    }
}
