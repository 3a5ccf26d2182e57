package io.gallerist.changes.sharing;

import java.util.List;
import java.util.stream.Stream;

/** Subscriptions and tenants, each a GUID in small letters. */
public record Ids(List<String> subscriptions, List<String> tenants) {
    static final Ids NONE = new Ids(List.of(), List.of());

    public Ids {
        subscriptions = List.copyOf(subscriptions);
        tenants = List.copyOf(tenants);
    }

    boolean areNone() {
        return subscriptions.isEmpty() && tenants.isEmpty();
    }

    boolean haveAll(Ids others) {
        return subscriptions.containsAll(others.subscriptions) && tenants.containsAll(others.tenants);
    }

    boolean haveAny(Ids others) {
        return others.subscriptions.stream().anyMatch(subscriptions::contains)
                || others.tenants.stream().anyMatch(tenants::contains);
    }

    Ids with(Ids others) {
        return new Ids(with(subscriptions, others.subscriptions), with(tenants, others.tenants));
    }

    Ids without(Ids others) {
        return new Ids(
                subscriptions.stream()
                        .filter(id -> !others.subscriptions.contains(id))
                        .toList(),
                tenants.stream().filter(id -> !others.tenants.contains(id)).toList());
    }

    private static List<String> with(List<String> ids, List<String> others) {
        return Stream.concat(ids.stream(), others.stream()).distinct().toList();
    }
}
