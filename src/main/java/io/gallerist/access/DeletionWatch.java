package io.gallerist.access;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.DirectoryPrincipal;
import io.gallerist.azure.DirectoryPrincipals;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks after the groups and applications that have access: what is deleted in the directory keeps none. */
@ApplicationScoped
class DeletionWatch {
    private String last = "";

    @Inject
    DirectoryPrincipals directory;

    @Inject
    Leaving leaving;

    /** As many as the directory tells of in one call; the next round goes on from there. */
    void look() {
        List<OpenGrants.Holder> round =
                QuarkusTransaction.requiringNew().call(() -> OpenGrants.others(last, DirectoryPrincipals.MOST));
        last = round.size() < DirectoryPrincipals.MOST
                ? ""
                : round.get(round.size() - 1).principalId();
        if (round.isEmpty()) {
            return;
        }
        try {
            look(round);
        } catch (AzureRefusal refusal) {
            Log.infof("The directory could not be asked about groups and applications: %s", refusal.code());
        }
    }

    /** A list may miss one for a moment: before that is noted the directory is asked for those again. */
    private void look(List<OpenGrants.Holder> round) {
        Set<String> missing = new HashSet<>();
        round.forEach(one -> missing.add(key(one.principalId())));
        missing.removeAll(known(missing));
        if (!missing.isEmpty()) {
            missing.removeAll(known(missing));
        }
        for (OpenGrants.Holder one : round) {
            boolean isMissing = missing.contains(key(one.principalId()));
            if (isMissing || one.away()) {
                QuarkusTransaction.requiringNew().run(() -> note(one.principalId(), isMissing));
            }
        }
    }

    private void note(String principal, boolean isMissing) {
        if (isMissing) {
            leaving.missing(principal);
        } else {
            leaving.present(principal);
        }
    }

    private Set<String> known(Set<String> ids) {
        return directory.byIds(List.copyOf(ids)).stream()
                .map(DirectoryPrincipal::id)
                .map(DeletionWatch::key)
                .collect(Collectors.toSet());
    }

    private static String key(String principal) {
        return principal.toLowerCase(Locale.ROOT);
    }
}
