package io.gallerist.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a policy shows.
 *
 * @param proposed null where nothing is proposed
 * @param difference what the proposal would change
 * @param mine whether the reader wrote some of the proposal
 * @param floor what the portal's policy asks for besides, in words
 */
public record PolicyView(
        Governed governed,
        PolicyText inForce,
        @Nullable PolicyText proposed,
        @Nullable PolicyDifference difference,
        boolean mine,
        List<String> floor,
        List<Past> history) {
    /** One of the versions there were. */
    public record Past(PolicyVersion version, PolicyDifference difference) {
        /** Whether it can be put back. */
        public boolean isReplaced() {
            return version.state == PolicyVersion.State.REPLACED;
        }

        public String tone() {
            return switch (version.state) {
                case IN_FORCE -> "good";
                case PROPOSED -> "waiting";
                case DECLINED -> "bad";
                case REPLACED, WITHDRAWN -> "neutral";
            };
        }
    }

    public @Nullable PolicyVersion proposal() {
        return governed.proposal().orElse(null);
    }

    public boolean isPortals() {
        return governed.origin() == Governed.Origin.PORTAL;
    }

    public String accept() {
        return governed.path() + "/proposal/acceptance";
    }

    public String decline() {
        return governed.path() + "/proposal/refusal";
    }

    public String withdraw() {
        return governed.path() + "/proposal/withdrawal";
    }

    public String removeRoute() {
        return governed.path() + "/routes/removal";
    }

    public String removeRule() {
        return governed.path() + "/rules/removal";
    }

    public String moveRule() {
        return governed.path() + "/rules/order";
    }

    public boolean hasHistory() {
        return !history.isEmpty();
    }
}
