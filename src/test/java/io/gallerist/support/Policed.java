package io.gallerist.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gallerist.policies.Policy;
import io.gallerist.policies.Reviewers;
import io.gallerist.policies.Rule;
import io.gallerist.policies.SharingRules;
import io.gallerist.policies.StagePlan;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;

/** A policy that is in force for all galleries until the test ends, without the pages on which one is written. */
public final class Policed {
    private Policed() {}

    public static void by(StagePlan... stages) {
        by(false, stages);
    }

    public static void by(boolean commentToApprove, StagePlan... stages) {
        by(new Policy(
                false,
                commentToApprove,
                List.of(new Policy.Route(List.of(), List.of(stages))),
                List.of(),
                SharingRules.standard()));
    }

    /** Owners decide, and access is given and reviewed so. */
    public static void sharing(boolean commentToApprove, SharingRules rules) {
        by(new Policy(false, commentToApprove, List.of(), List.of(), rules));
    }

    /** Owners decide, where no rule does; nobody wrote the rules. */
    public static void rules(Rule... rules) {
        by(new Policy(false, false, List.of(), List.of(rules), SharingRules.standard()));
    }

    private static void by(Policy policy) {
        Estate estate = CDI.current().select(Estate.class).get();
        estate.sql("update policy_version set state = 'REPLACED' where state = 'IN_FORCE'");
        estate.sql(
                "insert into policy_version (id, number, document, state, proposed_by_id, authors, proposed_at)"
                        + " select gen_random_uuid(), (select coalesce(max(number), 0) + 1 from policy_version"
                        + " where gallery_id is null), ?, 'IN_FORCE', p.id, array[p.id], now() from person p limit 1",
                json(policy));
    }

    private static String json(Policy policy) {
        try {
            return new ObjectMapper().writeValueAsString(policy);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** One approval by one of these passes it, one rejection ends it. */
    public static StagePlan stage(String name, Reviewers... reviewers) {
        return stage(name, 1, 1, reviewers);
    }

    public static StagePlan stage(String name, int approvals, int rejections, Reviewers... reviewers) {
        return new StagePlan(name, List.of(reviewers), List.of(), approvals, rejections, null, null, null);
    }

    /** Owners decide; reminded, joined by the alternate and ended after so many hours. */
    public static StagePlan patient(int remind, int escalate, int expire, Reviewers alternate) {
        return new StagePlan("Owners", List.of(Reviewers.owners()), List.of(alternate), 1, 1, remind, escalate, expire);
    }
}
