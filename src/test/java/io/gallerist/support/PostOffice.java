package io.gallerist.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real mail server, which tests may stop. */
public final class PostOffice {
    private static GreenMail server;
    private static int port;

    private PostOffice() {}

    static synchronized Map<String, String> start() {
        if (port == 0) {
            port = freePort();
        }
        open();
        return Map.of(
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", String.valueOf(port),
                "quarkus.mailer.start-tls", "DISABLED",
                "quarkus.mailer.login", "DISABLED");
    }

    static synchronized void stop() {
        close();
    }

    /** Nobody listens any more. */
    public static synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Back again, and empty. */
    public static synchronized void open() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP))
                    .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
            server.start();
        }
    }

    /** An open and empty one. */
    public static synchronized void empty() {
        open();
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What arrived for an address, oldest first. */
    public static synchronized List<MimeMessage> to(String mail) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, mail))
                .toList();
    }

    public static synchronized List<String> subjectsTo(String mail) {
        return to(mail).stream().map(PostOffice::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage message, String mail) {
        try {
            return Arrays.toString(message.getRecipients(Message.RecipientType.TO))
                    .contains(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
