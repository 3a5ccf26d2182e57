package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.support.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The packaged portal is killed while it shares a gallery with a guest, and started again. */
class SharingCrashIT extends PackagedStory {
    @Test
    void a_guest_is_invited_once_and_gets_one_role_however_the_portal_is_killed() {
        portal = start("before-the-invitation", Map.of());
        azureWasRead();
        Visitor olivia = visitor("Olivia");
        outside.azure().clearCalls();
        outside.azure().fail(Fault.on("POST", "/v1.0/invitations$").afterwards().delayed(NEVER));
        UUID request = shared(olivia, "crash@fabrikam.example");
        soon("the invitation reached the directory", () -> !answers("POST", "/v1.0/invitations")
                .isEmpty());
        portal.kill();
        assertThat(tries(request)).containsExactly("INVITE -");

        outside.azure().advance(Duration.ofMinutes(2));
        outside.azure().fail(Fault.on("PUT", "/roleAssignments/").afterwards().delayed(NEVER));
        portal = start("before-the-role", Map.of());
        soon("the role reached Azure", () -> !answers("PUT", "/roleAssignments/")
                .isEmpty());
        portal.kill();
        assertThat(tries(request)).containsExactly("INVITE ABANDONED", "ASSIGN -");

        portal = start("after-the-role", Map.of());
        soon("the guest has access", () -> status(request).equals("SUCCEEDED"));

        assertThat(answers("POST", "/v1.0/invitations")).containsExactly(201);
        assertThat(answers("PUT", "/roleAssignments/")).containsExactly(201);
        assertThat(tries(request)).containsExactly("INVITE ABANDONED", "ASSIGN ABANDONED");
        assertThat(outside.rows(
                        "select action from audit_event where request_id = ? and object_type = 'access' order by id",
                        request))
                .containsExactly("access.invited", "access.assigned");
    }

    /** An owner's share needs no approval. */
    private static UUID shared(Visitor olivia, String mail) {
        String gallery =
                outside.rows("select id from gallery where name = 'myGallery'").get(0);
        Document form = olivia.page("/galleries/" + gallery + "/access/new");
        Document review = olivia.follow(olivia.submit(form, "/access", Map.of("mails", mail)));
        Document submitted = olivia.follow(olivia.submit(review, "/submission", Map.of("reason", "To be interrupted")));
        return UUID.fromString(submitted.location().replaceFirst(".*/", ""));
    }

    /** Each write of a request's grants, and what became of it. */
    private static List<String> tries(UUID request) {
        return outside.rows(
                "select a.what || ' ' || coalesce(a.outcome, '-') from grant_attempt a join access_grant g"
                        + " on g.id = a.grant_id where g.request_id = ? order by a.number",
                request);
    }

    private static List<Integer> answers(String method, String path) {
        return outside.azure().calls().stream()
                .filter(call -> call.method().equals(method) && call.path().contains(path))
                .map(Call::status)
                .toList();
    }
}
