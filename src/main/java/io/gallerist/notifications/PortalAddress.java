package io.gallerist.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's public address, where links of messages lead. */
@ApplicationScoped
class PortalAddress {
    @Inject
    @ConfigProperty(name = "gallerist.access.portal-url", defaultValue = "http://localhost:8080")
    String url;

    /** The whole address of one of the portal's paths. */
    String of(String path) {
        return url.replaceAll("/+$", "") + path;
    }

    String host() {
        String host = URI.create(url).getHost();
        return host == null ? "localhost" : host;
    }
}
