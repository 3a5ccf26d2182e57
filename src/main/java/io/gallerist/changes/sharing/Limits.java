package io.gallerist.changes.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** With how many Azure shares a gallery directly (limits of Azure Compute Gallery). */
final class Limits {
    static final int SUBSCRIPTIONS = 30;
    static final int TENANTS = 5;

    private Limits() {}

    static List<String> exceeded(Ids ids) {
        List<String> exceeded = new ArrayList<>();
        exceeded(ids.subscriptions(), SUBSCRIPTIONS, "subscriptions").ifPresent(exceeded::add);
        exceeded(ids.tenants(), TENANTS, "tenants").ifPresent(exceeded::add);
        return exceeded;
    }

    static Optional<String> exceeded(List<String> ids, int most, String what) {
        return ids.size() <= most
                ? Optional.empty()
                : Optional.of("A gallery can be shared with at most " + most + " " + what + "; together with those that"
                        + " it is shared with now these would be " + ids.size() + ". Leave " + (ids.size() - most)
                        + " out, or remove as many.");
    }
}
