package io.gallerist.notifications;

import io.gallerist.approvals.Review;
import io.gallerist.approvals.Stage;
import io.gallerist.audit.AuditEvent;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import io.gallerist.requests.MayReview;
import io.gallerist.requests.Request;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who is asked to decide on a request, who was, and who has said something to it. */
final class Asking {
    static final List<Topic> TOPICS =
            List.of(Topic.SUBMITTED, Topic.STAGE_OPENED, Topic.REMINDED, Topic.ESCALATED, Topic.MOVED);

    /**
     * A condition on event {@code e}: it asked for decisions on the submission that ended, and nothing else had ended
     * that before.
     */
    private static final String ASKED = "e.requestId = :request and e.action in :asking and e.id < :ended and e.id >="
            + " (select max(s.id) from AuditEvent s where s.requestId = :request and s.action = 'request.submitted'"
            + " and s.id < :ended) and not exists (select 1 from AuditEvent b where b.requestId = :request"
            + " and b.action in ('request.recalled', 'request.sent-back') and b.id > e.id and b.id < :ended)";

    private Asking() {}

    static boolean isOpen(Request request) {
        return Stage.count("requestId = ?1 and state = ?2", request.id, Stage.State.OPEN) > 0;
    }

    /** The groups that have a say in the open stage. */
    static List<DirectoryGroup> reviewing(Request request) {
        return DirectoryGroup.list(
                "select g from DirectoryGroup g where g.id in (select v.groupId from StageReviewer v join v.stage s"
                        + " where s.requestId = ?1 and s.state = OPEN"
                        + " and (v.alternate = false or s.escalatedAt is not null)) order by g.name, g.id",
                request.id);
    }

    /** Those on whose decision the open stage waits, in person or for somebody; none once it is decided. */
    static List<Person> deciders(Request request, Instant now) {
        return having("m.open = true and " + Review.UNDECIDED, request, now);
    }

    /** Those who have a say in the open stage, whether or not they have decided. */
    static List<Person> involved(Request request, Instant now) {
        return having("m.open = true", request, now);
    }

    /** Those who have a say of this sort. */
    private static List<Person> having(String say, Request request, Instant now) {
        return Person.getEntityManager()
                .createQuery(
                        "select distinct p from Person p, MayReview m where m.requestId = :request"
                                + " and m.id.personId = p.id and " + MayReview.NOW + " and " + say,
                        Person.class)
                .setParameter("request", request.id)
                .setParameter("now", now)
                .getResultList();
    }

    /** Whether somebody still has a say in the open stage and has not decided; as the inbox has it. */
    static boolean waitsFor(UUID request, UUID person, Instant now) {
        return Person.getEntityManager()
                        .createQuery(
                                "select count(m.requestId) from MayReview m where m.requestId = :request and m.open = true"
                                        + " and m.id.personId = :person and " + MayReview.NOW + " and "
                                        + Review.UNDECIDED,
                                Long.class)
                        .setParameter("request", request)
                        .setParameter("person", person)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    /** Those who were told since the last submission that their decision is wanted; an unsent digest told nobody yet. */
    static List<Person> askedToDecide(Request request, AuditEvent ended) {
        return Person.getEntityManager()
                .createQuery(
                        "select p from Person p where p.id in (select d.person.id from Delivery d join d.outbox o join o.event e"
                                + " where " + ASKED
                                + ") or p.id in (select i.personId from DigestItem i join i.outbox o"
                                + " join o.event e where i.concern = DECIDE and i.delivery is not null and " + ASKED
                                + ") order by p.name, p.id",
                        Person.class)
                .setParameter("request", request.id)
                .setParameter("ended", ended.id)
                .setParameter(
                        "asking", TOPICS.stream().map(topic -> topic.action).toList())
                .getResultList();
    }

    /** Those who have said something to it as reviewers. */
    static List<Person> spoken(Request request) {
        return Person.list(
                "from Person p where p.id in (select v.reviewer.id from Review v where v.requestId = ?1)"
                        + " order by p.name, p.id",
                request.id);
    }

    /** Others who have commented on it and could be asked about it still: owners, and those who decide later. */
    static List<Person> commenters(Request request, Instant now) {
        Set<UUID> wrote = new HashSet<>(AuditEvent.find(
                        "select e.actor.id from AuditEvent e where e.requestId = ?1 and e.action = ?2",
                        request.id,
                        Topic.COMMENTED.action)
                .project(UUID.class)
                .list());
        if (wrote.isEmpty()) {
            return List.of();
        }
        List<Person> owners = request.gallery == null ? List.of() : request.gallery.owners();
        return Stream.concat(owners.stream(), having("1 = 1", request, now).stream())
                .filter(person -> wrote.contains(person.id))
                .toList();
    }

    /** Where the stage that a submission opens is an event of its own, that one tells the reviewers. */
    static boolean isToldOfItsStage(Request request, AuditEvent submitted) {
        return AuditEvent.count(
                        "requestId = ?1 and action = ?2 and id > ?3",
                        request.id,
                        Topic.STAGE_OPENED.action,
                        submitted.id)
                > 0;
    }
}
