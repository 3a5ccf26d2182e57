package io.gallerist.access;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryGroupFacts;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which groups somebody is, through other groups too: guests as well, of whom the portal keeps no memberships. What
 * the directory said is kept for some minutes, that it could not be asked for some seconds. Asks Graph: outside of any
 * transaction.
 */
@ApplicationScoped
class MyGroups {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_PEOPLE = 500;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private record Said(Optional<Set<String>> groups, Instant at, Instant until) {}

    private final Map<String, Said> said = new LinkedHashMap<>(16, 0.75f, true);

    /** Object ids; empty when the directory can't be asked. */
    Optional<Set<String>> of(String objectId) {
        Instant now = clock.instant();
        return known(objectId, now).orElseGet(() -> asked(objectId, now)).groups();
    }

    private synchronized Optional<Said> known(String objectId, Instant now) {
        return Optional.ofNullable(said.get(objectId))
                .filter(one -> now.isBefore(one.until()) && !now.isBefore(one.at()));
    }

    private Said asked(String objectId, Instant now) {
        Said answer;
        try {
            Set<String> groups = directory.groupsOf(objectId).stream()
                    .map(DirectoryGroupFacts::id)
                    .collect(Collectors.toSet());
            answer = new Said(Optional.of(groups), now, now.plus(FRESH));
        } catch (AzureRefusal refusal) {
            Log.infof("The directory could not say in which groups %s is: %s", objectId, refusal.code());
            answer = new Said(Optional.empty(), now, now.plus(PATIENCE));
        }
        keep(objectId, answer);
        return answer;
    }

    private synchronized void keep(String objectId, Said answer) {
        said.put(objectId, answer);
        if (said.size() > MOST_PEOPLE) {
            said.remove(said.keySet().iterator().next());
        }
    }

    /** Forgets what was said of everybody. */
    synchronized void forget() {
        said.clear();
    }
}
