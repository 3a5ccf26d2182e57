package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.requests.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How grants come to be: asked for, or found in Azure and adopted. */
public final class NewGrants {
    private static final double HOURS = 24.0;

    private NewGrants() {}

    /** What a request asks for one recipient; the same again for the same request and recipient. */
    public static AccessGrant of(
            Request request, ResourceId scope, Recipient recipient, String roleId, @Nullable Instant until, Act act) {
        return AccessGrant.ofRequest(request.id).stream()
                .filter(grant -> recipient.isKnown()
                        ? recipient.id().equals(grant.principalId)
                        : recipient.mail().equalsIgnoreCase(grant.mail))
                .findFirst()
                .orElseGet(() -> {
                    AccessGrant grant = new AccessGrant();
                    grant.request = request;
                    grant.askedBy = request.requester;
                    grant.gallery = Objects.requireNonNull(request.gallery);
                    grant.definition = ImageDefinition.<ImageDefinition>find("resourceKey", scope.key())
                            .firstResult();
                    grant.scope = scope.value();
                    grant.scopeKey = scope.key();
                    grant.mail = recipient.mail();
                    grant.roleId = roleId;
                    grant.until = until;
                    grant.days = days(until, act.at());
                    grant.state = AccessGrant.State.WANTED;
                    grant.principalType = recipient.type();
                    grant.principalId = recipient.isKnown() ? recipient.id() : null;
                    grant.principalName = recipient.name();
                    grant.external = recipient.external();
                    grant.createdAt = act.at();
                    grant.persist();
                    return grant;
                });
    }

    /** Access for a role assignment that somebody made in Azure: from now on the portal looks after it, to its end. */
    public static AccessGrant adopt(
            Gallery gallery,
            @Nullable ImageDefinition definition,
            ResourceId scope,
            Recipient who,
            String roleId,
            @Nullable UUID assignment,
            @Nullable Instant until,
            Act act) {
        AccessGrant grant = new AccessGrant();
        grant.askedBy = act.person();
        grant.gallery = gallery;
        grant.definition = definition;
        grant.scope = scope.value();
        grant.scopeKey = scope.key();
        grant.mail = who.mail();
        grant.roleId = roleId;
        grant.state = AccessGrant.State.ASSIGNED;
        grant.principalType = who.type();
        grant.principalId = who.id();
        grant.principalName = who.name();
        grant.external = who.external();
        grant.until = until;
        grant.days = days(until, act.at());
        grant.createdAt = act.at();
        grant.assignedAt = act.at();
        grant.verifiedAt = act.at();
        grant.acceptedAt = who.external() && who.type().equals(Recipient.USER) ? null : act.at();
        grant.assignment = assignment;
        grant.persist();
        grant.tell("access.adopted", act);
        return grant;
    }

    /** Whole ones, and at least one; null: without end. */
    private static @Nullable Integer days(@Nullable Instant until, Instant from) {
        return until == null
                ? null
                : (Integer) (int)
                        Math.max(1, Math.round(Duration.between(from, until).toHours() / HOURS));
    }
}
