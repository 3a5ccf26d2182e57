package io.gallerist.notifications;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands a mail over to the mail server. */
@ApplicationScoped
class Mailing {
    /** No blanks, line breaks or signs that mean something in a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]{1,64}@[A-Za-z0-9.-]{1,255}");

    private static final int PLAIN = 25;

    @Inject
    ReactiveMailer mailer;

    /**
     * Sends on one event loop: from another thread the mail client connects on one loop and listens on a second, and
     * may miss the server's greeting in between.
     */
    @Inject
    Vertx vertx;

    @Inject
    NotificationSettings settings;

    @Inject
    PortalAddress portal;

    @Inject
    @ConfigProperty(name = "quarkus.mailer.mock")
    Optional<Boolean> mock;

    @Inject
    @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost")
    String host;

    @Inject
    @ConfigProperty(name = "quarkus.mailer.port")
    Optional<Integer> port;

    @Inject
    @ConfigProperty(name = "quarkus.mailer.tls")
    Optional<Boolean> tls;

    @Inject
    @ConfigProperty(name = "quarkus.mailer.ssl")
    Optional<Boolean> ssl;

    @Inject
    @ConfigProperty(name = "quarkus.mailer.tls-configuration-name")
    Optional<String> tlsConfiguration;

    Answer send(Parcel parcel) {
        String address = parcel.address();
        if (address == null || !ADDRESS.matcher(address).matches()) {
            return Answer.refused("The directory knows no address of this person that a mail could go to.");
        }
        if (settings.from().isEmpty()) {
            return Answer.refused("The portal sends no mail: gallerist.notifications.from is not set.");
        }
        if (!mock.orElse(false) && !port().map(this::isReachable).orElse(true)) {
            return Answer.refused("The mail server can't be reached.");
        }
        try {
            mailer.send(mail(parcel, address))
                    .runSubscriptionOn(task -> vertx.getOrCreateContext().runOnContext(ignored -> task.run()))
                    .await()
                    .atMost(settings.mailTimeout());
            return Answer.delivered("Taken by the mail server.");
        } catch (TimeoutException silent) {
            return Answer.unknown("The mail server did not answer in time.");
        } catch (RuntimeException failure) {
            return answer(failure);
        }
    }

    private Mail mail(Parcel parcel, String address) {
        return Mail.withHtml(address, parcel.subject(), Objects.requireNonNull(parcel.html()))
                .setText(parcel.text())
                .setFrom(settings.from().orElseThrow())
                .addHeader("Message-ID", "<" + parcel.messageId() + "@" + portal.host() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** A server that refuses has not taken the mail; one that broke off may have. */
    static Answer answer(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                return Answer.refused("The mail server refused it: " + brief(refusal.getReplyMessage()));
            }
            if (cause instanceof java.net.ConnectException || cause instanceof java.net.UnknownHostException) {
                return Answer.refused("The mail server can't be reached.");
            }
            if (cause instanceof SSLException
                    || String.valueOf(cause.getMessage()).contains("STARTTLS")) {
                return Answer.refused("No encrypted connection to the mail server came about.");
            }
        }
        return Answer.unknown(
                "The connection to the mail server broke: " + brief(String.valueOf(failure.getMessage())));
    }

    /**
     * Where the mailer connects to; empty where TLS is wanted without a port, as which one that means is up to the
     * mailer.
     */
    private Optional<Integer> port() {
        boolean encrypted = tls.orElse(false) || ssl.orElse(false) || tlsConfiguration.isPresent();
        return port.or(() -> encrypted ? Optional.empty() : Optional.of(PLAIN));
    }

    /** Asked beforehand, since a connection that times out later looks like a mail that may have left. */
    private boolean isReachable(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(host, port), (int) settings.timeout().toMillis());
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }

    private static String brief(String text) {
        String line = Headline.oneLine(text);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
