package io.gallerist.access;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Page;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignment;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.catalog.NotNow;
import io.gallerist.catalog.Patience;
import io.gallerist.web.LocalTimes;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The links from an account to a role that Azure honours. */
@ApplicationScoped
class RoleLinks {
    private static final String GRANT = "The grant";
    private static final String ROLE = "The role in Azure";
    private static final String WAIT = "The wait";
    static final String BUSY = "Azure could not be asked just now: it wants to be left alone for a moment.";

    @Inject
    RoleAssignments assignments;

    @Inject
    Patience patience;

    @Inject
    LocalTimes times;

    @Inject
    Clock clock;

    /** Of somebody with whom it is shared. */
    List<Link> now(Share share) {
        String subscription = ResourceId.of(share.resourceId()).subscription();
        try {
            patience.check(subscription);
            return isInAzure(share)
                    ? List.of(grant(share), Link.good(ROLE, share.role() + " was read back just now."), waited(share))
                    : List.of(grant(share), gone(share));
        } catch (NotNow busy) {
            return List.of(grant(share), Link.unknown(ROLE, BUSY), waited(share));
        } catch (AzureRefusal refusal) {
            keepAway(subscription, refusal);
            return List.of(grant(share), Link.unknown(ROLE, "Azure", refusal), waited(share));
        }
    }

    /** For whoever is about to call. */
    private void keepAway(String subscription, AzureRefusal refusal) {
        try {
            patience.refused(subscription, refusal);
        } catch (NotNow noted) {
            Log.debug(noted.getMessage());
        }
    }

    /** Of somebody whose grant opens nothing. */
    Link closed(AccessGrant grant, boolean isWhole) {
        if (!isWhole) {
            return Link.unknown(GRANT, "The directory could not say in which groups you are; you have no own grant.");
        }
        return switch (grant.state) {
            case LOST ->
                Link.missing(
                        GRANT,
                        "The role was taken away in Azure, outside of this portal.",
                        "Ask the owner of the gallery whether that was meant.");
            case ENDED ->
                Link.missing(
                        GRANT,
                        "Your access ended"
                                + (grant.endedAt == null ? "" : " on " + times.local(grant.endedAt))
                                + (grant.endingBecause == null ? "." : ": " + grant.endingBecause),
                        "Ask the owner of the gallery to share it with you again.");
            default ->
                Link.waiting(
                        GRANT,
                        "It is approved, and the role is not given yet.",
                        "Wait some minutes: the portal goes on by itself until it is.");
        };
    }

    private Link grant(Share share) {
        String how = share.group() == null ? "You were given " : "Through " + share.group() + " you have ";
        String where = (share.definition() == null ? " on the gallery " : " on the definition ") + share.name();
        Instant until = share.until();
        String end = until == null ? ", without an end." : ", until " + times.local(until) + ".";
        return share.isEnding(clock.instant())
                ? Link.missing(
                        GRANT, how + share.role() + where + ", but it is ending.", "Ask the owner for more time.")
                : Link.good(GRANT, how + share.role() + where + end);
    }

    private static Link gone(Share share) {
        return Link.missing(
                ROLE,
                "Azure has no role assignment of " + share.role() + " for this grant: somebody took it away there.",
                "Tell the owner of the gallery, who can have it restored.");
    }

    private Link waited(Share share) {
        Instant since = share.since();
        return since != null && share.isFresh(clock.instant())
                ? Link.waiting(
                        WAIT,
                        "The role was given " + times.ago(since) + ". Azure can take some minutes to apply it.",
                        "Wait until " + times.local(since.plus(share.applies())) + ".")
                : Link.good(WAIT, "The minutes that Azure may need are over.");
    }

    private boolean isInAzure(Share share) {
        AccessGrant grant = share.grant();
        if (grant != null && grant.assignment != null) {
            return assignments
                    .read(ResourceId.of(grant.scope), grant.assignment)
                    .isPresent();
        }
        ResourceId scope = ResourceId.of(share.resourceId());
        @Nullable String next = null;
        do {
            patience.check(scope.subscription());
            Page<RoleAssignment> page = assignments.of(share.principalId(), scope, next);
            if (page.items().stream().anyMatch(one -> isIt(one, share))) {
                return true;
            }
            next = page.next();
        } while (next != null);
        return false;
    }

    private static boolean isIt(RoleAssignment assignment, Share share) {
        String scope = assignment.scope().toLowerCase(Locale.ROOT);
        return share.principalId().equalsIgnoreCase(assignment.principalId())
                // The list also has what is further inside, which opens no more than that.
                && !scope.startsWith(ResourceId.of(share.resourceId()).key() + "/")
                && assignment.roleDefinitionId().toLowerCase(Locale.ROOT).endsWith(share.roleId());
    }
}
