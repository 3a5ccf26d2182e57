package io.gallerist.notifications;

import io.gallerist.access.AccessGrant;
import io.gallerist.approvals.Delegation;
import io.gallerist.approvals.Round;
import io.gallerist.audit.AuditEvent;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.Person;
import io.gallerist.policies.PolicyVersion;
import io.gallerist.requests.Request;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, with all that messages say of it. Read outside of any transaction, once, and the same for all.
 *
 * @param decidedAtOnce whether a rule decided on what was submitted: nobody is asked to
 */
record News(
        OutboxEntry entry,
        Topic topic,
        @Nullable Request request,
        @Nullable Gallery gallery,
        @Nullable Delegation delegation,
        @Nullable PolicyVersion policy,
        @Nullable AccessGrant grant,
        boolean decidedAtOnce) {
    private static final int LONGEST_WORDS = 500;

    static News of(OutboxEntry entry) {
        AuditEvent event = entry.event;
        Topic topic = Topic.of(event.action).orElseThrow();
        Request request = event.requestId == null || topic.isOfAccess() ? null : request(event.requestId);
        Delegation delegation = topic == Topic.DELEGATION_GIVEN ? delegation(event.objectId) : null;
        AccessGrant grant = event.objectType.equals("access") ? grant(event.objectId) : null;
        Gallery gallery = grant == null ? gallery(event, request) : grant.gallery;
        PolicyVersion policy = topic.isOfPolicy() ? policy(gallery, event) : null;
        boolean decidedAtOnce = topic == Topic.SUBMITTED && request != null && Round.isDecidedAtOnce(request, event.at);
        return new News(entry, topic, request, gallery, delegation, policy, grant, decidedAtOnce);
    }

    AuditEvent event() {
        return entry.event;
    }

    /** Whether it is about what only its requester has ever seen. */
    boolean isPrivate() {
        return topic == Topic.WITHDRAWN && request != null && request.submittedAt == null;
    }

    /** Where the portal shows it. */
    String path() {
        if (request != null) {
            return request.path();
        }
        if (grant != null) {
            return "/grants/" + grant.id;
        }
        if (gallery != null && topic.isOfCampaign()) {
            return gallery.path() + "/reviews/" + event().objectId;
        }
        if (gallery != null && topic.isOfAccess()) {
            return gallery.accessPath();
        }
        if (topic == Topic.DELEGATION_GIVEN) {
            return "/delegations";
        }
        if (topic.isOfPolicy()) {
            return "/policies/" + (gallery == null ? "portal" : gallery.id);
        }
        return gallery == null ? "/" : gallery.path();
    }

    /** Where this person finds it: guests see what was shared with them, and nothing else. */
    String path(Person reader) {
        return reader.guest || topic == Topic.ACCESS_GIVEN ? "/shared" : path();
    }

    /** When the access ends that it is about; null where it is about none. */
    @Nullable
    Instant end() {
        return (topic == Topic.ACCESS_ENDING_SOON || topic == Topic.ACCESS_GIVEN) && grant != null ? grant.until : null;
    }

    /** What somebody wrote, or Azure answered; no more than a mail should carry. Empty for none. */
    String words() {
        for (String key :
                topic == Topic.POLICY_DECLINED ? List.of("because") : List.of("reason", "comment", "message")) {
            String words = event().details.get(key);
            if (words != null && !words.isBlank()) {
                return brief(words);
            }
        }
        return "";
    }

    /**
     * What stands before the words: whoever acted wrote them, unless it was the portal, for a reason of its own, or
     * somebody who put another one's change in force.
     */
    String wordsTerm(Words words) {
        return event().actor == null || topic == Topic.POLICY_IN_FORCE ? words.because() : words.words();
    }

    static String brief(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS - 1) + "…";
    }

    private static @Nullable Request request(UUID id) {
        return Request.<Request>find(
                        "from Request r join fetch r.requester left join fetch r.onBehalfOf left join fetch r.gallery"
                                + " where r.id = ?1",
                        id)
                .firstResult();
    }

    private static @Nullable AccessGrant grant(String id) {
        return AccessGrant.<AccessGrant>find(
                        "from AccessGrant g join fetch g.gallery left join fetch g.askedBy left join fetch g.request r"
                                + " left join fetch r.requester left join fetch r.onBehalfOf where g.id = ?1",
                        UUID.fromString(id))
                .firstResult();
    }

    private static @Nullable Delegation delegation(String id) {
        return Delegation.<Delegation>find(
                        "from Delegation d join fetch d.from join fetch d.to where d.id = ?1", UUID.fromString(id))
                .firstResult();
    }

    private static @Nullable PolicyVersion policy(@Nullable Gallery gallery, AuditEvent event) {
        return PolicyVersion.<PolicyVersion>find(
                        "from PolicyVersion v join fetch v.proposedBy where v.gallery is not distinct from ?1 and"
                                + " v.number = ?2",
                        gallery,
                        Integer.valueOf(event.details.getOrDefault("version", "0")))
                .firstResult();
    }

    private static @Nullable Gallery gallery(AuditEvent event, @Nullable Request request) {
        if (request != null) {
            return request.gallery;
        }
        String id = event.objectType.equals("gallery") ? event.objectId : event.details.get("gallery");
        return id == null ? null : Gallery.findById(UUID.fromString(id));
    }
}
