package io.gallerist.people;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryUser;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a verified id token into a known {@link Person} and the portal's roles. Who cannot be shown to belong to the
 * organisation is a guest: the {@code acct} claim says so (0 member, 1 guest), else the directory is asked once. While
 * it cannot be asked, somebody new may do nothing, and nothing about them is kept. Who left may do nothing either.
 */
@ApplicationScoped
class Recognition implements SecurityIdentityAugmentor {
    static final String PERSON = "gallerist.person";
    private static final Map<String, String> APP_ROLES =
            Map.of("Gallerist.Administrator", Role.ADMINISTRATOR, "Gallerist.Auditor", Role.AUDITOR);

    @Inject
    Recognition self;

    @Inject
    Directory directory;

    @Inject
    Standing standing;

    @Inject
    Clock clock;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> self.recognised(identity, token));
    }

    /** The directory is asked before the transaction begins: nobody holds a connection while Graph thinks. */
    @ActivateRequestContext
    SecurityIdentity recognised(SecurityIdentity identity, JsonWebToken token) {
        Identity claims;
        try {
            claims = identity(token);
        } catch (AzureRefusal refusal) {
            Log.warnf("The directory could not say who %s is: %s", token.getSubject(), refusal.code());
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(identity.getPrincipal())
                    .build();
        }
        Seen seen = QuarkusTransaction.requiringNew().call(() -> seen(claims));
        Person person = seen.person();
        boolean isHere = person.leftAt == null;
        if (seen.due()) {
            isHere = standing.keepUp(person.id, isHere);
        }
        if (!isHere) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(identity.getPrincipal())
                    .build();
        }
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(
                        PERSON,
                        new SignedInPerson(person.id, person.tenant, person.objectId, person.name, person.mail));
        if (person.guest) {
            return builder.addRole(Role.GUEST).build();
        }
        builder.addRole(Role.MEMBER);
        for (String role : roles(token)) {
            Optional.ofNullable(APP_ROLES.get(role)).ifPresent(builder::addRole);
        }
        return builder.build();
    }

    private record Seen(Person person, boolean due) {}

    private Seen seen(Identity claims) {
        Instant now = clock.instant();
        Person person = Person.known(claims, now);
        person.seen(now);
        return new Seen(person, standing.isDue(person));
    }

    private Identity identity(JsonWebToken token) {
        String tenant = Optional.<String>ofNullable(token.getClaim("tid")).orElse(token.getIssuer());
        String objectId = Optional.<String>ofNullable(token.getClaim("oid")).orElse(token.getSubject());
        String user = Optional.<String>ofNullable(token.getClaim("preferred_username"))
                .orElse(objectId);
        String name = Optional.<String>ofNullable(token.getClaim("name")).orElse(user);
        String mail = Optional.<String>ofNullable(token.getClaim("email"))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .orElse(null);
        return new Identity(tenant, objectId, name, mail, isGuest(token, tenant, objectId));
    }

    private boolean isGuest(JsonWebToken token, String tenant, String objectId) {
        Object account = token.getClaim("acct");
        if (account != null) {
            return !"0".equals(account.toString());
        }
        return Person.of(tenant, objectId).map(person -> person.guest).orElseGet(() -> directorySaysGuest(objectId));
    }

    private boolean directorySaysGuest(String objectId) {
        return directory.find(objectId).map(DirectoryUser::guest).orElse(true);
    }

    private static List<String> roles(JsonWebToken token) {
        Object roles = token.getClaim("roles");
        return roles instanceof Iterable<?> values
                ? java.util.stream.StreamSupport.stream(values.spliterator(), false)
                        .map(Recognition::text)
                        .toList()
                : List.of();
    }

    /** Claims arrive as JSON values: a JSON string prints with its quotes. */
    private static String text(Object value) {
        return value instanceof jakarta.json.JsonString string ? string.getString() : value.toString();
    }
}
