package io.gallerist.policies;

import io.gallerist.azure.DirectoryGroupFacts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stage that was checked; the people and groups it names need not be known to the portal yet. */
record StageDraft(
        String name,
        List<Reviewers> who,
        List<Named> named,
        List<Reviewers> alternates,
        List<Named> namedAlternates,
        int approvals,
        int rejections,
        @Nullable Integer remind,
        @Nullable Integer escalate,
        @Nullable Integer expire) {
    StagePlan plan(Instant now) {
        return new StagePlan(
                name,
                known(who, named, now),
                known(alternates, namedAlternates, now),
                approvals,
                rejections,
                remind,
                escalate,
                expire);
    }

    /** Those groups that it names. */
    Stream<DirectoryGroupFacts> groups() {
        return Stream.concat(named.stream(), namedAlternates.stream())
                .filter(Named.Group.class::isInstance)
                .map(one -> ((Named.Group) one).facts());
    }

    private static List<Reviewers> known(List<Reviewers> types, List<Named> named, Instant now) {
        return Stream.concat(types.stream(), named.stream().map(one -> one.known(now)))
                .distinct()
                .toList();
    }
}
