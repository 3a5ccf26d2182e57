package io.gallerist.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Posts to a webhook or chat: no redirect is followed, nothing but a short piece of the answer is kept. */
@ApplicationScoped
class Posting {
    private static final int GONE = 410;
    /** Somebody in between gave up waiting: the message may have arrived. */
    private static final Set<Integer> FROM_IN_BETWEEN = Set.of(408, 502, 504);

    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    @Inject
    AllowedHosts hosts;

    @Inject
    Signing signing;

    @Inject
    NotificationSettings settings;

    @Inject
    Clock clock;

    private @Nullable HttpClient client;

    /** Gives up connecting well before the whole call ends: then nothing was sent, for certain. */
    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout().dividedBy(3))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    Answer send(Parcel parcel) {
        Parcel.Destination channel = Objects.requireNonNull(parcel.destination());
        Optional<String> objection = hosts.objection(channel.url());
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        if (parcel.kind() == Kind.WEBHOOK && !signing.isPossible()) {
            return Answer.refused("Webhooks can't be signed: gallerist.notifications.signing-key is not set.");
        }
        CompletableFuture<HttpResponse<String>> call =
                Objects.requireNonNull(client).sendAsync(request(parcel, channel), Excerpt::of);
        try {
            return answer(call.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException silent) {
            call.cancel(true);
            return Answer.unknown("No answer within " + settings.timeout().toSeconds() + " s.");
        } catch (ExecutionException failure) {
            return answer(Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.unknown("The portal was stopped while it waited for the answer.");
        }
    }

    private HttpRequest request(Parcel parcel, Parcel.Destination channel) {
        String body = Objects.requireNonNull(parcel.payload());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(channel.url()))
                .timeout(settings.timeout())
                .header("User-Agent", "Gallerist")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (parcel.kind() == Kind.WEBHOOK) {
            long timestamp = clock.instant().getEpochSecond();
            request.header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                    .header("webhook-id", parcel.messageId())
                    .header("webhook-timestamp", Long.toString(timestamp))
                    .header("webhook-signature", signing.signature(channel, parcel.messageId(), timestamp, body));
        } else {
            request.header("Content-Type", "application/json; charset=UTF-8");
        }
        return request.build();
    }

    private Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        String words = status + " " + Headline.oneLine(response.body());
        if (status / 100 == 2) {
            return Answer.delivered(words);
        }
        if (status / 100 == 3) {
            return Answer.refused(status + ": redirects are not followed.");
        }
        if (status == GONE) {
            return Answer.gone(words);
        }
        if (FROM_IN_BETWEEN.contains(status)) {
            return Answer.unknown(words);
        }
        return LATER.contains(status) ? Answer.refused(words).after(pause(response)) : Answer.refused(words);
    }

    /** Its words are chosen here: a message of the client might tell the address. */
    private static Answer answer(Throwable failure) {
        if (failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof UnresolvedAddressException) {
            return Answer.refused("The host can't be reached.");
        }
        if (failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException) {
            return Answer.refused("The host's certificate is not trusted.");
        }
        if (failure instanceof SSLException && !(failure.getCause() instanceof IOException)) {
            return Answer.refused("No encrypted connection to the host came about.");
        }
        return failure instanceof IOException
                ? Answer.unknown("The connection broke before an answer came.")
                : Answer.unknown("Not sent as it should: " + failure.getClass().getSimpleName());
    }

    private @Nullable Duration pause(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(this::pause)
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                .orElse(null);
    }

    private @Nullable Duration pause(String header) {
        try {
            if (header.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(header));
            }
            Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), until);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
