package io.gallerist.story;

import io.gallerist.requests.Status;
import io.gallerist.support.Estate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One request with its round, put in order by SQL before each try: two thousand real ones would take too long. */
final class Board {
    final Estate estate;
    final UUID request;
    final UUID rita;
    final String digest;
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<Integer, UUID> stages = new HashMap<>();

    Board(Estate estate, UUID request) {
        this.estate = estate;
        this.request = request;
        this.rita = (UUID) estate.one("select requester_id from request where id = ?", request);
        this.digest = (String) estate.one("select digest from request where id = ?", request);
    }

    /** As after its submission, in a state, nobody special to it but Rita and Olivia. */
    void lay(Status status) {
        String end = status == Status.SUBMITTED ? "OPEN" : status.isEditable() ? "VOID" : "PASSED";
        sql("delete from review where request_id = ?", request);
        sql(
                "delete from stage_reviewer where stage_id in (select s.id from stage s join round r on r.id = s.round_id"
                        + " where r.request_id = ? and r.number > 1)",
                request);
        sql(
                "delete from stage_reviewer where type <> 'OWNERS' and stage_id in (select id from stage where request_id = ?)",
                request);
        sql("delete from stage where request_id = ? and round_id in (select id from round where number > 1)", request);
        sql("delete from round where request_id = ? and number > 1", request);
        sql("delete from delegation");
        sql("delete from gallery_owner_group");
        sql("delete from gallery_owner o using gallery g, person p where g.id = o.gallery_id and p.id = o.person_id"
                + " and g.name = 'myGallery' and p.name <> 'Olivia Brandt'");
        sql("delete from scheduled_tasks where task_name = 'carry-out'");
        sql("update stage set state = 'VOID' where request_id = ?", request);
        sql("update round set void_at = case when ? = 'VOID' then now() end where request_id = ?", end, request);
        sql(
                "update stage set state = case when ? = 'OPEN' and position = 2 then 'COMING' else ? end, escalated_at = null"
                        + " where request_id = ?",
                end,
                end,
                request);
        sql(
                "update request set status = ?, requester_id = ?, on_behalf_of_id = null, "
                        + " approved_digest = case when ? then digest end,"
                        + " submitted_at = case when ? then null else coalesce(submitted_at, now()) end,"
                        + " started_at = case when ? then now() end, cancel_asked_at = null, cancelled_by_id = null, ended_at = null where id = ?",
                status.name(),
                rita,
                isApproved(status),
                status == Status.DRAFT,
                status.isMoving() && status != Status.APPROVED,
                request);
    }

    private static boolean isApproved(Status status) {
        return status.isMoving() || status == Status.SUCCEEDED;
    }

    void asks(String name) {
        sql("update request set requester_id = ? where id = ?", person(name), request);
    }

    void owns(String name) {
        sql("insert into gallery_owner select gallery_id, ?, now() from request where id = ?", person(name), request);
    }

    void delegates(String from, String to) {
        sql(
                "insert into delegation (id, from_id, to_id, since, until, reason)"
                        + " values (gen_random_uuid(), ?, ?, timestamptz '2020-01-01', timestamptz '2100-01-01', 'On leave')",
                person(from),
                person(to));
    }

    void reviewers(String type, Object person, Object group, int position, boolean alternate) {
        sql(
                "insert into stage_reviewer (id, stage_id, type, person_id, group_id, alternate)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, ?)",
                stage(position),
                type,
                person,
                group,
                alternate);
    }

    UUID stage(int position) {
        return stages.computeIfAbsent(position, at -> (UUID) estate.one(
                "select s.id from stage s join round r on r.id = s.round_id where s.request_id = ? and s.position = ?"
                        + " and r.number = 1",
                request,
                at));
    }

    /** By the whole name, or the first word of it; for nobody the one who asked. */
    UUID person(String name) {
        return people.computeIfAbsent(name, any -> estate
                .all(
                        "select id from person where name = ? or name like ? || ' %' order by length(name) limit 1",
                        any, any)
                .stream()
                .map(UUID.class::cast)
                .findFirst()
                .orElse(rita));
    }

    Status status() {
        return Status.valueOf((String) estate.one("select status from request where id = ?", request));
    }

    /** What tells two moments of the request apart. */
    String standing() {
        return (String) estate.one(
                "select q.status || q.revision || (select count(*) from review v where v.request_id = q.id)"
                        + " || (select count(*) from audit_event e where e.request_id = q.id"
                        + " and e.action = 'request.commented')"
                        + " from request q where q.id = ?",
                request);
    }

    UUID group() {
        return (UUID) estate.one("select id from directory_group where name = 'Image owners'");
    }

    void sql(String statement, Object... values) {
        estate.sql(statement, values);
    }
}
