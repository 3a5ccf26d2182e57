package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import io.gallerist.azure.AzureRefusal.Kind;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CallsTest {
    private final Calls calls = new Calls(Duration.ofMillis(20), remaining -> {
        throw new IllegalStateException("The database is away");
    });

    @Test
    void waitsNoLongerThanTheTimeout() {
        assertRefused(Mono.never(), Kind.UNAVAILABLE, "Timeout");
    }

    @Test
    void takesBrokenConnectionsAndUnreadableAnswersForUnavailable() {
        assertRefused(Mono.error(new UnknownHostException("arm.example")), Kind.UNAVAILABLE, "ConnectionFault");
        assertRefused(Mono.error(new HttpResponseException("?", null)), Kind.UNAVAILABLE, "UnreadableAnswer");
        assertRefused(Mono.empty(), Kind.UNAVAILABLE, "EmptyAnswer");
    }

    @Test
    void tellsABadSecretFromABadNetwork() {
        var denied = new ClientAuthenticationException("AADSTS7000215", null);
        assertThat(SignInFaults.refusal(denied).kind()).isEqualTo(Kind.DENIED);
        var unreachable = new ClientAuthenticationException("no", null, new UnknownHostException("login.example"));
        assertThat(SignInFaults.refusal(unreachable).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void leavesThePortalsOwnMistakesAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.await(Mono.error(new IllegalArgumentException("mistake"))));
    }

    @Test
    void answersThoughNobodyCouldNoteTheBudget() {
        var call = Mono.deferContextual(context -> {
            context.<Queue<Remaining>>get(Budgets.class).add(new Remaining("s", "reads", 7));
            return Mono.just("answer");
        });
        assertThat(calls.await(call)).isEqualTo("answer");
    }

    private void assertRefused(Mono<?> call, Kind kind, String code) {
        assertThatThrownBy(() -> calls.await(call)).isInstanceOfSatisfying(AzureRefusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.advice()).isNotBlank();
        });
    }
}
