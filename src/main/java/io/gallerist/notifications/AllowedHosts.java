package io.gallerist.notifications;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the portal may be sent: only to hosts that its operator has listed, so that nobody makes it call what only the
 * portal can reach. Asked when an address is typed, and before each call.
 */
@ApplicationScoped
class AllowedHosts {
    private static final int HTTPS = 443;

    @Inject
    NotificationSettings settings;

    boolean isEmpty() {
        return list().isEmpty();
    }

    List<String> list() {
        return settings.allowedHosts().orElse(List.of());
    }

    /** What is wrong with an address, to be shown at its field; empty for one that may be called. */
    Optional<String> objection(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException malformed) {
            return Optional.of("Write a whole address, such as https://hooks.example.com/…");
        }
        String host = uri.getHost();
        if (host == null || uri.getScheme() == null) {
            return Optional.of("Write a whole address, such as https://hooks.example.com/…");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("Leave out names and passwords before the host, and what follows a #.");
        }
        if (!uri.getScheme().equals("https") && !isLocalTrial(uri)) {
            return Optional.of("The address has to begin with https://.");
        }
        return isListed(host.toLowerCase(Locale.ROOT), uri.getPort())
                ? Optional.empty()
                : Optional.of("The portal's operator has not listed the host " + host + ". Listed: "
                        + (isEmpty() ? "none" : String.join(", ", list())) + ".");
    }

    private boolean isListed(String host, int port) {
        return list().stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .anyMatch(entry -> {
                    int colon = entry.lastIndexOf(':');
                    boolean withPort = colon > 0 && entry.substring(colon + 1).matches("\\d+");
                    String listed = withPort ? entry.substring(0, colon) : entry;
                    int listedPort = withPort ? Integer.parseInt(entry.substring(colon + 1)) : HTTPS;
                    return listedPort == (port < 0 ? HTTPS : port)
                            && (listed.startsWith("*.") ? host.endsWith(listed.substring(1)) : host.equals(listed));
                });
    }

    /** Never in production: there an address without TLS is no address. */
    private static boolean isLocalTrial(URI uri) {
        return LaunchMode.current() != LaunchMode.NORMAL
                && uri.getScheme().equals("http")
                && "localhost".equals(uri.getHost());
    }
}
