package io.gallerist.drift;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Page;
import io.gallerist.azure.RoleAssignment;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.catalog.Patience;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Looks once more before a role is called missing: a list may be older than what happened while it was read. A few are
 * asked for one by one; many are looked for on a second list, which costs its pages however many they are.
 */
@ApplicationScoped
class SecondLook {
    private static final int FEW = 20;

    @Inject
    RoleAssignments assignments;

    @Inject
    Patience patience;

    /**
     * @param gone takes the grants whose role is not there, as far as the look gets
     * @throws io.gallerist.catalog.NotNow where the subscription is to be left alone
     */
    void at(String subscription, List<Missing> missing, List<UUID> gone) {
        if (missing.size() <= FEW) {
            oneByOne(subscription, missing, gone);
            return;
        }
        try {
            Set<String> there = listed(subscription);
            missing.stream().filter(one -> !there.contains(one.triple())).forEach(one -> gone.add(one.grant()));
        } catch (AzureRefusal refusal) {
            left(subscription, refusal);
        }
    }

    private void left(String subscription, AzureRefusal refusal) {
        Log.infof("What is missing in %s is looked for with the next round: %s", subscription, refusal.code());
        patience.refused(subscription, refusal);
    }

    private void oneByOne(String subscription, List<Missing> missing, List<UUID> gone) {
        for (Missing one : missing) {
            patience.check(subscription);
            try {
                if (assignments.read(one.scope(), one.assignment()).isEmpty()) {
                    gone.add(one.grant());
                }
            } catch (AzureRefusal refusal) {
                left(subscription, refusal);
            }
        }
    }

    private Set<String> listed(String subscription) {
        Set<String> there = new HashSet<>();
        String next = null;
        do {
            patience.check(subscription);
            Page<RoleAssignment> page = assignments.all(subscription, next);
            page.items().forEach(one -> there.add(Missing.triple(one)));
            next = page.next();
        } while (next != null);
        return there;
    }
}
