package io.gallerist.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page and every form, opened by everybody: what is not in the table fails. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoSeesWhatTest {
    private static final String GUEST = "guest" + UUID.randomUUID() + "@fabrikam.example";
    private static final List<String> PEOPLE = List.of("Otto", "Amir", "Ada", "guest", "Olivia", "Rita");

    /**
     * Rita asked for a version in Olivia's gallery, which is shared with the guest; Otto owns another one, Ada is
     * administrator, Amir auditor. Empty forms are wrong (422) and old pages outdated (409), so a form that is reached
     * changes nothing.
     */
    private static final String TABLE = """
            | route                                               | Otto | Amir | Ada | guest | Olivia | Rita |
            | GET /                                               | 200  | 200  | 200 | 303   | 200    | 200  |
            | GET /galleries                                      | 200  | 200  | 200 | 403   | 200    | 200  |
            | GET /galleries/{id}                                 | 200  | 200  | 200 | 403   | 200    | 200  |
            | GET /definitions/{id}                               | 200  | 200  | 200 | 403   | 200    | 200  |
            | GET /versions                                       | 200  | 200  | 200 | 403   | 200    | 200  |
            | GET /versions/{id}                                  | 200  | 200  | 200 | 403   | 200    | 200  |
            | GET /galleries/{gallery}/owners                     | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /galleries/{gallery}/owners                    | 404  | 404  | 422 | 403   | 422    | 404  |
            | POST /galleries/{gallery}/owners/{person}/removal   | 404  | 404  | 409 | 403   | 409    | 404  |
            | POST /galleries/{gallery}/owners/groups             | 404  | 404  | 422 | 403   | 422    | 404  |
            | POST /galleries/{gallery}/owners/groups/{group}/removal | 404 | 404 | 404 | 403 | 404  | 404  |
            | POST /galleries/{gallery}/reading                   | 303  | 303  | 303 | 403   | 303    | 303  |
            | GET /galleries/{gallery}/freezes                    | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /galleries/{gallery}/freezes                   | 404  | 404  | 422 | 403   | 422    | 404  |
            | POST /galleries/{gallery}/freezes/zone              | 404  | 404  | 422 | 403   | 422    | 404  |
            | GET /galleries/{gallery}/freezes/{window}           | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /galleries/{gallery}/freezes/{window}          | 404  | 404  | 422 | 403   | 422    | 404  |
            | GET /galleries/{gallery}/freezes/{window}/lift      | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /galleries/{gallery}/freezes/{window}/lift     | 404  | 404  | 422 | 403   | 422    | 404  |
            | POST /galleries/{gallery}/freezes/{window}/end      | 404  | 404  | 303 | 403   | 303    | 404  |
            | GET /galleries/{gallery}/access                     | 404  | 200  | 200 | 403   | 200    | 404  |
            | GET /galleries/{gallery}/access/ended               | 404  | 200  | 200 | 403   | 200    | 404  |
            | POST /galleries/{gallery}/access/reading            | 404  | 404  | 303 | 403   | 303    | 404  |
            | GET /galleries/{gallery}/access/findings/{finding}  | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /galleries/{gallery}/access/findings/{finding} | 404  | 404  | 422 | 403   | 422    | 404  |
            | POST /galleries/{gallery}/access/findings/{finding}/anew | 404 | 404 | 409 | 403 | 409   | 404  |
            | POST /galleries/{gallery}/access/decisions          | 404  | 404  | 422 | 403   | 422    | 404  |
            | GET /galleries/{gallery}/access/new                 | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /galleries/{gallery}/access                    | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /galleries/new                                  | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /galleries                                     | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /galleries/{gallery}/edit                       | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /galleries/{gallery}/edit                      | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /galleries/{gallery}/sharing                    | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /galleries/{gallery}/sharing                   | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /definitions/{definition}/versions/new          | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /definitions/{definition}/versions             | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /galleries/{gallery}/definitions/new            | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /galleries/{gallery}/definitions               | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /definitions/{definition}/edit                  | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /definitions/{definition}/edit                 | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /versions/{version}/edit                        | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /versions/{version}/edit                       | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /versions/{id}/removal                          | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /versions/{id}/removal                         | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /definitions/{id}/removal                       | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /definitions/{id}/removal                      | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /galleries/{id}/removal                         | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /galleries/{id}/removal                        | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /definitions/{id}/deleted                       | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /definitions/{id}/deleted                      | 422  | 422  | 422 | 403   | 422    | 422  |
            | POST /requests/unfinished/{id}/removal              | 303  | 303  | 303 | 403   | 303    | 303  |
            | GET /requests                                       | 200  | 200  | 200 | 403   | 200    | 200  |
            | GET /requests/{id}                                  | 404  | 200  | 200 | 403   | 200    | 200  |
            | POST /requests/{id}/submission                      | 404  | 404  | 404 | 403   | 404    | 422  |
            | POST /requests/{id}/reviews                         | 404  | 409  | 409 | 403   | 409    | 409  |
            | POST /requests/{id}/comments                        | 404  | 404  | 422 | 403   | 422    | 422  |
            | POST /requests/{id}/cancellation                    | 404  | 404  | 409 | 403   | 409    | 409  |
            | GET /requests/{id}/cancellation                     | 404  | 404  | 303 | 403   | 303    | 303  |
            | POST /requests/{id}/withdrawal                      | 404  | 404  | 404 | 403   | 404    | 303  |
            | POST /requests/{id}/recall                          | 404  | 404  | 404 | 403   | 404    | 409  |
            | GET /delegations                                    | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /delegations                                   | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /delegations/{id}/end                           | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /delegations/{id}/end                          | 404  | 404  | 422 | 403   | 303    | 404  |
            | GET /inbox                                          | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /inbox/selection                               | 422  | 422  | 422 | 403   | 422    | 422  |
            | POST /inbox/decisions                               | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /policies/{of}                                  | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /policies/{of}                                 | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /policies/{of}/settings                         | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /policies/{of}/settings                        | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /policies/{of}/sharing                          | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /policies/{of}/sharing                         | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /policies/{of}/routes/form                      | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /policies/{of}/routes                          | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /policies/{of}/routes/removal                   | 404  | 404  | 400 | 403   | 400    | 404  |
            | POST /policies/{of}/routes/removal                  | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /policies/{of}/rules/form                       | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /policies/{of}/rules                           | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /policies/{of}/rules/removal                    | 404  | 404  | 400 | 403   | 400    | 404  |
            | POST /policies/{of}/rules/removal                   | 404  | 404  | 409 | 403   | 409    | 404  |
            | POST /policies/{of}/rules/order                     | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /policies/{of}/trial                            | 404  | 404  | 200 | 403   | 200    | 404  |
            | GET /policies/{of}/versions/{number}                | 404  | 404  | 404 | 403   | 404    | 404  |
            | POST /policies/{of}/versions/{number}               | 404  | 404  | 404 | 403   | 404    | 404  |
            | POST /policies/{of}/proposal/acceptance             | 404  | 404  | 409 | 403   | 409    | 404  |
            | POST /policies/{of}/proposal/refusal                | 404  | 404  | 409 | 403   | 409    | 404  |
            | POST /policies/{of}/proposal/withdrawal             | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /audit                                          | 403  | 200  | 200 | 403   | 403    | 403  |
            | GET /me/notifications                               | 200  | 200  | 200 | 403   | 200    | 200  |
            | POST /me/notifications                              | 422  | 422  | 422 | 403   | 422    | 422  |
            | GET /galleries/{gallery}/channels                   | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /galleries/{gallery}/channels                  | 404  | 404  | 422 | 403   | 422    | 404  |
            | GET /channels                                       | 403  | 403  | 200 | 403   | 403    | 403  |
            | POST /channels                                      | 403  | 403  | 422 | 403   | 403    | 403  |
            | GET /channels/{id}                                  | 404  | 404  | 200 | 403   | 200    | 404  |
            | POST /channels/{id}                                 | 404  | 404  | 422 | 403   | 422    | 404  |
            | POST /channels/{id}/test                            | 404  | 404  | 303 | 403   | 303    | 404  |
            | POST /channels/{id}/secret                          | 404  | 404  | 409 | 403   | 409    | 404  |
            | POST /channels/{id}/rotation                        | 404  | 404  | 409 | 403   | 409    | 404  |
            | POST /channels/{id}/switch                          | 404  | 404  | 400 | 403   | 400    | 404  |
            | POST /channels/{id}/removal                         | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /deliveries                                     | 403  | 403  | 200 | 403   | 403    | 403  |
            | GET /deliveries/{id}                                | 403  | 403  | 200 | 403   | 403    | 403  |
            | POST /deliveries/{id}/sending                       | 403  | 403  | 409 | 403   | 403    | 403  |
            | GET /grants/{id}                                    | 404  | 200  | 200 | 403   | 200    | 404  |
            | POST /grants/{id}/end                               | 404  | 404  | 422 | 403   | 422    | 404  |
            | POST /grants/{id}/try                               | 404  | 404  | 409 | 403   | 409    | 404  |
            | POST /grants/{id}/invitation                        | 404  | 404  | 409 | 403   | 409    | 404  |
            | GET /shared                                         | 200  | 200  | 200 | 200   | 200    | 200  |
            | GET /shared/galleries/{gallery}                     | 404  | 404  | 404 | 200   | 404    | 404  |
            | POST /grants/{id}/renewal                           | 404  | 404  | 409 | 403   | 409    | 404  |
            | POST /shared/grants/{id}/renewal                    | 404  | 404  | 404 | 409   | 404    | 404  |
            | GET /shared/galleries/{gallery}/definitions/{definition} | 404 | 404 | 404 | 200 | 404  | 404  |
            | GET /shared/galleries/{gallery}/test                | 404  | 404  | 404 | 303   | 404    | 404  |
            | POST /shared/galleries/{gallery}/test               | 404  | 404  | 404 | 200   | 404    | 404  |
            | GET /galleries/{gallery}/reviews                    | 404  | 200  | 200 | 403   | 200    | 404  |
            | POST /galleries/{gallery}/reviews                   | 404  | 404  | 422 | 403   | 422    | 404  |
            | GET /galleries/{gallery}/reviews/{campaign}         | 404  | 200  | 200 | 403   | 200    | 404  |
            | POST /galleries/{gallery}/reviews/{campaign}/decisions | 404 | 404 | 422 | 403  | 422    | 404  |
            | POST /galleries/{gallery}/reviews/{campaign}/end    | 404  | 404  | 409 | 403   | 409    | 404  |
            | POST /galleries/{gallery}/reviews/{campaign}/cancellation | 404 | 404 | 422 | 403 | 422   | 404  |
            | GET /galleries/{gallery}/reviews/{campaign}/export  | 404  | 200  | 200 | 403   | 200    | 404  |
            | POST /theme                                         | 303  | 303  | 303 | 303   | 303    | 303  |
            """;

    private static final UUID WINDOW = UUID.fromString("0f0e0d0c-0000-4000-8000-000000000001");
    private static final UUID FINDING = UUID.fromString("0f0e0d0c-0000-4000-8000-000000000002");
    private static final UUID CAMPAIGN = UUID.fromString("00000000-0000-4000-a000-0000000000e1");
    private static final UUID CHANNEL = UUID.fromString("00000000-0000-4000-a000-0000000000c1");
    private static final UUID DELIVERY = UUID.fromString("00000000-0000-4000-a000-0000000000d1");

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private String request;
    private String draft;
    private UUID delegation;

    @BeforeEach
    void people() {
        if (visitors.isEmpty()) {
            signIn();
        }
        request = estate.submitted(visitors.get("Rita"));
        draft = estate.draft(visitors.get("Rita"));
        estate.sql(
                "insert into freeze_window (id, gallery_id, name, begins, ends, repeats, revision)"
                        + " values (?, ?, 'Long ago', '2020-01-01 00:00', '2020-01-02 00:00', 'NONE', 0) on conflict do nothing",
                WINDOW,
                Estate.id(estate.myGallery()));
        estate.sql(
                "insert into access_finding (id, gallery_id, kind, assignment_key, scope, principal_id, principal_type,"
                        + " role_id, found_at, state, revision) values (?, ?, 'ADDED', 'somebody', '/', 'somebody', 'User',"
                        + " 'role', now(), 'OPEN', 0) on conflict do nothing",
                FINDING,
                Estate.id(estate.myGallery()));
        delegation = UUID.randomUUID();
        estate.sql(
                "insert into delegation (id, from_id, to_id, since, until, reason) select ?, o.id, t.id, timestamp '2020-01-01',"
                        + " timestamp '2099-01-01', 'Holiday' from person o, person t"
                        + " where o.mail = 'olivia@contoso.example' and t.mail = 'rita@contoso.example'",
                delegation);
        channel();
        campaign();
    }

    private void signIn() {
        estate.tidy();
        Estate.azure().directoryDelay(Duration.ZERO);
        Visitor olivia = Visitor.named("Olivia");
        String share = estate.share(olivia, GUEST);
        scheduler.until(() -> estate.status(share).equals("SUCCEEDED"));
        PEOPLE.forEach(name -> visitors.put(name, Visitor.named(name.equals("guest") ? GUEST : name)));
    }

    /** A chat of Olivia's gallery, and a message to it that waits. */
    private void channel() {
        estate.sql(
                "insert into channel (id, gallery_id, kind, name, url, topics, made_at) select ?, id, 'TEAMS', 'chat',"
                        + " 'https://hooks.example.com/', '{}', now() from gallery where name = 'myGallery'"
                        + " on conflict (id) do update set off_at = null, removed_at = null",
                CHANNEL);
        estate.sql(
                "insert into delivery (id, kind, channel_id, recipient, subject, message_id, state, created_at, since)"
                        + " values (?, 'TEAMS', ?, 'chat', 'A test', 'test', 'WAITING', now(), now())"
                        + " on conflict do nothing",
                DELIVERY,
                CHANNEL);
    }

    /** An open review of myGallery, with the guest's access undecided. */
    private void campaign() {
        estate.sql(
                "insert into campaign (id, gallery_id, note, started_at, deadline, state)"
                        + " values (?, ?, '', timestamp '2020-01-01', timestamp '2099-01-01', 'OPEN') on conflict do nothing",
                CAMPAIGN,
                Estate.id(estate.myGallery()));
        estate.sql(
                "insert into campaign_item (id, campaign_id, grant_id, who, mail, principal_type, external, scope, role_id)"
                        + " select id, ?, id, mail, mail, 'User', true, scope, role_id from access_grant"
                        + " where state = 'ASSIGNED' limit 1 on conflict do nothing",
                CAMPAIGN);
    }

    @Test
    void everybody_gets_what_the_table_says() {
        Map<String, Map<String, String>> seen = new LinkedHashMap<>();
        table().forEach((route, row) -> {
            Map<String, String> answers = new LinkedHashMap<>();
            row.keySet().forEach(name -> answers.put(name, String.valueOf(open(visitors.get(name), route))));
            seen.put(route, answers);
        });

        assertThat(seen).isEqualTo(table());
    }

    @Test
    void the_table_has_every_route() {
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_sign_in() {
        Set<String> open = Set.of("POST /theme");
        for (String route : routes()) {
            if (!open.contains(route)) {
                var call = given().redirects().follow(false).accept("text/html");
                Response answer = route.startsWith("GET") ? call.get(path(route)) : call.post(path(route));
                assertThat(answer.statusCode()).as(route).isEqualTo(302);
                assertThat(answer.header("Location")).as(route).contains("/oauth2/v2.0/authorize");
            }
        }
    }

    @Test
    void no_form_is_taken_without_its_token() {
        Visitor ada = visitors.get("Ada");
        ada.page("/requests");
        for (String route : routes()) {
            if (route.startsWith("POST")) {
                Response answer = ada.postWithoutToken(path(route), Map.of("back", "/"));
                assertThat(answer.statusCode()).as(route).isEqualTo(400);
            }
        }
        assertThat(estate.status(request)).isEqualTo("SUBMITTED");
    }

    @Test
    void what_there_is_not_looks_like_what_one_may_not_see() {
        Visitor ada = visitors.get("Ada");
        for (String route : routes()) {
            if (route.startsWith("GET") && route.contains("{")) {
                for (String id : List.of(UUID.randomUUID().toString(), "not-an-id", "1", "%00", "..%2f..")) {
                    Response answer = ada.get(route.substring(4).replaceAll("\\{[^}]*}", id));
                    assertThat(answer.statusCode()).as(route + " of " + id).isEqualTo(404);
                    assertThat(Jsoup.parse(answer.asString()).select("h1").text())
                            .isEqualTo("Nothing here");
                    assertThat(Jsoup.parse(answer.asString()).select("main a")).isNotEmpty();
                }
            }
        }
    }

    @Test
    void a_draft_is_seen_by_nobody_else() {
        visitors.forEach((name, visitor) -> {
            int expected = name.equals("Rita") ? 200 : name.equals("guest") ? 403 : 404;
            assertThat(visitor.get(draft).statusCode()).as(name).isEqualTo(expected);
            if (expected != 403) {
                assertThat(visitor.page("/requests?show=all").select("a[href=" + draft + "]"))
                        .as(name)
                        .hasSize(expected == 200 ? 1 : 0);
            }
        });
        String form = estate.myDefinition() + "/versions/new?request=" + Estate.id(draft);
        assertThat(visitors.get("Ada").get(form).statusCode()).isEqualTo(404);
        assertThat(visitors.get("Ada").get(form.replace("request=", "like=")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_attempt_at_somebody_elses_request_is_in_the_trail() {
        visitors.get("Otto").get(request);
        visitors.get("Olivia").post(request + "/withdrawal", Map.of());

        assertThat(estate.events(request)).endsWith("request.open refused", "request.change-own refused");
        assertThat(visitors.get("Amir")
                        .page("/audit?who=Otto&action=request.open&outcome=REFUSED")
                        .text())
                .contains("Otto Lindqvist", "this person may not see it");
    }

    @Test
    void the_attempt_at_a_page_that_the_role_does_not_allow_is_in_the_trail() {
        Object before = estate.one("select count(*) from audit_event where action = 'page.open'");

        visitors.get("guest").get("/galleries?" + UUID.randomUUID());

        Scheduler.soon(() -> !before.equals(estate.one("select count(*) from audit_event where action = 'page.open'")));
        assertThat(estate.one(
                        "select object_label from audit_event where action = 'page.open' order by id desc limit 1"))
                .isEqualTo("/galleries");
    }

    @Test
    void a_guest_can_sign_out() {
        Visitor guest = Visitor.named(GUEST);

        Response answer = guest.post("/sign-out", Map.of());

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.header("Location")).contains("/oauth2/v2.0/logout");
        assertThat(guest.get("/shared").statusCode()).isEqualTo(302);
    }

    private int open(Visitor visitor, String route) {
        if (route.startsWith("GET")) {
            return visitor.get(path(route)).statusCode();
        }
        return visitor.post(path(route), Map.of("decision", "approve", "number", "", "mail", "", "back", "/"))
                .statusCode();
    }

    private String path(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        String olivia = String.valueOf(estate.one("select id from person where mail = 'olivia@contoso.example'"));
        String version = String.valueOf(
                estate.one("select id from image_version where resource_id like '%myImageDefinition/versions/0.9.1'"));
        return path.replace("/galleries/{id}", estate.myGallery())
                .replace("/galleries/{gallery}", estate.myGallery())
                .replace("{person}", olivia)
                .replace("/delegations/{id}", "/delegations/" + delegation)
                .replace("{group}", UUID.randomUUID().toString())
                .replace("{window}", WINDOW.toString())
                .replace("{finding}", FINDING.toString())
                .replace("{campaign}", CAMPAIGN.toString())
                .replaceAll("/definitions/\\{[^}]*}", estate.myDefinition())
                .replaceAll("/versions/\\{[^}]*}", "/versions/" + version)
                .replace("/policies/{of}", estate.myGallery().replace("/galleries/", "/policies/"))
                .replace("/requests/unfinished/{id}", "/requests/unfinished/" + java.util.UUID.randomUUID())
                .replace("/channels/{id}", "/channels/" + CHANNEL)
                .replace("/grants/{id}", "/grants/" + grantOfGuest())
                .replace("/deliveries/{id}", "/deliveries/" + DELIVERY)
                .replace("/requests/{id}", request);
    }

    private Object grantOfGuest() {
        return estate.one("select id from access_grant where mail = ? and state <> 'ENDED'", GUEST);
    }

    private static Map<String, Map<String, String>> table() {
        List<String[]> rows = TABLE.lines()
                .map(line -> line.replaceAll("^\\|\\s*|\\s*\\|$", "").split("\\s*\\|\\s*"))
                .toList();
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            Map<String, String> answers = new LinkedHashMap<>();
            for (int i = 1; i < row.length; i++) {
                answers.put(rows.get(0)[i], row[i]);
            }
            table.put(row[0], answers);
        }
        return table;
    }

    /** Every route of the production build, read from the resource classes. */
    private static Set<String> routes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.gallerist").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .filter(type -> !type.isInterface())
                        .filter(type -> !type.isAnnotatedWith(io.quarkus.arc.profile.IfBuildProfile.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class))
                        .map(WhoSeesWhatTest::route)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String route(JavaMethod method) {
        JavaClass type = method.getOwner();
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = ("/" + type.getAnnotationOfType(Path.class).value() + "/" + own).replaceAll("/+", "/");
        String whole = path.length() > 1 ? path.replaceAll("/$", "") : path;
        return (method.isAnnotatedWith(GET.class) ? "GET " : "POST ") + whole;
    }
}
