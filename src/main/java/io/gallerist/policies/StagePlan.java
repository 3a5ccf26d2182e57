package io.gallerist.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a decision, as a policy plans it.
 *
 * @param alternates who may decide, too, once it has escalated
 * @param approvals how many have to approve, at least 1
 * @param rejections how many rejections end the request, at least 1
 * @param remindAfter hours until the reviewers are reminded; null: never
 * @param escalateAfter hours until the alternates may decide, too; null: never
 * @param expireAfter hours until the request ends undecided; null: never
 */
public record StagePlan(
        String name,
        List<Reviewers> reviewers,
        List<Reviewers> alternates,
        int approvals,
        int rejections,
        @Nullable Integer remindAfter,
        @Nullable Integer escalateAfter,
        @Nullable Integer expireAfter) {
    public StagePlan {
        reviewers = List.copyOf(reviewers);
        alternates = List.copyOf(alternates);
    }

    /** One owner decides; an administrator where there is no gallery yet. */
    public static StagePlan standard(boolean hasGallery) {
        Reviewers who = hasGallery ? Reviewers.owners() : Reviewers.administrators();
        return new StagePlan(hasGallery ? "Owners" : "Administrators", List.of(who), List.of(), 1, 1, null, null, null);
    }

    /** The same for a request that has no gallery yet, and so no owners: administrators stand in. */
    StagePlan withoutOwners() {
        return new StagePlan(
                name,
                withoutOwners(reviewers),
                withoutOwners(alternates),
                approvals,
                rejections,
                remindAfter,
                escalateAfter,
                expireAfter);
    }

    private static List<Reviewers> withoutOwners(List<Reviewers> who) {
        return who.stream()
                .map(one -> one.type() == Reviewers.Type.OWNERS ? Reviewers.administrators() : one)
                .distinct()
                .toList();
    }
}
