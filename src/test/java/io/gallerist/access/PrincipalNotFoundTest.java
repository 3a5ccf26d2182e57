package io.gallerist.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real directory did not know a fresh principal for 86 seconds, and said so twelve times. */
@QuarkusTest
class PrincipalNotFoundTest {
    /** When the recorded assignment was refused, in seconds after the first try, and when it was accepted. */
    private static final List<Integer> REFUSED = List.of(0, 2, 5, 8, 13, 19, 25, 33, 41, 50, 60, 72);

    private static final int ACCEPTED = 86;

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    Shares shares;

    @Inject
    Grants grants;

    Visitor olivia;

    @BeforeEach
    void people() {
        shares.tidy();
        olivia = Visitor.named("Olivia");
    }

    @Test
    void the_recorded_trace_ends_in_one_invitation_one_name_and_one_success() {
        Estate.azure().directoryDelay(Duration.ofSeconds(ACCEPTED));
        String request = shares.by(olivia, null, "trace@fabrikam.example");
        Estate.azure().clearCalls();
        scheduler.tick();
        int before = 0;
        for (int moment : REFUSED.subList(1, REFUSED.size())) {
            again(request, moment - before);
            before = moment;
        }
        assertThat(olivia.page(shares.page(request)).text())
                .contains("Azure does not know the guest yet", "PrincipalNotFound", "12 times");
        again(request, ACCEPTED - before);

        assertThat(shares.state(request)).isEqualTo("ASSIGNED");
        assertThat(estate.status(request)).isEqualTo("SUCCEEDED");
        assertThat(Shares.answers("POST", "/invitations")).containsExactly(201);
        assertThat(Shares.answers("PUT", "/roleAssignments/"))
                .startsWith(Collections.nCopies(REFUSED.size(), 400).toArray(Integer[]::new))
                .hasSize(REFUSED.size() + 1)
                .endsWith(201);
        assertThat(names()).hasSize(1);
        assertThat(shares.events(request)).containsExactly("access.invited", "access.assigned");
        assertThat(shares.of(request, "tries")).isEqualTo(0);
    }

    /** Twelve refusals however long that takes at the portal's own pace. */
    @Test
    void at_its_own_pace_the_portal_gets_through_as_well() {
        Estate.azure().fail(Fault.named("PrincipalNotFound").times(REFUSED.size()));
        String request = shares.by(olivia, null, "patient@fabrikam.example");
        Estate.azure().clearCalls();
        scheduler.until(() -> estate.status(request).equals("SUCCEEDED"));

        assertThat(Shares.answers("POST", "/invitations")).containsExactly(201);
        assertThat(Shares.answers("PUT", "/roleAssignments/"))
                .hasSize(REFUSED.size() + 1)
                .endsWith(201);
        assertThat(names()).hasSize(1);
        assertThat(shares.events(request)).containsExactly("access.invited", "access.assigned");
    }

    private void again(String request, int seconds) {
        Estate.azure().advance(Duration.ofSeconds(seconds));
        QuarkusTransaction.requiringNew().run(() -> grants.wake(AccessGrant.findById(shares.grant(request))));
        scheduler.tick();
    }

    private static List<String> names() {
        return Estate.calls("PUT").stream()
                .map(Call::path)
                .filter(path -> path.contains("/roleAssignments/"))
                .distinct()
                .toList();
    }
}
