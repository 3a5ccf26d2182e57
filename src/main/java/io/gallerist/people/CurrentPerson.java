package io.gallerist.people;

import io.gallerist.web.SignedIn;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks: the signed-in person of this HTTP request. */
@RequestScoped
@Named("me")
public class CurrentPerson implements SignedIn {
    @Inject
    SecurityIdentity identity;

    /** The person's row; a reference that is read only when a field beside the id is needed. */
    public Person get() {
        return Person.getEntityManager().getReference(Person.class, id());
    }

    public UUID id() {
        return signedIn()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"))
                .id();
    }

    /** The directory that the person signed in with. */
    public String tenant() {
        return signedIn()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"))
                .tenant();
    }

    /** The directory's object id. */
    public String objectId() {
        return signedIn()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"))
                .objectId();
    }

    public boolean isAdministrator() {
        return identity.hasRole(Role.ADMINISTRATOR);
    }

    public boolean isAuditor() {
        return identity.hasRole(Role.AUDITOR) || isAdministrator();
    }

    public boolean isMember() {
        return identity.hasRole(Role.MEMBER);
    }

    public boolean isGuest() {
        return identity.hasRole(Role.GUEST);
    }

    @Override
    public boolean isSignedIn() {
        return signedIn().isPresent();
    }

    @Override
    public String displayName() {
        return signedIn().map(SignedInPerson::name).orElse("");
    }

    @Override
    public String email() {
        return signedIn().map(SignedInPerson::mail).orElse("");
    }

    /** Who a security identity stands for, where that is a known person. */
    public static Optional<UUID> idOf(@Nullable SecurityIdentity identity) {
        return signedIn(identity).map(SignedInPerson::id);
    }

    private Optional<SignedInPerson> signedIn() {
        return signedIn(identity);
    }

    private static Optional<SignedInPerson> signedIn(@Nullable SecurityIdentity identity) {
        return identity == null ? Optional.empty() : Optional.ofNullable(identity.getAttribute(Recognition.PERSON));
    }
}
