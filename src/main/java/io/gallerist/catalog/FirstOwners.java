package io.gallerist.catalog;

import io.gallerist.audit.Act;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryGroupFacts;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.people.Colleagues;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Standing;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Gives a gallery that nobody owns the owners, people or groups, that the configuration names for it. */
@ApplicationScoped
class FirstOwners {
    @Inject
    Directory directory;

    @Inject
    Colleagues colleagues;

    @Inject
    Standing standing;

    @Inject
    CatalogSettings settings;

    @Inject
    Clock clock;

    void add(Gallery gallery) {
        List<String> named = settings.firstOwners().getOrDefault(gallery.name, List.of());
        if (!named.isEmpty() && QuarkusTransaction.requiringNew().call(gallery::isWithoutOwners)) {
            named.forEach(one -> add(one, gallery));
        }
    }

    /** What is the address of nobody may be a group's. */
    private void add(String named, Gallery gallery) {
        try {
            Optional<DirectoryUser> user = named.contains("@") ? directory.findByMail(named) : Optional.empty();
            Optional<DirectoryGroupFacts> group = user.isPresent() ? Optional.empty() : directory.findGroup(named);
            if (user.isPresent()) {
                QuarkusTransaction.requiringNew()
                        .run(() -> gallery.addOwner(colleagues.known(user.get()), Act.byPortal(clock)));
            } else if (group.isPresent()) {
                add(group.get(), gallery);
            } else {
                Log.warnf("First owner %s of gallery %s is not in the directory", named, gallery.name);
            }
        } catch (AzureRefusal refusal) {
            Log.warnf("First owner %s of gallery %s was not found: %s", named, gallery.name, refusal.message());
        }
    }

    private void add(DirectoryGroupFacts group, Gallery gallery) {
        QuarkusTransaction.requiringNew()
                .run(() -> gallery.addOwnerGroup(DirectoryGroup.known(group, clock.instant()), Act.byPortal(clock)));
        standing.readMembers(group);
    }
}
