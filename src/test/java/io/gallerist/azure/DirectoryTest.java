package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.AccessToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What is asked of Graph and made of its answers; how it goes over the wire is told by {@link SharingTest}. */
class DirectoryTest {
    private static final String SOMEBODY = "00000000-0000-0000-0000-000000000001";
    private static final String GUEST = """
            {"id":"1","displayName":"Bob","mail":"bob@fabrikam.example","otherMails":[],"userType":"Guest",
            "userPrincipalName":"bob_fabrikam.example#EXT#@home.example","externalUserState":"PendingAcceptance",
            "accountEnabled":true}""";

    private final Answers graph = new Answers();
    private final Directory directory = new Directory(
            new Calls(Duration.ofSeconds(5), remaining -> {}),
            new Graph(
                    graph,
                    new Tokens(
                            () -> context -> Mono.just(
                                    new AccessToken("t", OffsetDateTime.now().plusHours(1))),
                            "scope")));

    @Test
    void findsAGuestByMail() {
        graph.answer("{\"value\":[" + GUEST + "]}");
        assertThat(directory.findByMail(" Bob@fabrikam.example "))
                .contains(new DirectoryUser(
                        "1",
                        "Bob",
                        "bob@fabrikam.example",
                        "bob_fabrikam.example#EXT#@home.example",
                        true,
                        "PendingAcceptance",
                        true));
        assertThat(graph.asked).allMatch(asked -> asked.startsWith("Bearer t "));
    }

    @Test
    void escapesAnAddress() {
        graph.answer("{\"value\":[]}");
        assertThat(directory.findByMail("o'neil+x&y@a.example")).isEmpty();
        assertThat(graph.asked.get(0)).contains("mail eq 'o''neil+x&y@a.example' or");
    }

    @Test
    void prefersMailAndChoosesNobodyBetweenTwo() {
        var other = "{\"id\":\"2\",\"otherMails\":[\"bob@fabrikam.example\"],\"userPrincipalName\":\"b\"}";
        graph.answer("{\"value\":[" + other + "," + GUEST + "]}");
        graph.answer("{\"value\":[" + other + "," + other + "]}");
        assertThat(directory.findByMail("bob@fabrikam.example").orElseThrow().id())
                .isEqualTo("1");
        assertThatThrownBy(() -> directory.findByMail("bob@fabrikam.example"))
                .isInstanceOfSatisfying(AzureRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("AmbiguousMail"));
    }

    @Test
    void asksNobodyAboutNonsense() {
        for (var nonsense : new String[] {"", "..", "../groups", "me", "1?$top=1"}) {
            assertThat(directory.find(nonsense)).isEmpty();
            assertThat(directory.groupsOf(nonsense)).isEmpty();
        }
        assertThat(directory.findByMail(" ")).isEmpty();
        assertThat(graph.asked).isEmpty();
    }

    @Test
    void invites() {
        graph.answer(
                "{\"inviteRedeemUrl\":\"https://r.example\",\"status\":\"PendingAcceptance\",\"invitedUser\":{\"id\":\"9\"}}");
        assertThat(directory.invite("new@a.example", "https://portal.example", "Hello"))
                .isEqualTo(new Invitation("9", "https://r.example", "PendingAcceptance"));
        assertThat(graph.asked.get(0))
                .isEqualTo(
                        "Bearer t {\"invitedUserEmailAddress\":\"new@a.example\",\"inviteRedirectUrl\":\"https://portal.example\","
                                + "\"sendInvitationMessage\":true,\"invitedUserMessageInfo\":{\"customizedMessageBody\":\"Hello\"}}");
    }

    @Test
    void listsGroups() {
        graph.answer("{\"value\":[\"g1\",\"g2\"]}");
        assertThat(directory.groupsOf(SOMEBODY)).containsExactly("g1", "g2");
    }

    /** Graph as a list of answers that notes what it was asked. */
    private static final class Answers implements GraphApi {
        private final Deque<JsonNode> answers = new ArrayDeque<>();
        private final List<String> asked = new ArrayList<>();

        void answer(String json) {
            answers.add(Json.read(json));
        }

        private Uni<JsonNode> next(String bearer, Object what) {
            asked.add(bearer + " " + what);
            return Uni.createFrom().item(answers.remove());
        }

        @Override
        public Uni<JsonNode> users(String bearer, String filter, String fields) {
            return next(bearer, filter);
        }

        @Override
        public Uni<JsonNode> user(String bearer, String id, String fields) {
            return next(bearer, id);
        }

        @Override
        public Uni<JsonNode> invite(String bearer, JsonNode invitation) {
            return next(bearer, invitation);
        }

        @Override
        public Uni<JsonNode> memberGroups(String bearer, String id, JsonNode which) {
            return next(bearer, which);
        }
    }
}
