package io.gallerist.catalog;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import io.gallerist.web.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps a gallery from being left without anybody who decides for it. A group counts as long as somebody is in it. */
@ApplicationScoped
class LastOwner {
    @Inject
    Directory directory;

    /** Those of the gallery's groups that have a member by the directory just now: asked outside of any transaction. */
    Set<UUID> groupsWithMembers(Gallery gallery) {
        try {
            return gallery.ownerGroups().stream()
                    .filter(group ->
                            directory.membersOf(group.objectId).stream().anyMatch(LastOwner::counts))
                    .map(group -> group.id)
                    .collect(Collectors.toSet());
        } catch (AzureRefusal refusal) {
            throw new Conflict(
                    "The directory could not be asked whether somebody else is an owner: " + refusal.message(),
                    gallery.ownersPath());
        }
    }

    private static boolean counts(DirectoryUser user) {
        return user.enabled() && !user.guest();
    }

    /** Of two owners who remove each other at once one stays: the gallery has to be locked. */
    static void refuseToRemove(Person leaving, Gallery gallery, Set<UUID> groupsWithMembers) {
        boolean others = gallery.namedOwners().stream().anyMatch(it -> it.leftAt == null && !it.id.equals(leaving.id));
        if (!others && gallery.ownerGroups().stream().noneMatch(it -> groupsWithMembers.contains(it.id))) {
            throw last(leaving.name, gallery);
        }
    }

    static void refuseToRemove(DirectoryGroup leaving, Gallery gallery, Set<UUID> groupsWithMembers) {
        boolean people = gallery.namedOwners().stream().anyMatch(it -> it.leftAt == null);
        boolean groups = gallery.ownerGroups().stream()
                .anyMatch(it -> !it.id.equals(leaving.id) && groupsWithMembers.contains(it.id));
        if (!people && !groups) {
            throw last(leaving.name, gallery);
        }
    }

    private static Conflict last(String name, Gallery gallery) {
        return new Conflict(
                name + " is the only owner of " + gallery.name + ". Add another one first.", gallery.ownersPath());
    }
}
