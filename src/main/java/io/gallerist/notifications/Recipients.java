package io.gallerist.notifications;

import io.gallerist.access.AccessGrant;
import io.gallerist.access.Recipient;
import io.gallerist.audit.AuditEvent;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import io.gallerist.people.Standing;
import io.gallerist.policies.PolicyVersion;
import io.gallerist.requests.Request;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is told of what; never whoever did it, and nobody who left. May ask the directory: outside of any transaction. */
@ApplicationScoped
class Recipients {
    /** Of a group that is larger, those who have never been here are told nothing beyond so many. */
    private static final int MOST_MEMBERS = 100;

    /** As long as this news waits for a directory that does not answer; after that those who are known are told. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    @Inject
    Standing standing;

    @Inject
    Clock clock;

    List<Told> of(News news) {
        Map<UUID, Told> told = new LinkedHashMap<>();
        for (Told one : candidates(news)) {
            if (!isActor(one.person(), news.event()) && one.person().leftAt == null) {
                told.putIfAbsent(one.person().id, one);
            }
        }
        return List.copyOf(told.values());
    }

    private List<Told> candidates(News news) {
        Request request = news.request();
        List<Told> all = new ArrayList<>();
        if (Asking.TOPICS.contains(news.topic())
                || news.topic() == Topic.POLICY_PROPOSED
                || news.topic().isForOwners()) {
            makeKnown(news);
        }
        switch (news.topic()) {
            case SUBMITTED -> {
                if (request != null) {
                    add(all, concerned(request), Concern.OWN);
                    if (!Asking.isToldOfItsStage(request, news.event())) {
                        add(all, Asking.deciders(request, clock.instant()), Concern.DECIDE);
                    }
                }
            }
            case STAGE_OPENED, REMINDED, ESCALATED -> {
                if (request != null) {
                    add(all, Asking.deciders(request, clock.instant()), Concern.DECIDE);
                }
            }
            case COMMENTED -> {
                if (request != null) {
                    add(all, concerned(request), Concern.OWN);
                    add(all, Asking.involved(request, clock.instant()), Concern.OTHER);
                    add(all, Asking.spoken(request), Concern.OTHER);
                    add(all, Asking.commenters(request, clock.instant()), Concern.OTHER);
                }
            }
            case MOVED -> {
                if (request != null) {
                    add(all, concerned(request), Concern.OWN);
                    add(all, Asking.deciders(request, clock.instant()), Concern.DECIDE);
                }
            }
            case RECALLED, WITHDRAWN, EXPIRED -> {
                if (request != null) {
                    add(all, concerned(request), Concern.OWN);
                    add(all, Asking.askedToDecide(request, news.event()), Concern.OTHER);
                }
            }
            case APPROVED, REJECTED, SENT_BACK, CANCELLED, SUCCEEDED, FAILED -> {
                if (request != null) {
                    add(all, concerned(request), Concern.OWN);
                    if (news.topic() == Topic.CANCELLED && request.cancelReason != null && request.gallery != null) {
                        add(all, request.gallery.owners(), Concern.OTHER);
                    }
                }
            }
            case DELEGATION_GIVEN -> {
                if (news.delegation() != null) {
                    add(all, List.of(news.delegation().to), Concern.OTHER);
                }
            }
            case POLICY_PROPOSED -> {
                if (news.gallery() != null) {
                    PolicyVersion proposal = news.policy();
                    List<Person> others = news.gallery().owners().stream()
                            .filter(owner -> proposal == null || !proposal.isBy(owner))
                            .toList();
                    add(all, others, Concern.DECIDE);
                }
            }
            case POLICY_IN_FORCE, POLICY_DECLINED -> {
                if (news.policy() != null) {
                    add(all, List.of(news.policy().proposedBy), Concern.OTHER);
                }
            }
            case ACCESS_GIVEN -> given(news).ifPresent(holder -> add(all, List.of(holder), Concern.OWN));
            case ACCESS_ENDING_SOON, ACCESS_ENDED -> {
                if (news.grant() != null && !news.grant().wasGiven()) {
                    return List.of();
                }
                holder(news).ifPresent(holder -> add(all, List.of(holder), Concern.OWN));
                add(all, askers(news), Concern.OWN);
            }
            case INVITATION_EXPIRED -> add(all, askers(news), Concern.OWN);
            case ACCESS_OVERRUN, ACCESS_LEFT, ACCESS_FOUND, CAMPAIGN_STARTED, CAMPAIGN_REMINDED, CAMPAIGN_ENDED -> {
                if (news.gallery() != null) {
                    add(all, news.gallery().owners(), Concern.OTHER);
                }
            }
            case OWNER_ADDED -> add(all, addedOwners(news), Concern.OTHER);
        }
        return all;
    }

    /**
     * Asks the directory for the members of the groups that decide: who has never opened the portal is told, too.
     *
     * @throws AzureRefusal when it can't be asked, for the news to be told later
     */
    private void makeKnown(News news) {
        Map<UUID, DirectoryGroup> groups = new LinkedHashMap<>();
        if (news.request() == null || Asking.isOpen(news.request())) {
            if (news.gallery() != null) {
                news.gallery().ownerGroups().forEach(group -> groups.put(group.id, group));
            }
            if (news.request() != null) {
                Asking.reviewing(news.request()).forEach(group -> groups.put(group.id, group));
            }
        }
        try {
            groups.values().forEach(group -> standing.makeMembersKnown(group, MOST_MEMBERS));
        } catch (AzureRefusal refusal) {
            if (news.event().at.plus(PATIENCE).isAfter(clock.instant())) {
                throw refusal;
            }
            Log.warnf(
                    "News is told to those of its groups who are known: the directory did not say who is in them (%s)",
                    refusal.code());
        }
    }

    /** Who has the access; guests are made known, too: they are to hear that it ends. */
    private Optional<Person> holder(News news) {
        AccessGrant grant = news.grant();
        if (grant == null || grant.principalId == null || !grant.principalType.equals(Recipient.USER)) {
            return Optional.empty();
        }
        try {
            return standing.makeKnown(grant.principalId);
        } catch (AzureRefusal refusal) {
            if (news.event().at.plus(PATIENCE).isAfter(clock.instant())) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    /** Who was given access and does not know yet: neither invited for it nor told that the own request has succeeded. */
    private Optional<Person> given(News news) {
        return news.grant() == null || news.grant().invitation.at != null
                ? Optional.empty()
                : holder(news).filter(holder -> askers(news).stream().noneMatch(asker -> asker.id.equals(holder.id)));
    }

    /** Who asked for the access, and on whose behalf. */
    private static List<Person> askers(News news) {
        AccessGrant grant = news.grant();
        if (grant == null) {
            return List.of();
        }
        if (grant.request != null) {
            return concerned(grant.request);
        }
        return grant.askedBy == null ? List.of() : List.of(grant.askedBy);
    }

    /** Whose request it is. */
    static List<Person> concerned(Request request) {
        return request.onBehalfOf == null ? List.of(request.requester) : List.of(request.requester, request.onBehalfOf);
    }

    /** The event names the new owner only in words. */
    private static List<Person> addedOwners(News news) {
        return news.gallery() == null
                ? List.of()
                : Person.list(
                        "select p from Person p, GalleryOwner o where o.id.personId = p.id and o.id.galleryId = ?1"
                                + " and o.since = ?2",
                        news.gallery().id,
                        news.event().at);
    }

    private static void add(List<Told> all, List<Person> people, Concern concern) {
        people.forEach(person -> all.add(new Told(person, concern)));
    }

    private static boolean isActor(Person person, AuditEvent event) {
        return event.actor != null && event.actor.id.equals(person.id);
    }
}
