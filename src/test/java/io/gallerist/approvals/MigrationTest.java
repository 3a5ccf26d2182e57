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

/** What waited before there were stages. */
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
