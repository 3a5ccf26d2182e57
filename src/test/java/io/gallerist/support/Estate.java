package io.gallerist.support;

import io.agroal.api.AgroalDataSource;
import io.gallerist.catalog.CatalogRefresh;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.Emulator;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;

/** The sample estate, put back in order before a test, and the ways to ask for a version that most tests begin with. */
@ApplicationScoped
public class Estate {
    /** In which Azure's budgets fill up again. */
    static final Duration A_REST = Duration.ofMinutes(31);

    public static final String MY_VM = io.gallerist.emulator.estate.SampleEstate.MY_VM;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Inject
    AgroalDataSource database;

    @Inject
    CatalogRefresh catalog;

    /** Azure as at the beginning, nothing waiting or under way, each gallery with its first owner. */
    public void tidy() {
        azure().reset();
        sql("update request set status = 'WITHDRAWN', ended_at = now()"
                + " where status in ('SUBMITTED', 'APPROVED', 'SUBMITTING', 'UNDERWAY', 'CANCELLING')");
        sql("update stage set state = 'VOID', due_at = null, ended_at = now() where state in ('OPEN', 'COMING')");
        sql("update round set void_at = now(), void_because = 'Tidied' where void_at is null");
        sql("update person set marks = '{}', left_at = null, groups_read_at = null, groups_tried_at = null");
        sql("delete from freeze_lift");
        sql("delete from freeze_window");
        sql("update gallery set zone = 'UTC' where zone <> 'UTC'");
        sql("update policy_version set state = 'REPLACED' where state in ('IN_FORCE', 'PROPOSED')");
        sql("delete from stage_reviewer where group_id is not null");
        sql("update access_grant set state = 'ENDED', ended_at = now() where state <> 'ENDED'");
        forgetAccess();
        sql("delete from scheduled_tasks");
        sql("delete from gallery_owner_group");
        sql("delete from membership");
        sql("delete from directory_group");
        sql("delete from delegation");
        sql("delete from azure_pause");
        sql("delete from access_test");
        sql("delete from directory_pace");
        if (one("select count(*) from gallery where gone_at is null and name = 'myGallery'")
                .equals(0L)) {
            readAgain();
        }
        sql("delete from gallery_owner o using gallery g, person p where g.id = o.gallery_id and p.id = o.person_id"
                + " and not (g.name = 'myGallery' and p.mail = 'olivia@contoso.example')"
                + " and not (g.name in ('windowsGallery', 'labGallery') and p.mail = 'otto@contoso.example')");
        azure().clearCalls();
    }

    /** Nobody has access, and nothing was ever found or reviewed. */
    public void forgetAccess() {
        for (String table : List.of(
                "campaign_item",
                "campaign",
                "access_finding",
                "observed_assignment",
                "access_reading",
                "role_assignment_room",
                "directory_principal",
                "role_name",
                "grant_attempt",
                "access_grant")) {
            sql("delete from " + table);
        }
    }

    /** Reads Azure once more, after a rest in which its budgets have filled up. */
    public void readAgain() {
        azure().advance(A_REST);
        catalog.run();
    }

    public static Emulator azure() {
        return PortalServices.azure();
    }

    /** A number that no test has asked for yet. */
    public static String number() {
        return "7.0." + NUMBERS.incrementAndGet();
    }

    public String gallery(String name) {
        return "/galleries/" + one("select id from gallery where name = ?", name);
    }

    public String definition(String name) {
        return "/definitions/" + one("select id from image_definition where name = ?", name);
    }

    public String myGallery() {
        return gallery("myGallery");
    }

    public String myDefinition() {
        return definition("myImageDefinition");
    }

    /** A right entry for a version of myImageDefinition, in one region. */
    public static Map<String, Object> entry() {
        return entry(number());
    }

    public static Map<String, Object> entry(String number) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("number", number);
        entry.put("source", MY_VM);
        entry.put("location", "westcentralus");
        entry.put("replicas", "1");
        entry.put("storageType", "Standard_LRS");
        entry.put("region", List.of("westcentralus"));
        entry.put("regionReplicas", List.of(""));
        entry.put("regionStorage", List.of(""));
        return entry;
    }

    /** The path of a fresh draft. */
    public String draft(Visitor who) {
        return draft(who, entry());
    }

    public String draft(Visitor who, Map<String, Object> entry) {
        Document form = who.page(myDefinition() + "/versions/new");
        return Visitor.path(redirected(who.submit(form, "/versions", entry)));
    }

    public String submitted(Visitor who) {
        return submitted(who, entry());
    }

    public String submitted(Visitor who, Map<String, Object> entry) {
        return submit(who, draft(who, entry));
    }

    public String submit(Visitor who, String path) {
        redirected(who.submit(who.page(path), "/submission", Map.of("reason", "November patches")));
        return path;
    }

    /** Submits a draft in the same instant as something else: neither look-up saw the other. */
    public void submittedUnseen(String path) {
        sql("update request set status = 'SUBMITTED', submitted_at = now(), reason = 'At once' where id = ?", id(path));
        sql(
                "insert into round (id, request_id, number, digest, facts, outcome, comment_to_approve, opened_at)"
                        + " select id, id, 1, digest, '{}', 'REVIEW', false, now() from request where id = ?",
                id(path));
        sql(
                "insert into stage (id, round_id, request_id, position, name, approvals, rejections, state, opened_at)"
                        + " values (?, ?, ?, 1, 'Owners', 1, 1, 'OPEN', now())",
                id(path),
                id(path),
                id(path));
        sql(
                "insert into stage_reviewer (id, stage_id, type, alternate) values (?, ?, 'OWNERS', false)",
                id(path),
                id(path));
    }

    public String approved(Visitor who, Visitor by) {
        return approved(who, by, entry());
    }

    public String approved(Visitor who, Visitor by, Map<String, Object> entry) {
        return approve(by, submitted(who, entry));
    }

    public String approve(Visitor by, String path) {
        redirected(by.submit(by.page(path), "/reviews", Map.of("decision", "approve", "comment", "")));
        return path;
    }

    /** The path of a request to share myGallery; an owner's needs no approval. */
    public String share(Visitor who, String mail) {
        return share(who, mail, myGallery());
    }

    public String share(Visitor who, String mail, String gallery) {
        Document form = who.page(gallery + "/access/new");
        Document draft = who.follow(who.submit(form, "/access", Map.of("mails", mail)));
        return submit(who, draft.location());
    }

    /** Adds an owner to a gallery through its page. */
    public void addOwner(Visitor owner, String gallery, String mail) {
        redirected(owner.submit(owner.page(gallery + "/owners"), "/owners", Map.of("mail", mail)));
    }

    public static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    public String status(String path) {
        return (String) one("select status from request where id = ?", id(path));
    }

    /** What the trail tells of a request, oldest first. */
    public List<String> events(String path) {
        return all(
                        "select action || case outcome when 'REFUSED' then ' refused' else '' end from audit_event"
                                + " where request_id = ? order by id",
                        id(path))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /** The calls that Azure got with one of these methods. */
    public static List<Call> calls(String... methods) {
        return azure().calls().stream()
                .filter(call -> List.of(methods).contains(call.method()))
                .filter(call -> !call.path().endsWith("/token"))
                .toList();
    }

    /** What would have changed something in Azure. */
    public static List<Call> writes() {
        return calls("PUT", "POST", "PATCH", "DELETE");
    }

    /** The first column of the only row. */
    public Object one(String query, Object... values) {
        List<Object> rows = all(query, values);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows for " + query);
        }
        return rows.get(0);
    }

    /** The first column of all rows. */
    public List<Object> all(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<Object> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException with the database's refusal as cause */
    public int sql(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepared(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Response redirected(Response answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError("Expected a redirect, got " + answer.statusCode() + ": "
                    + org.jsoup.Jsoup.parse(answer.asString()).text());
        }
        return answer;
    }
}
