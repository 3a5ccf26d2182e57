package io.gallerist.catalog;

import io.gallerist.audit.Act;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.people.Identity;
import io.gallerist.people.Person;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Gives a gallery that nobody owns the owners that the configuration names for it. */
@ApplicationScoped
class FirstOwners {
    @Inject
    Directory directory;

    @Inject
    CatalogSettings settings;

    @Inject
    Clock clock;

    void add(Gallery gallery) {
        List<String> mails = settings.firstOwners().getOrDefault(gallery.name, List.of());
        if (!mails.isEmpty() && QuarkusTransaction.requiringNew().call(gallery::isWithoutOwners)) {
            mails.forEach(mail -> find(mail, gallery).ifPresent(user -> add(user, gallery)));
        }
    }

    private void add(DirectoryUser user, Gallery gallery) {
        Identity identity = new Identity(settings.tenantId(), user.id(), user.displayName(), user.mail(), user.guest());
        QuarkusTransaction.requiringNew()
                .run(() -> gallery.addOwner(Person.known(identity, clock.instant()), Act.byPortal(clock)));
    }

    private Optional<DirectoryUser> find(String mail, Gallery gallery) {
        try {
            Optional<DirectoryUser> user = directory.findByMail(mail);
            if (user.isEmpty()) {
                Log.warnf("First owner %s of gallery %s is not in the directory", mail, gallery.name);
            }
            return user;
        } catch (AzureRefusal refusal) {
            Log.warnf("First owner %s of gallery %s was not found: %s", mail, gallery.name, refusal.message());
            return Optional.empty();
        }
    }
}
