package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.support.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The packaged portal is killed at each moment at which work could be lost or done twice, and started again. */
class CrashIT extends PackagedStory {
    @Test
    void what_was_approved_is_carried_out_once_however_the_portal_is_killed() {
        portal = start("reading-once", Map.of("gallerist.execution.poll", "PT10M"));
        azureWasRead();
        Visitor rita = visitor("Rita");
        Visitor olivia = visitor("Olivia");

        UUID justApproved = asked(rita, "1.0.0");
        approve(olivia, justApproved);
        portal.kill();
        assertThat(status(justApproved)).isEqualTo("APPROVED");
        assertThat(puts("1.0.0")).isEmpty();

        portal = start("first", Map.of());
        soon("1.0.0 is replicating", () -> status(justApproved).equals("UNDERWAY"));
        UUID notSent = asked(rita, "1.0.1");
        UUID lostOnTheWay = asked(rita, "1.0.2");
        UUID notAnswered = asked(rita, "1.0.3");
        outside.azure().clearCalls();
        outside.azure().fail(Fault.on("GET", "/versions/1.0.1$").delayed(NEVER));
        outside.azure().fail(Fault.on("PUT", "/versions/1.0.2$").dropped().delayed(NEVER));
        outside.azure().fail(Fault.on("PUT", "/versions/1.0.3$").afterwards().delayed(NEVER));
        List.of(notSent, lostOnTheWay, notAnswered).forEach(request -> approve(olivia, request));
        soon("the portal looks before it sends 1.0.1", () -> !calls("GET", "1.0.1")
                .isEmpty());
        soon("1.0.2 was sent", () -> !puts("1.0.2").isEmpty());
        soon("1.0.3 reached Azure", () -> !puts("1.0.3").isEmpty());
        portal.kill();
        assertThat(status(notSent)).isEqualTo("SUBMITTING");
        assertThat(outcomes(notSent)).isEmpty();
        assertThat(outcomes(lostOnTheWay)).containsExactly("null");
        assertThat(outcomes(notAnswered)).containsExactly("null");
        assertThat(puts("1.0.1")).isEmpty();
        assertThat(status(justApproved)).as("in the middle of it").isEqualTo("UNDERWAY");

        portal = start("again", Map.of());
        List<UUID> all = List.of(justApproved, notSent, lostOnTheWay, notAnswered);
        soon("all are replicating", () -> all.stream()
                .allMatch(request -> status(request).equals("UNDERWAY")));
        outside.azure().advance(A_REPLICATION);
        soon("all have succeeded", () -> all.stream()
                .allMatch(request -> status(request).equals("SUCCEEDED")));

        assertThat(all).allSatisfy(request -> assertThat(events(request)).isEqualTo(LIFE));
        assertThat(puts("1.0.0")).as("none but the one before").isEmpty();
        assertThat(puts("1.0.1")).containsExactly(201);
        assertThat(puts("1.0.2")).as("the first never arrived").containsExactly(0, 201);
        assertThat(puts("1.0.3")).as("the first arrived").containsExactly(201);
        assertThat(outcomes(notSent)).containsExactly("ACCEPTED");
        assertThat(outcomes(lostOnTheWay)).containsExactly("ABANDONED", "ACCEPTED");
        assertThat(outcomes(notAnswered)).containsExactly("ABANDONED");
        assertThat(rita.page("/requests/" + notAnswered).text()).contains("Succeeded");
    }

    @Test
    void what_is_cancelled_is_deleted_once_however_the_portal_is_killed() {
        portal = start("before-the-deletion", Map.of());
        azureWasRead();
        Visitor rita = visitor("Rita");
        UUID request = asked(rita, "3.0.0");
        approve(visitor("Olivia"), request);
        soon("3.0.0 is replicating", () -> status(request).equals("UNDERWAY"));
        outside.azure().clearCalls();
        outside.azure().fail(Fault.on("DELETE", "/versions/3.0.0$").afterwards().delayed(NEVER));

        String question = "/requests/" + request + "/cancellation";
        rita.follow(rita.submit(rita.page(question), "/cancellation", Map.of()));
        soon("the deletion reached Azure", () -> !calls("DELETE", "3.0.0").isEmpty());
        portal.kill();
        assertThat(status(request)).isEqualTo("CANCELLING");
        assertThat(outcomes(request)).containsExactly("ACCEPTED", "null");

        portal = start("after-the-deletion", Map.of());
        outside.azure().advance(Duration.ofMinutes(5));
        soon("it is cancelled", () -> status(request).equals("CANCELLED"));

        assertThat(calls("DELETE", "3.0.0")).hasSize(1);
        assertThat(rita.page("/requests/" + request).text()).contains("What Azure had begun was deleted.");
    }
}
