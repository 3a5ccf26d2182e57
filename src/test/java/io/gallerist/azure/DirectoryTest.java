package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.AccessToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
                            "scope"),
                    URI.create("https://graph.example/")));

    @Test
    void findsAGuestByMail() {
        graph.answer("{\"value\":[" + GUEST + "]}");
        assertThat(directory.findByMail(" Bob@fabrikam.example "))
                .contains(new DirectoryUser(
                        "1",
                        "Bob",
                        "bob@fabrikam.example",
                        List.of(),
                        "bob_fabrikam.example#EXT#@home.example",
                        true,
                        "PendingAcceptance",
                        true,
                        null));
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
            assertThat(directory.membersOf(nonsense)).isEmpty();
            assertThat(directory.managerOf(nonsense)).isEmpty();
        }
        assertThat(directory.findByMail(" ")).isEmpty();
        assertThat(directory.findGroup(" ")).isEmpty();
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
    void listsGroupsPageByPageWithoutRoles() {
        graph.answer("{\"value\":[{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"g1\",\"displayName\":\"One\"},"
                + "{\"@odata.type\":\"#microsoft.graph.directoryRole\",\"id\":\"r\"}],"
                + "\"@odata.nextLink\":\"https://graph.example/v1.0/x?$top=999&$skiptoken=a%2Bb\"}");
        graph.answer("{\"value\":[{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"g2\"}]}");
        assertThat(directory.groupsOf(SOMEBODY))
                .containsExactly(new DirectoryGroupFacts("g1", "One"), new DirectoryGroupFacts("g2", "g2"));
        assertThat(graph.asked.get(1)).endsWith("999 a+b");
    }

    @Test
    void followsAListToNoOtherHost() {
        graph.answer("{\"value\":[],\"@odata.nextLink\":\"https://elsewhere.example/v1.0/x?$skiptoken=1\"}");
        assertThatThrownBy(() -> directory.membersOf(SOMEBODY))
                .isInstanceOfSatisfying(AzureRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("ForeignLink"));
        assertThat(graph.asked).hasSize(1);
    }

    @Test
    void choosesNoGroupOfTwo() {
        graph.answer("{\"value\":[{\"id\":\"1\"},{\"id\":\"2\"}]}");
        assertThatThrownBy(() -> directory.findGroup("Owner's"))
                .isInstanceOfSatisfying(AzureRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("AmbiguousGroup"));
        assertThat(graph.asked.get(0)).contains("displayName eq 'Owner''s' or mail eq 'Owner''s'");
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
        public Uni<JsonNode> matching(
                String bearer,
                @Nullable String consistency,
                String collection,
                @Nullable String filter,
                @Nullable String search,
                String fields,
                @Nullable Boolean count,
                @Nullable Integer most) {
            return next(bearer, collection + " " + filter + " " + search);
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
        public Uni<JsonNode> manager(String bearer, String id, String fields) {
            return next(bearer, id);
        }

        @Override
        public Uni<JsonNode> byIds(String bearer, JsonNode ids, String fields) {
            return next(bearer, ids);
        }

        @Override
        public Uni<JsonNode> groupsOf(String bearer, String id, String fields, int most, @Nullable String token) {
            return next(bearer, most + " " + token);
        }

        @Override
        public Uni<JsonNode> groups(String bearer, String filter, String fields) {
            return next(bearer, filter);
        }

        @Override
        public Uni<JsonNode> membersOf(String bearer, String id, String fields, int most, @Nullable String token) {
            return next(bearer, most + " " + token);
        }
    }
}
