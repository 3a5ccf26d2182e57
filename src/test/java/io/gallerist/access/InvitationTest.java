package io.gallerist.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.policies.SharingRules;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Policed;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Together;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest who does not answer is reminded once, then the invitation expires; somebody can invite again. */
@QuarkusTest
class InvitationTest {
    private static final SharingRules NOBODY_FROM_OUTSIDE =
            new SharingRules(null, false, List.of(), List.of(), null, 14, SharingRules.Undecided.KEEP);

    @Inject
    Estate estate;

    @Inject
    GrantSteps steps;

    @Inject
    Scheduler scheduler;

    @Inject
    Shares shares;

    @Inject
    AcceptanceWatch watch;

    Visitor olivia;

    @BeforeEach
    void people() {
        shares.tidy();
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void calm() {
        Estate.azure().clearFaults();
    }

    @Test
    void it_is_reminded_of_once_expires_and_can_be_sent_again() {
        String request = shares.given(olivia, null, "slow@fabrikam.example");
        for (int days = 0; days < 31; days++) {
            scheduler.pass(Duration.ofDays(1));
        }
        String page = shares.page(request);
        assertThat(shares.events(request))
                .containsExactly("access.invited", "access.assigned", "access.reminded", "access.invitation-expired");
        assertThat(Shares.answers("POST", "/invitations")).containsExactly(201, 201);
        assertThat(olivia.page(page).text()).contains("The role stays", "Invite again", "2 times");
        assertThat(olivia.page(request).text()).contains("Invitation expired");

        olivia.follow(olivia.submit(olivia.page(page), "/invitation", Map.of()));
        scheduler.tick();

        assertThat(shares.events(request)).endsWith("access.invitation-asked", "access.invited-again");
        assertThat(shares.of(request, "invite_expired_at")).isNull();
        assertThat(olivia.post(page + "/invitation", Map.of()).asString()).contains("a short while ago");
        assertThat(shares.of(request, "invitations")).isEqualTo(3);
        Visitor.named("slow@fabrikam.example");
        watch.look();
        scheduler.pass(Duration.ofDays(40));
        assertThat(shares.events(request)).endsWith("access.invited-again", "access.accepted");
        assertThat(olivia.page(page).text()).doesNotContain("Invite again");
        assertThat(olivia.post(page + "/invitation", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void a_reminder_whose_answer_was_lost_is_not_sent_twice() {
        String request = shares.given(olivia, null, "quiet@fabrikam.example");
        Estate.azure().fail(Fault.on("POST", "/v1.0/invitations").afterwards().dropped());
        scheduler.pass(Duration.ofDays(8));
        scheduler.pass(Duration.ofHours(2));

        assertThat(shares.events(request)).containsOnlyOnce("access.reminded");
        assertThat(Shares.answers("POST", "/invitations")).hasSize(2);
    }

    @Test
    void what_somebody_asked_for_is_sent_until_an_answer_comes() {
        String request = shares.given(olivia, null, "again@fabrikam.example");
        scheduler.pass(Duration.ofHours(2));
        Estate.azure().fail(Fault.on("POST", "/v1.0/invitations").dropped().times(2));
        String page = shares.page(request);
        olivia.follow(olivia.submit(olivia.page(page), "/invitation", Map.of()));
        scheduler.tick();
        assertThat(shares.events(request)).doesNotContain("access.invited-again");
        for (int times = 0; times < 6; times++) {
            scheduler.pass(Duration.ofSeconds(15));
            olivia.post(page + "/try", Map.of());
            scheduler.tick();
        }
        assertThat(estate.one(
                        "select count(*) from grant_attempt where what = 'INVITE' and grant_id = ?",
                        shares.grant(request)))
                .as("however often it is tried, what may have been sent is waited for")
                .isEqualTo(2L);
        for (int minutes = 0; minutes < 6; minutes++) {
            scheduler.pass(Duration.ofMinutes(1));
        }

        assertThat(shares.events(request)).endsWith("access.invited-again");
        assertThat(Shares.answers("POST", "/invitations")).endsWith(201);
    }

    @Test
    void a_guest_with_much_access_is_reminded_once() {
        String first = shares.given(olivia, null, "much@fabrikam.example");
        String second = shares.narrow(olivia, "much@fabrikam.example");
        scheduler.until(() -> estate.status(second).equals("SUCCEEDED"));
        for (int days = 0; days < 31; days++) {
            scheduler.pass(Duration.ofDays(1));
        }
        assertThat(Shares.answers("POST", "/invitations")).containsExactly(201, 201);
        assertThat(Stream.concat(shares.events(first).stream(), shares.events(second).stream()))
                .containsOnlyOnce("access.reminded");

        olivia.follow(olivia.submit(olivia.page(shares.page(first)), "/invitation", Map.of()));
        scheduler.tick();

        var other = olivia.page(shares.page(second));
        assertThat(other.text()).contains("A mail was sent to the guest a short while ago");
        assertThat(other.select("form[action$=/invitation]")).isEmpty();
        assertThat(olivia.post(shares.page(second) + "/invitation", Map.of()).statusCode())
                .isEqualTo(409);
        for (int days = 0; days < 20; days++) {
            scheduler.pass(Duration.ofDays(1));
        }
        assertThat(Shares.answers("POST", "/invitations")).hasSize(4);
    }

    @Test
    void two_grants_for_one_new_guest_invite_once() {
        String first = shares.by(olivia, null, "twice@fabrikam.example");
        String second = shares.narrow(olivia, "Twice@fabrikam.example");
        shares.carryOutTheRequestsOnly();
        Estate.azure().clearCalls();
        Estate.azure().fail(Fault.on("POST", "/v1.0/invitations").delayed(Duration.ofMillis(500)));
        Estate.azure()
                .fail(Fault.on("GET", "/v1.0/users\\?")
                        .answering(200, io.gallerist.emulator.http.Json.parse("{\"value\":[]}"))
                        .times(10_000));

        for (int looks = 0; looks < 2; looks++) {
            Together.all(List.of(() -> steps.take(shares.grant(first)), () -> steps.take(shares.grant(second))));
            Estate.azure().advance(Duration.ofSeconds(15));
        }
        Estate.azure().clearFaults();
        shares.goOn();
        scheduler.until(() -> estate.status(first).equals("SUCCEEDED")
                && estate.status(second).equals("SUCCEEDED"));

        assertThat(Shares.answers("POST", "/invitations")).containsExactly(201);
        assertThat(shares.of(first, "principal_id")).isEqualTo(shares.of(second, "principal_id"));
        assertThat(List.of(shares.events(first).get(0), shares.events(second).get(0)))
                .containsExactlyInAnyOrder("access.invited", "access.invited-already");
    }

    @Test
    void another_invitation_goes_to_the_address_that_the_account_has_now() {
        String request = shares.given(olivia, null, "before@fabrikam.example");
        scheduler.pass(Duration.ofHours(2));
        Outside.patch((String) shares.of(request, "principal_id"), "{\"mail\":\"after@fabrikam.example\"}");
        Estate.azure().clearCalls();
        olivia.follow(olivia.submit(olivia.page(shares.page(request)), "/invitation", Map.of()));
        scheduler.tick();

        assertThat(Estate.calls("POST")).singleElement().satisfies(call -> assertThat(call.body())
                .contains("after@fabrikam.example"));
        assertThat(shares.events(request)).endsWith("access.invited-again");
    }

    @Test
    void an_invitation_that_goes_to_another_account_is_told_and_not_repeated() {
        String request = shares.given(olivia, null, "moved@fabrikam.example");
        scheduler.pass(Duration.ofHours(2));
        Estate.azure()
                .fail(Fault.on("POST", "/v1.0/invitations")
                        .answering(
                                201,
                                io.gallerist.emulator.http.Json.parse(
                                        "{\"invitedUser\":{\"id\":\"0aaaaaaa-0000-4000-8000-000000000001\"},"
                                                + "\"status\":\"PendingAcceptance\"}")));
        olivia.follow(olivia.submit(olivia.page(shares.page(request)), "/invitation", Map.of()));
        scheduler.tick();

        assertThat(olivia.page(shares.page(request)).text())
                .contains("belongs to another account", "The invitation went to another account");
        scheduler.pass(Duration.ofHours(3));
        assertThat(Shares.answers("POST", "/invitations")).hasSize(2);
    }

    @Test
    void who_is_blocked_or_against_the_rules_by_now_is_not_invited_again() {
        String request = shares.given(olivia, null, "barred@fabrikam.example");
        String guest = (String) shares.of(request, "principal_id");
        scheduler.pass(Duration.ofHours(2));
        Outside.block(guest);
        olivia.follow(olivia.submit(olivia.page(shares.page(request)), "/invitation", Map.of()));
        scheduler.tick();
        assertThat(olivia.page(shares.page(request)).text()).contains("is blocked in the directory");

        Outside.unblock(guest);
        Policed.sharing(false, NOBODY_FROM_OUTSIDE);
        scheduler.pass(Duration.ofHours(2));

        assertThat(olivia.page(shares.page(request)).text()).contains("gives people from outside no access");
        assertThat(Shares.answers("POST", "/invitations")).containsExactly(201);
    }

    @Test
    void who_has_accepted_since_the_last_look_is_not_reminded() {
        String request = shares.given(olivia, null, "prompt@fabrikam.example");
        Visitor.named("prompt@fabrikam.example");
        scheduler.pass(Duration.ofDays(8));

        assertThat(shares.events(request)).endsWith("access.accepted");
        assertThat(Shares.answers("POST", "/invitations")).containsExactly(201);
    }

    @Test
    void trouble_is_over_when_there_is_nothing_left_to_do() {
        String request = shares.given(olivia, null, "quick@fabrikam.example");
        Estate.azure()
                .fail(Fault.on("POST", "/v1.0/invitations")
                        .answering(
                                403,
                                io.gallerist.emulator.http.Json.parse(
                                        "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"No\"}}"))
                        .times(10_000));
        scheduler.pass(Duration.ofDays(8));
        assertThat(olivia.page(shares.page(request)).text()).contains("The last step did not get through");
        Visitor.named("quick@fabrikam.example");
        watch.look();
        scheduler.pass(Duration.ofHours(2));

        assertThat(shares.of(request, "accepted_at")).isNotNull();
        assertThat(olivia.page(shares.page(request)).text()).doesNotContain("did not get through");
    }

    @Test
    void whom_the_rules_forbid_since_the_approval_is_not_invited() {
        String request = shares.by(olivia, null, "forbidden@fabrikam.example");
        shares.carryOutTheRequestsOnly();
        Policed.sharing(false, NOBODY_FROM_OUTSIDE);
        shares.goOn();
        scheduler.pass(Duration.ofHours(1));

        assertThat(Shares.answers("POST", "/invitations")).isEmpty();
        assertThat(olivia.page(shares.page(request)).text()).contains("gives people from outside no access");
    }

    @Test
    void whom_the_rules_forbid_since_the_invitation_gets_no_role() {
        Estate.azure().directoryDelay(Duration.ofMinutes(5));
        String request = shares.by(olivia, null, "toolate@fabrikam.example");
        scheduler.tick();
        assertThat(shares.state(request)).isEqualTo("INVITED");
        Policed.sharing(false, NOBODY_FROM_OUTSIDE);
        scheduler.pass(Duration.ofHours(1));

        assertThat(shares.state(request)).isEqualTo("INVITED");
        assertThat(Shares.answers("PUT", "/roleAssignments/")).doesNotContain(201);
        assertThat(olivia.page(shares.page(request)).text()).contains("gives people from outside no access");
    }

    @Test
    void trying_again_waits_as_long_as_the_directory_asks_for() {
        String request = shares.by(olivia, null, "ravi@contoso.example");
        shares.carryOutTheRequestsOnly();
        shares.goOn();
        Estate.azure()
                .fail(Fault.named("GraphTooManyRequests")
                        .at("GET", "/v1.0/users")
                        .with("Retry-After", "300"));
        scheduler.tick();
        String page = shares.page(request);
        assertThat(olivia.page(page).text()).contains("asked the portal to wait");
        assertThat(olivia.page(page).select("form[action$=/try]")).isEmpty();
        Estate.azure().clearCalls();
        scheduler.pass(Duration.ofMinutes(2));
        assertThat(olivia.post(page + "/try", Map.of()).statusCode()).isEqualTo(409);
        scheduler.tick();
        assertThat(Shares.answers("GET", "/v1.0/users")).isEmpty();

        scheduler.pass(Duration.ofMinutes(4));
        assertThat(shares.state(request)).isEqualTo("ASSIGNED");
        assertThat(olivia.post(page + "/try", Map.of()).asString()).contains("There is nothing");
    }

    @Test
    void trying_again_has_a_pause_and_helps_once_the_cause_is_gone() {
        Outside.block(SamplePeople.RAVI);
        String request = shares.by(olivia, null, "ravi@contoso.example");
        scheduler.tick();
        Outside.unblock(SamplePeople.RAVI);
        String page = shares.page(request);
        assertThat(olivia.post(page + "/try", Map.of()).statusCode()).isEqualTo(409);
        scheduler.pass(Duration.ofSeconds(15));
        olivia.follow(olivia.submit(olivia.page(page), "/try", Map.of()));
        scheduler.tick();

        assertThat(shares.state(request)).isEqualTo("ASSIGNED");
    }

    @Test
    void without_an_address_nobody_can_be_invited_again() {
        String request = shares.given(olivia, null, "nowhere@fabrikam.example");
        scheduler.pass(Duration.ofHours(2));
        estate.sql("update access_grant set mail = '' where id = ?", shares.grant(request));

        assertThat(olivia.page(shares.page(request)).select("form[action$=/invitation]"))
                .isEmpty();
        assertThat(olivia.post(shares.page(request) + "/invitation", Map.of()).asString())
                .contains("There is no address");
        assertThat(shares.of(request, "invite_asked_at")).isNull();
    }

    @Test
    void who_is_from_outside_with_the_rights_of_a_member_is_a_guest_to_the_portal() {
        Outside.invite("partner@fabrikam.example");
        Outside.patch(Outside.find("partner@fabrikam.example"), "{\"userType\":\"Member\"}");
        String request = shares.given(olivia, null, "partner@fabrikam.example");

        assertThat(shares.of(request, "external")).isEqualTo(true);
    }

    @Test
    void a_guest_whom_somebody_else_invited_is_reminded_as_well() {
        Outside.invite("elsewhere@fabrikam.example");
        String request = shares.given(olivia, null, "elsewhere@fabrikam.example");
        assertThat(shares.of(request, "invited_at")).isNull();
        for (int days = 0; days < 31; days++) {
            scheduler.pass(Duration.ofDays(1));
        }

        assertThat(shares.events(request))
                .containsExactly("access.assigned", "access.reminded", "access.invitation-expired");
    }

    /** The role can't be read for weeks: that is no reason to forget the guest. */
    @Test
    void what_is_refused_again_and_again_keeps_nothing_else_from_its_turn() {
        String request = shares.given(olivia, null, "waiting@fabrikam.example");
        Estate.azure()
                .fail(Fault.named("InternalServerError")
                        .at("GET", "/roleAssignments")
                        .times(10_000));
        for (int hours = 0; hours < 8 * 4; hours++) {
            scheduler.pass(Duration.ofHours(6));
        }

        assertThat(shares.events(request)).containsOnlyOnce("access.reminded");
    }

    @Test
    void a_guest_who_is_blocked_when_invited_again_is_explained() {
        Estate.azure()
                .fail(Fault.on("POST", "/v1.0/invitations")
                        .answering(
                                412,
                                io.gallerist.emulator.http.Json.parse(
                                        "{\"error\":{\"code\":\"PreconditionFailed\",\"message\":\"Blocked\"}}")));
        String request = shares.by(olivia, null, "blocked@fabrikam.example");
        scheduler.tick();

        assertThat(olivia.page(request).text()).contains("is blocked in the directory", "unblock the account");
        scheduler.pass(Duration.ofMinutes(61));
        assertThat(estate.status(request)).isEqualTo("SUCCEEDED");
    }
}
