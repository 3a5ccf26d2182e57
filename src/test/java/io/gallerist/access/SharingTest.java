package io.gallerist.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a mail address to somebody who sees one gallery and nothing else. */
@QuarkusTest
class SharingTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    AcceptanceWatch watch;

    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        olivia = Visitor.named("Olivia");
    }

    @Test
    void a_stranger_is_invited_then_assigned_and_accepts_last() {
        String path = estate.share(olivia, "bob@fabrikam.example");
        assertThat(estate.events(path)).endsWith("request.submitted", "request.approved");
        Estate.azure().clearCalls();
        scheduler.tick();

        assertThat(olivia.page(path).text())
                .contains(
                        "Invited",
                        "Role not assigned yet",
                        "Invitation not accepted yet",
                        "Azure does not know the guest yet")
                .doesNotContain("Succeeded");
        assertThat(Estate.calls("PUT")).extracting(Call::status).containsOnly(400);

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(olivia.page(path).text())
                .contains("Invited", "Role assigned", "Invitation not accepted yet")
                .doesNotContain("Role not assigned yet");
        assertThat(Estate.calls("POST")).hasSize(1).extracting(Call::path).containsExactly("/v1.0/invitations");
        assertThat(Estate.calls("PUT"))
                .extracting(Call::status)
                .containsOnlyOnce(201)
                .containsOnly(400, 201);
        assertThat(assignments(guestId())).isEqualTo(1);
        watch.look();
        assertThat(estate.events(path)).doesNotContain("access.accepted");

        Visitor bob = Visitor.named("bob@fabrikam.example");
        watch.look();
        watch.look();

        assertThat(olivia.page(path).text())
                .contains("Invited", "Role assigned", "Invitation accepted")
                .doesNotContain("not accepted yet");
        assertThat(estate.events(path))
                .containsSubsequence("access.invited", "access.assigned", "request.succeeded", "access.accepted")
                .containsOnlyOnce("access.accepted");
        assertThat(bob.page("/shared").select("main tbody a")).hasSize(1);
        assertThat(bob.page("/shared" + estate.myGallery()).text()).contains("myImageDefinition", "0.9.1");
        assertThat(bob.get("/shared" + estate.gallery("windowsGallery")).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.path(bob.get("/"))).isEqualTo("/shared");
        assertThat(olivia.page(estate.myGallery() + "/access").text()).contains("bob@fabrikam.example", "guest");
    }

    @Test
    void a_colleague_is_not_invited() {
        String path = estate.share(olivia, "ravi@contoso.example");
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(Estate.calls("POST")).isEmpty();
        assertThat(olivia.page(path).text()).contains("Role assigned").doesNotContain("Invit");
        assertThat(Visitor.named("Ravi").page("/shared").text()).contains("myGallery");
    }

    @Test
    void a_blocked_account_gets_nothing_until_it_is_unblocked_and_the_page_says_so() {
        String path = estate.share(olivia, "ravi@contoso.example");
        Outside.block(SamplePeople.RAVI);
        Estate.azure().clearCalls();
        scheduler.tick();
        scheduler.pass(Duration.ofHours(3));

        assertThat(Estate.writes()).isEmpty();
        assertThat(olivia.page(path).text()).contains("is blocked in the directory", "unblock the account");

        Outside.unblock(SamplePeople.RAVI);
        scheduler.pass(Duration.ofHours(2));

        assertThat(estate.status(path)).isEqualTo("SUCCEEDED");
        assertThat(olivia.page(path).text()).doesNotContain("blocked");
    }

    @Test
    void who_owns_nothing_asks_the_owners() {
        Visitor rita = Visitor.named("Rita");
        String path = estate.share(rita, "ravi@contoso.example");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        scheduler.tick();
        assertThat(Estate.writes()).isEmpty();
        assertThat(olivia.page("/inbox").text()).contains("Share myGallery with Ravi Menon");

        estate.approve(olivia, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(assignments(SamplePeople.RAVI)).isEqualTo(1);
    }

    @Test
    void access_that_was_given_elsewhere_is_found_not_given_twice() {
        String name = UUID.randomUUID().toString();
        Outside.put(
                SampleEstate.MY_GALLERY + "/providers/Microsoft.Authorization/roleAssignments/" + name,
                "2022-04-01",
                "{\"properties\":{\"roleDefinitionId\":\"/subscriptions/" + SampleEstate.CONTOSO_IMAGES
                        + "/providers/Microsoft.Authorization/roleDefinitions/" + RoleAssignments.READER
                        + "\",\"principalId\":\"" + SamplePeople.RAVI + "\",\"principalType\":\"User\"}}");

        String path = estate.share(olivia, "ravi@contoso.example");
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(assignments(SamplePeople.RAVI)).isEqualTo(1);
        assertThat(estate.one("select assignment from access_grant where request_id = ?", Estate.id(path)))
                .isEqualTo(UUID.fromString(name));
        assertThat(estate.events(path)).contains("access.found-elsewhere").doesNotContain("access.assigned");
        String grant = olivia.page(path).selectFirst("a[href^=/grants/]").attr("href");

        olivia.follow(olivia.submit(olivia.page(grant), "/end", Map.of("reason", "Not here any more")));
        scheduler.tick();

        assertThat(olivia.page(grant).text()).contains("the role stays, since somebody else gave it");
        assertThat(assignments(SamplePeople.RAVI)).isEqualTo(1);
    }

    @Test
    void everybody_who_was_invited_is_looked_after_however_many_left() {
        Estate.azure().directoryDelay(Duration.ZERO);
        String path = estate.share(olivia, "late@fabrikam.example");
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        manyWhoLeft(310);
        Visitor.named("late@fabrikam.example");

        for (int round = 0; round < 4; round++) {
            watch.look();
            scheduler.pass(Duration.ofHours(1));
        }

        assertThat(estate.events(path)).containsOnlyOnce("access.accepted");
        assertThat(estate.one("select count(*) from access_grant where mail like 'never%' and state = 'ASSIGNED'"))
                .isEqualTo(0L);
    }

    /** Assigned earlier and with smaller ids, so that they come first in every order. */
    private void manyWhoLeft(int count) {
        estate.sql(
                "insert into request (id, requester_id, gallery_id, kind, title, target, target_key, status, change, body,"
                        + " digest, approved_digest, idempotency_key, created_at, revision)"
                        + " select ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, requester_id, gallery_id, kind,"
                        + " title, target, target_key || i, 'SUCCEEDED', change, body, digest, digest, gen_random_uuid(), created_at, 0"
                        + " from generate_series(1, " + count + ") i, (select * from request where status = 'SUCCEEDED'"
                        + " and kind = 'access.share' limit 1) r on conflict (id) do nothing");
        estate.sql(
                "insert into access_grant (id, request_id, gallery_id, scope, scope_key, mail, role_id, state, principal_id, external,"
                        + " assigned_at) select r.id, r.id, g.gallery_id, g.scope, g.scope_key, 'never' || r.number || '@fabrikam.example',"
                        + " g.role_id, 'ASSIGNED', '0' || substr(gen_random_uuid()::text, 2), true, timestamptz '2020-01-01'"
                        + " from request r, (select * from access_grant limit 1) g where r.id::text like '00000000-0000-4000-8000-%'");
    }

    private static int assignments(String principal) {
        String all = Outside.get(
                SampleEstate.MY_GALLERY + "/providers/Microsoft.Authorization/roleAssignments", "2022-04-01");
        return all.split(Pattern.quote(principal), -1).length - 1;
    }

    private static String guestId() {
        return Estate.calls("PUT").stream()
                .map(Call::body)
                .map(body -> body.replaceFirst("(?s).*\"principalId\"\\s*:\\s*\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
