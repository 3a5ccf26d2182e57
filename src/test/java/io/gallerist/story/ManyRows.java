package io.gallerist.story;

import io.gallerist.support.Estate;
import java.util.UUID;

/** A gallery of Ravi's with as many definitions, versions, requests, events and grants as wanted, each of another person. */
final class ManyRows {
    private static final String GALLERY = "00000000-0000-4000-a000-000000000000";
    private static final String KEY = "/counting/gallery";

    private final Estate estate;

    ManyRows(Estate estate) {
        this.estate = estate;
    }

    String gallery() {
        return "/galleries/" + GALLERY;
    }

    /** The definition that has all the versions. */
    String definition() {
        return "/definitions/" + id('d', 1);
    }

    /** Fills up to so many rows; Ravi has to have signed in. */
    void fill(int count) {
        String rows = " from generate_series(1, " + count + ") i ";
        estate.sql("insert into gallery select '" + GALLERY + "', resource_id || 'Counting', '" + KEY
                + "', subscription_id,"
                + " resource_group, 'counting', location, null, sharing, provisioning_state, tags, read_at, null"
                + " from gallery where name = 'myGallery' on conflict (id) do update set gone_at = null");
        estate.sql("insert into gallery_owner select '" + GALLERY
                + "', id, now() from person where mail = 'ravi@contoso.example'" + " on conflict do nothing");
        estate.sql("insert into gallery select " + id("a1") + ", resource_id || i, '" + KEY + "' || i, subscription_id,"
                + " resource_group, 'counting-' || lpad(i::text, 3, '0'), location, null, sharing, provisioning_state, tags,"
                + " read_at, null" + rows + ", gallery g where g.name = 'myGallery'"
                + " on conflict (id) do update set gone_at = null");
        estate.sql("insert into person (id, tenant, object_id, name, mail, guest, first_seen) select " + id("b1")
                + ", 'counting', 'p' || i, 'Person ' || i, 'p' || i || '@counting.example', false, now()" + rows
                + "on conflict do nothing");
        estate.sql("insert into image_definition select " + id("d1") + ", '" + GALLERY
                + "', g.resource_id || '/images/i' || i,"
                + " '" + KEY + "/images/i' || i, 'Definition-' || lpad(i::text, 3, '0'), d.location, os_type, os_state,"
                + " generation, architecture, publisher, offer, sku, null, null, d.provisioning_state, d.tags, d.read_at, null"
                + rows + ", image_definition d, gallery g where d.name = 'myImageDefinition' and g.id = '" + GALLERY
                + "'"
                + " on conflict (id) do update set gone_at = null");
        estate.sql(
                "insert into image_version (id, definition_id, resource_id, resource_key, name, major, minor, patch, location,"
                        + " provisioning_state, exclude_from_latest, replicas, regions, tags, read_at) select "
                        + id("e1") + ", '"
                        + id('d', 1) + "', v.resource_id || i, '" + KEY
                        + "/versions/' || i, '1.0.' || i, 1, 0, i, location,"
                        + " provisioning_state, false, 1, regions, tags, read_at" + rows
                        + ", image_version v where v.resource_id like '%myImageDefinition/versions/0.9.1'"
                        + " on conflict (id) do update set gone_at = null");
        estate.sql(
                "insert into request (id, requester_id, gallery_id, kind, title, target, target_key, status, change, body,"
                        + " digest, idempotency_key, created_at, submitted_at, revision) select " + id("f1") + ", "
                        + id("b1")
                        + ", '" + GALLERY + "', 'counting', 'Counting ' || i, '" + KEY + "', '" + KEY
                        + "' || i, 'SUBMITTED', '{}', '{}',"
                        + " repeat('0', 64), gen_random_uuid(), now(), now(), 0" + rows + "on conflict do nothing");
        estate.sql(
                "insert into round (id, request_id, number, digest, facts, outcome, comment_to_approve, opened_at) select "
                        + id("f1") + ", " + id("f1") + ", 1, repeat('0', 64), '{}', 'REVIEW', false, now()" + rows
                        + "on conflict do nothing");
        estate.sql(
                "insert into stage (id, round_id, request_id, position, name, approvals, rejections, state, opened_at)"
                        + " select " + id("f1") + ", " + id("f1") + ", " + id("f1")
                        + ", 1, 'Owners', 1, 1, 'OPEN', now()" + rows
                        + "on conflict (id) do nothing");
        estate.sql("insert into stage_reviewer (id, stage_id, type, alternate) select " + id("f1") + ", " + id("f1")
                + ", 'OWNERS', false" + rows + "on conflict do nothing");
        estate.sql(
                "insert into delegation (id, from_id, to_id, since, until, reason) select " + id("91") + ", " + id("b1")
                        + ", p.id, now(), timestamp '2099-01-01', 'Counting'" + rows
                        + ", person p where p.mail = 'ravi@contoso.example' on conflict do nothing");
        estate.sql(
                "insert into audit_event (at, actor_id, actor_name, action, outcome, object_type, object_id, object_label,"
                        + " request_id, details) select now(), " + id("b1")
                        + ", 'Person ' || i, 'counting.counted', 'DONE', 'request',"
                        + " i, 'Counting ' || i, " + id("f1") + ", '{}'" + rows);
        estate.sql("insert into freeze_window (id, gallery_id, name, begins, ends, repeats, revision) select "
                + id("71")
                + ", '" + GALLERY + "', 'Window ' || i, '2020-01-01 00:00', '2020-01-02 00:00', 'WEEKLY', 0" + rows
                + "on conflict do nothing");
        estate.sql("insert into freeze_lift (id, window_id, begins, reason, lifted_by_id, lifted_at) select " + id("72")
                + ", " + id("71") + ", '2020-01-01 00:00', 'Counted', " + id("b1") + ", now()" + rows
                + "on conflict do nothing");
    }

    /** Gives one person access to many galleries. */
    void share(int count, String principal) {
        estate.sql(
                "insert into access_grant (id, request_id, gallery_id, scope, scope_key, mail, role_id, state, principal_id,"
                        + " external, assigned_at) select " + id("c1") + ", " + id("f1") + ", " + id("a1")
                        + ", '/', '/' || i, 'm' || i, 'r', 'ASSIGNED', '"
                        + principal + "', false, now() from generate_series(1, " + count
                        + ") i on conflict do nothing");
    }

    /** An ended review of the gallery with so many grants, and as many ended reviews without any; needs {@link #share}. */
    void review(int count) {
        String rows = " from generate_series(1, " + count + ") i ";
        estate.sql("insert into campaign (id, gallery_id, note, started_at, deadline, state, ended_at) select "
                + id("61")
                + ", '" + GALLERY + "', '', timestamp '2020-01-01', timestamp '2020-01-02', 'ENDED', now()" + rows
                + "on conflict do nothing");
        estate.sql(
                "insert into campaign_item (id, campaign_id, grant_id, who, mail, principal_type, external, scope, role_id)"
                        + " select " + id("62") + ", '" + id('6', 1) + "', " + id("c1")
                        + ", 'm' || i, 'm' || i, 'User', false, '/', 'r'" + rows + "on conflict do nothing");
    }

    /** The review that has grants. */
    String review() {
        return gallery() + "/reviews/" + id('6', 1);
    }

    /** Chats of the gallery, and a message to each. */
    void tell(int count) {
        String rows = " from generate_series(1, " + count + ") i ";
        estate.sql("insert into channel (id, gallery_id, kind, name, url, topics, made_at) select " + id("51") + ", '"
                + GALLERY + "', 'SLACK', 'chat ' || i, 'https://hooks.example.com/', '{}', now()" + rows
                + "on conflict do nothing");
        estate.sql(
                "insert into delivery (id, kind, channel_id, recipient, subject, message_id, state, created_at, since)"
                        + " select " + id("52") + ", 'SLACK', " + id("51")
                        + ", 'chat ' || i, 'Counting', 'counting', 'GIVEN_UP', now(), now()" + rows
                        + "on conflict do nothing");
    }

    void untell() {
        estate.sql("delete from delivery where message_id = 'counting'");
        estate.sql("delete from channel where gallery_id = '" + GALLERY + "'");
    }

    /** All that can hang on one request. */
    void grow(String path, int count) {
        UUID request = Estate.id(path);
        String rows = " from generate_series(1, " + count + ") i ";
        estate.sql(
                "insert into audit_event (at, actor_id, actor_name, action, outcome, object_type, object_id, object_label,"
                        + " request_id, details) select now(), " + id("b1")
                        + ", 'Person ' || i, 'counting.counted', 'DONE', 'request',"
                        + " i, 'Counting ' || i, '" + request + "', '{}'" + rows);
        estate.sql("insert into review (id, request_id, reviewer_id, decision, comment, digest, at, stage_id)"
                + " select gen_random_uuid(), '" + request + "', " + id("b1")
                + ", 'COMMENT', 'Again', repeat('0', 64), now(), s.id" + rows
                + ", stage s where s.request_id = '"
                + request + "'");
        estate.sql("insert into round select gen_random_uuid(), '" + request
                + "', 1000 + i, repeat('0', 64), null, '{}', 'REVIEW', '{}', false, now(), now(), 'Again'" + rows
                + "on conflict do nothing");
        estate.sql("insert into attempt select gen_random_uuid(), '" + request + "', 1000 + i, now(), now(), 'UNKNOWN'"
                + rows + "on conflict do nothing");
        estate.sql("insert into region_progress select '" + request + "', 'region' || i, 'Replicating', 50, null, now()"
                + rows + "on conflict do nothing");
    }

    /** Whom Azure knows to have access to the gallery, and what differs there. */
    void drift(int count) {
        String rows = " from generate_series(1, " + count + ") i ";
        estate.sql("insert into observed_assignment select lower(subscription_id), 'counting/' || i, 'n' || i,"
                + " resource_id || 'Counting', '" + KEY + "', 'GALLERY', '" + KEY
                + "', 'p' || i, 'User', 'r', false, now(), 'p1', null, null, now()"
                + rows + ", gallery where name = 'myGallery' on conflict do nothing");
        estate.sql(
                "insert into directory_principal select 'p' || i, 'User', 'Principal ' || i, null, false, false, now()"
                        + rows + "on conflict do nothing");
        estate.sql("insert into access_finding (id, gallery_id, kind, assignment_key, scope, principal_id,"
                + " principal_type, role_id, found_at, state, revision) select " + id("41") + ", '" + GALLERY
                + "', 'ADDED', 'counting/' || i, '" + KEY + "', 'p' || i, 'User', 'r', now(), 'OPEN', 0" + rows
                + "on conflict do nothing");
    }

    /** The requests end and the galleries go, so that no other test meets them. */
    void away() {
        estate.sql("delete from access_finding where gallery_id = '" + GALLERY + "'");
        estate.sql("delete from observed_assignment where gallery_key = '" + KEY + "'");
        estate.sql("delete from campaign_item where role_id = 'r'");
        estate.sql("delete from campaign where gallery_id = '" + GALLERY + "'");
        estate.sql("delete from access_grant where principal_id is not null and role_id = 'r'");
        for (String table : new String[] {"stage_reviewer", "stage", "round"}) {
            estate.sql("delete from " + table + " where id::text like '00000000-0000-4000-a000-f1%'");
        }
        estate.sql("delete from request where kind = 'counting'");
        estate.sql("delete from freeze_lift l using freeze_window w where w.id = l.window_id and w.gallery_id = '"
                + GALLERY + "'");
        estate.sql("delete from freeze_window where gallery_id = '" + GALLERY + "'");
        estate.sql("delete from delegation where reason = 'Counting'");
        for (String table : new String[] {"image_version", "image_definition", "gallery"}) {
            estate.sql("update " + table + " set gone_at = now() where resource_key like '" + KEY + "%'");
        }
        estate.sql("delete from gallery_owner where gallery_id = '" + GALLERY + "'");
    }

    /** As SQL: the id of row {@code i} of a kind. */
    private static String id(String kind) {
        return "('00000000-0000-4000-a000-" + kind + "' || lpad(i::text, 10, '0'))::uuid";
    }

    private static String id(char kind, int row) {
        return "00000000-0000-4000-a000-%s1%010d".formatted(kind, row);
    }
}
