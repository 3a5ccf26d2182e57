package io.gallerist.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest who does not answer is reminded once, then the invitation expires; somebody can invite again. */
@QuarkusTest
class InvitationTest {
    @Inject
    Estate estate;

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
        olivia.follow(olivia.submit(olivia.page(shares.page(request)), "/invitation", Map.of()));
        scheduler.tick();
        assertThat(shares.events(request)).doesNotContain("access.invited-again");
        scheduler.pass(Duration.ofMinutes(1));
        scheduler.pass(Duration.ofMinutes(1));

        assertThat(shares.events(request)).endsWith("access.invited-again");
        assertThat(Shares.answers("POST", "/invitations")).endsWith(201);
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
