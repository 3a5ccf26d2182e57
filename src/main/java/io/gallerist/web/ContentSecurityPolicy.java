package io.gallerist.web;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Scripts, styles and forms of our own origin only; forms may also end at the sign-in provider, by redirect. */
@Singleton
class ContentSecurityPolicy {

    private final String text;

    ContentSecurityPolicy(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> signIn,
            @ConfigProperty(name = "gallerist.web.form-action") Optional<List<String>> others) {
        Set<String> origins = new LinkedHashSet<>();
        signIn.map(ContentSecurityPolicy::origin).ifPresent(origins::add);
        others.ifPresent(urls -> urls.forEach(url -> origins.add(origin(url))));
        this.text = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:", // Tabler draws check marks and arrows with data: images
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'" + (origins.isEmpty() ? "" : " " + String.join(" ", origins)),
                "frame-ancestors 'none'",
                "base-uri 'none'");
    }

    String text() {
        return text;
    }

    static String origin(String url) {
        URI uri = URI.create(url.strip());
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
