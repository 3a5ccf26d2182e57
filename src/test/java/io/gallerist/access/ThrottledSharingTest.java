package io.gallerist.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thirty at once, while Azure and the directory ask to slow down again and again. */
@QuarkusTest
class ThrottledSharingTest {
    private static final int MANY = 30;

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    Shares shares;

    @BeforeEach
    void people() {
        shares.tidy();
    }

    @AfterEach
    void calm() {
        Estate.azure().clearFaults();
    }

    @Test
    void thirty_at_once_never_lose_one() {
        Recipient[] guests = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> Recipient.ofMail("thirty" + i + "@fabrikam.example"))
                .toArray(Recipient[]::new);
        Visitor olivia = Visitor.named("Olivia");
        String request = shares.by(olivia, null, guests);
        Estate.azure().clearCalls();
        boolean seenUnderway = false;
        for (int round = 0; round < 400 && !estate.status(request).equals("SUCCEEDED"); round++) {
            everyThirdIsRefused();
            scheduler.pass(Duration.ofSeconds(10));
            seenUnderway |= olivia.page(request).text().contains(" of 30 have access");
        }

        assertThat(estate.status(request)).isEqualTo("SUCCEEDED");
        assertThat(seenUnderway).isTrue();
        assertThat(estate.all("select state from access_grant where request_id = ?", Estate.id(request)))
                .hasSize(MANY)
                .containsOnly("ASSIGNED");
        assertThat(shares.events(request).stream().filter("access.assigned"::equals))
                .hasSize(MANY);
        assertThat(Shares.answers("POST", "/invitations").stream().filter(status -> status == 201))
                .as("one invitation each")
                .hasSize(MANY);
        assertThat(Shares.answers("PUT", "/roleAssignments/")).contains(429);
        assertThat(Shares.answers("POST", "/invitations")).contains(429);
        Set<String> names = Estate.calls("PUT").stream()
                .filter(call -> call.status() == 201)
                .map(call -> call.path())
                .collect(Collectors.toSet());
        assertThat(names).hasSize(MANY);
    }

    /** Faults strike the next call: so many let two through, the third is refused. */
    private static void everyThirdIsRefused() {
        Estate.azure().clearFaults();
        for (int i = 0; i < MANY; i++) {
            Estate.azure()
                    .fail(Fault.on("", "/roleAssignments/|/v1.0/invitations").times(2));
            Estate.azure().fail(Fault.named("SubscriptionRequestsThrottled").at("", "/roleAssignments/"));
            Estate.azure().fail(Fault.named("GraphTooManyRequests").at("POST", "/v1.0/invitations"));
        }
    }
}
