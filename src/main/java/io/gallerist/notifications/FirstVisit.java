package io.gallerist.notifications;

import io.gallerist.people.CurrentPerson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Notes a person's language and zone from the browser, beside the page and once. */
@ApplicationScoped
class FirstVisit {
    private static final int MOST_REMEMBERED = 10_000;

    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    void opened(@ObservesAsync AuthenticationSuccessEvent event) {
        if (event.getEventProperties().get(RoutingContext.class.getName()) instanceof RoutingContext visit) {
            String language = language(visit.request().getHeader("Accept-Language"));
            String zone = zone(visit.request().getCookie("zone"));
            CurrentPerson.idOf(event.getSecurityIdentity()).ifPresent(person -> note(person, language, zone));
        }
    }

    private void note(UUID person, @Nullable String language, @Nullable String zone) {
        if (noted.size() > MOST_REMEMBERED) {
            noted.clear();
        }
        if ((language != null || zone != null) && noted.add(person + " " + (language != null) + (zone != null))) {
            QuarkusTransaction.requiringNew().run(() -> Preference.seen(person, language, zone));
        }
    }

    static @Nullable String language(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        try {
            return Locale.lookupTag(Locale.LanguageRange.parse(header), Reader.LANGUAGES);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    static @Nullable String zone(@Nullable Cookie cookie) {
        if (cookie == null) {
            return null;
        }
        try {
            String name = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
            return ZoneId.getAvailableZoneIds().contains(name) ? name : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
