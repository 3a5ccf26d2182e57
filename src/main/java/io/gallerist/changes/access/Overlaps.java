package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.gallerist.access.Recipient;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.gallerist.web.LocalTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether somebody has, or will have, the same access already: at the same scope, or at the gallery around it. */
@ApplicationScoped
class Overlaps {
    private static final int MOST_GROUPS = 10;

    @Inject
    Directory directory;

    @Inject
    LocalTimes times;

    @Inject
    CurrentPerson me;

    /** Said to who may not know who has access: the same in each case. */
    private static final String UNTOLD = "can't be asked for: there is or will be such access already.";

    /** Who reads the words: owners and auditors may know all, everybody else what is about themselves. */
    record Reader(boolean mayKnowAll, String objectId) {}

    /** What was read once for all recipients of one request. */
    record Seen(
            List<AccessGrant> grants,
            List<Request> open,
            Map<String, String> groupOf,
            LocalTimes times,
            Reader reader) {
        /** Why it is needless, as far as the reader may know; empty where it is not. */
        Optional<String> of(Recipient recipient, ShareAccess change) {
            return why(recipient, change)
                    .map(why -> reader.mayKnowAll() || recipient.id().equals(reader.objectId()) ? why : UNTOLD);
        }

        private Optional<String> why(Recipient recipient, ShareAccess change) {
            return asked(recipient, change).or(() -> given(recipient)).or(() -> Optional.ofNullable(
                            groupOf.get(recipient.id()))
                    .map(group -> "belongs to the group " + group + ", which has this access."));
        }

        private Optional<String> asked(Recipient recipient, ShareAccess change) {
            for (Request request : open) {
                ShareAccess other = CanonicalJson.read(request.change, ShareAccess.class);
                if (other.covers(change) && other.recipients().stream().anyMatch(one -> isSame(one, recipient))) {
                    return Optional.of("was asked for already in " + request.label() + ".");
                }
            }
            return Optional.empty();
        }

        private Optional<String> given(Recipient recipient) {
            return grants.stream()
                    .filter(grant -> recipient.isKnown()
                            ? recipient.id().equals(grant.principalId)
                            : recipient.mail().equalsIgnoreCase(grant.mail))
                    .findFirst()
                    .map(this::words);
        }

        private String words(AccessGrant grant) {
            return switch (grant.state) {
                case LOST ->
                    "had this access until it was taken away outside of the portal. An owner decides on that first.";
                case ASSIGNED, ENDING, ENDED ->
                    "has this access already, "
                            + (grant.until == null ? "without end." : "until " + times.local(grant.until) + ".");
                case WANTED, INVITED -> "is being given this access already.";
            };
        }
    }

    /** What the portal's own tables say. */
    Seen inPortal(ShareAccess change, @Nullable UUID draft) {
        List<String> scopes = scopes(change);
        List<AccessGrant> grants = AccessGrant.list(
                "gallery.id = ?1 and roleId = ?2 and scopeKey in ?3 and state in ?4",
                change.galleryId(),
                change.roleId(),
                scopes,
                List.of(
                        AccessGrant.State.WANTED,
                        AccessGrant.State.INVITED,
                        AccessGrant.State.ASSIGNED,
                        AccessGrant.State.LOST));
        List<Request> open = Request.list(
                "gallery.id = ?1 and kind = ?2 and status in ?3 and id <> ?4 order by number",
                change.galleryId(),
                ShareAccessKind.NAME,
                Status.OPEN,
                draft == null ? new UUID(0, 0) : draft);
        return new Seen(grants, open, Map.of(), times, reader(change.galleryId()));
    }

    /** The same, with the members of the groups that have the access: outside of any transaction. */
    Seen inDirectory(ShareAccess change, @Nullable UUID draft) {
        Seen seen = inPortal(change, draft);
        Map<String, String> groupOf = new HashMap<>();
        seen.grants().stream()
                .filter(grant -> grant.principalType.equals(Recipient.GROUP)
                        && grant.state == AccessGrant.State.ASSIGNED
                        && grant.principalId != null)
                .limit(MOST_GROUPS)
                .forEach(group -> membersOf(String.valueOf(group.principalId))
                        .forEach(member -> groupOf.putIfAbsent(member, group.who())));
        return new Seen(seen.grants(), seen.open(), groupOf, times, seen.reader());
    }

    private Reader reader(UUID gallery) {
        Gallery shared = Gallery.findById(gallery);
        return new Reader(me.isAuditor() || shared.isOwnedBy(me.id()), me.objectId());
    }

    /** Only a help: who can't be found to be in a group is given the access by name. */
    private List<String> membersOf(String group) {
        try {
            return directory.membersOf(group).stream().map(user -> user.id()).toList();
        } catch (AzureRefusal unknown) {
            return List.of();
        }
    }

    private static List<String> scopes(ShareAccess change) {
        ResourceId scope = ResourceId.of(change.scope());
        List<String> scopes = new ArrayList<>(List.of(scope.key()));
        scope.parent().ifPresent(gallery -> scopes.add(gallery.key()));
        return scopes;
    }

    private static boolean isSame(Recipient one, Recipient other) {
        return one.isKnown() && other.isKnown()
                ? one.id().equalsIgnoreCase(other.id())
                : !one.mail().isEmpty() && one.mail().equalsIgnoreCase(other.mail());
    }
}
