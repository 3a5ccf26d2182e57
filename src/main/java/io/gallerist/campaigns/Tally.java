package io.gallerist.campaigns;

import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How far a review is. */
record Tally(long all, long kept, long removed, long gone) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally of(Campaign campaign) {
        return of(List.of(campaign.id)).getOrDefault(campaign.id, NONE);
    }

    /** By campaign, in one statement. */
    static Map<UUID, Tally> of(Collection<UUID> campaigns) {
        return CampaignItem.getEntityManager()
                .createQuery(
                        "select i.campaign.id as id, count(*) as items,"
                                + " sum(case when i.decision = KEPT then 1 else 0 end) as kept,"
                                + " sum(case when i.decision = REMOVED then 1 else 0 end) as removed,"
                                + " sum(case when i.decision = GONE then 1 else 0 end) as gone"
                                + " from CampaignItem i where i.campaign.id in ?1 group by i.campaign.id",
                        Tuple.class)
                .setParameter(1, campaigns)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), Tally::of));
    }

    private static Tally of(Tuple row) {
        return new Tally(number(row, "items"), number(row, "kept"), number(row, "removed"), number(row, "gone"));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    public long decided() {
        return kept + removed + gone;
    }

    public long undecided() {
        return all - decided();
    }
}
