package io.gallerist.changes.version;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Page;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.Sources;
import io.gallerist.azure.StorageAccount;
import io.gallerist.catalog.Gallery;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the storage accounts of VHDs: by the account's id once that is known, before by asking Azure for the accounts of
 * each known subscription.
 */
@ApplicationScoped
class Accounts {
    @Inject
    Sources sources;

    Search search() {
        return new Search();
    }

    /** For all VHDs of one form: no subscription's accounts are listed twice. */
    final class Search {
        private final Map<String, List<StorageAccount>> listed = new HashMap<>();

        Optional<StorageAccount> of(CreateImageVersion.Vhd vhd) {
            Optional<StorageAccount> found =
                    ResourceId.parse(vhd.account()).map(Accounts.this::known).orElseGet(() -> byAddress(vhd.uri()));
            return found.filter(account -> account.holds(vhd.uri()));
        }

        private Optional<StorageAccount> byAddress(String uri) {
            return Gallery.knownSubscriptions().stream()
                    .flatMap(subscription -> listed.computeIfAbsent(subscription, Accounts.this::in).stream())
                    .filter(account -> account.holds(uri))
                    .findFirst();
        }
    }

    private Optional<StorageAccount> known(ResourceId id) {
        return Gallery.isInKnownSubscription(id) ? sources.storageAccount(id) : Optional.empty();
    }

    /** None where the portal may not list them: the account may be in another subscription. */
    private List<StorageAccount> in(String subscription) {
        List<StorageAccount> accounts = new ArrayList<>();
        @Nullable String next = null;
        try {
            do {
                Page<StorageAccount> page = sources.storageAccounts(subscription, next);
                accounts.addAll(page.items());
                next = page.next();
            } while (next != null);
        } catch (AzureRefusal refusal) {
            if (refusal.kind() != AzureRefusal.Kind.DENIED) {
                throw refusal;
            }
            Log.warnf("The storage accounts of %s were not listed: %s", subscription, refusal.message());
        }
        return accounts;
    }
}
