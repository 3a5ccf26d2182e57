package io.gallerist.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What there was before is told apart as it was meant: what waited without stages, rules without authors. */
class MigrationTest {
    private static final String PERSON = "00000000-0000-4000-8000-000000000001";
    private static final String GALLERY = "00000000-0000-4000-8000-000000000002";

    @Test
    void what_was_submitted_before_waits_for_the_same_people() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Connection connection = database.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            migrate(sql, 1, 11);
            sql.execute("insert into person (id, tenant, object_id, name, guest, first_seen) values ('" + PERSON
                    + "', 't', 'o', 'Olivia', false, now())");
            sql.execute("insert into person (id, tenant, object_id, name, guest, first_seen)"
                    + " values (gen_random_uuid(), 't', 'r', 'Rita', false, now())");
            sql.execute("insert into gallery (id, resource_id, resource_key, subscription_id, resource_group, name,"
                    + " location, sharing, provisioning_state, tags, read_at) values ('" + GALLERY
                    + "', '/g', '/g', 's', 'r', 'g', 'l', 'Private', 'Succeeded', '{}', now())");
            sql.execute("insert into gallery_owner values ('" + GALLERY + "', '" + PERSON + "', now())");
            request(sql, "'" + GALLERY + "'", "SUBMITTED");
            request(sql, "null", "SUBMITTED");
            request(sql, "'" + GALLERY + "'", "REJECTED");

            migrate(sql, 12, 12);

            assertThat(all(
                            sql,
                            "select s.name || ' ' || s.state || ' ' || m.person_id from stage s"
                                    + " join may_review m on m.stage_id = s.id where m.is_open order by 1"))
                    .containsExactly(
                            "Administrators OPEN 00000000-0000-0000-0000-000000000000", "Owners OPEN " + PERSON);
            assertThat(all(sql, "select count(*)::text from round")).containsExactly("2");
        }
    }

    @Test
    void who_brought_a_rule_into_a_policy_wrote_it() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Connection connection = database.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            migrate(sql, 1, 20);
            for (String name : List.of("Ada", "Olivia", "Otto")) {
                sql.execute("insert into person (id, tenant, object_id, name, guest, first_seen) values"
                        + " (gen_random_uuid(), 't', '" + name + "', '" + name + "', false, now())");
            }
            sql.execute("insert into gallery (id, resource_id, resource_key, subscription_id, resource_group, name,"
                    + " location, sharing, provisioning_state, tags, read_at) values ('" + GALLERY
                    + "', '/g', '/g', 's', 'r', 'g', 'l', 'Private', 'Succeeded', '{}', now())");
            String share = "{\"name\":\"Owners share their own gallery\"}";
            String portals = "{\"name\":\"Ada's\"}";
            String patch = "{\"name\":\"Patch\"}";
            version(sql, "null", 1, "null", "Ada", "IN_FORCE", share, portals);
            version(sql, "'" + GALLERY + "'", 1, "null", "Olivia", "REPLACED", share, portals);
            version(sql, "'" + GALLERY + "'", 2, "1", "Olivia", "REPLACED", share, portals, patch);
            version(sql, "'" + GALLERY + "'", 3, "2", "Otto", "IN_FORCE", portals, patch, share);

            migrate(sql, 21, 21);

            assertThat(all(
                            sql,
                            "select v.number || ' ' || r.key || ' ' || p.name from policy_version v,"
                                    + " jsonb_each(v.rule_authors) r, jsonb_array_elements_text(r.value) a"
                                    + " join person p on p.id = a::uuid where v.state = 'IN_FORCE' order by 1"))
                    .containsExactly("1 Ada's Ada", "3 Ada's Ada", "3 Patch Olivia");
        }
    }

    private static void version(
            Statement sql, String gallery, int number, String before, String author, String state, String... rules)
            throws Exception {
        sql.execute("insert into policy_version (id, gallery_id, number, instead_of_id, document, state,"
                + " proposed_by_id, proposed_at, authors) select gen_random_uuid(), " + gallery + ", " + number
                + ", (select id from policy_version where gallery_id = " + gallery + " and number = " + before
                + "), '{\"rules\":[" + String.join(",", rules).replace("'", "''") + "]}', '" + state
                + "', id, now(), array[id] from person where name = '" + author + "'");
    }

    private static void request(Statement sql, String gallery, String status) throws Exception {
        sql.execute(
                "insert into request (id, requester_id, gallery_id, kind, title, target, target_key, status, change,"
                        + " body, digest, idempotency_key, created_at, submitted_at, revision) select gen_random_uuid(), id, "
                        + gallery + ", 'k', 't', '/t', '/t', '" + status
                        + "', '{}', '{}', repeat('0', 64), gen_random_uuid(), now(), now(), 0 from person where name = 'Rita'");
    }

    /** Runs the migrations as Flyway does, in the order of their numbers. */
    private static void migrate(Statement sql, int from, int to) throws Exception {
        for (int version = from; version <= to; version++) {
            String start = "V" + version + "__";
            try (Stream<Path> files = Files.list(Path.of("db", "migration"))) {
                Path file = files.filter(one -> one.getFileName().toString().startsWith(start))
                        .findFirst()
                        .orElseThrow();
                sql.execute(Files.readString(file));
            }
        }
    }

    private static List<String> all(Statement sql, String query) throws Exception {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
