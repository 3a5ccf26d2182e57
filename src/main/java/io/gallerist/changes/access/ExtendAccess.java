package io.gallerist.changes.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.access.AccessGrant;
import io.gallerist.access.Recipient;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Change;
import io.gallerist.changes.GivenAccess;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * That access which somebody has shall last longer.
 *
 * @param scope resource id of the gallery, or of one of its image definitions
 * @param roleId GUID of a built-in role
 * @param before ISO 8601, in UTC: when it would end
 * @param until when it shall end instead
 * @param days for how long it was asked for once: what the next renewal asks for, too
 */
public record ExtendAccess(
        UUID galleryId,
        UUID grantId,
        String scope,
        Recipient recipient,
        String roleId,
        String before,
        String until,
        int days)
        implements Change {
    static ExtendAccess of(AccessGrant grant, Instant until, int days) {
        return new ExtendAccess(
                grant.gallery.id,
                grant.id,
                grant.scope,
                new Recipient(
                        grant.principalType,
                        grant.principalId == null ? "" : grant.principalId,
                        grant.who(),
                        grant.mail,
                        grant.external),
                grant.roleId,
                Objects.requireNonNull(grant.until).toString(),
                until.toString(),
                days);
    }

    /** One wish at a time for one grant. */
    @Override
    @JsonIgnore
    public String target() {
        return target(scope, grantId);
    }

    static String target(String scope, UUID grant) {
        return scope + PLACE + grant;
    }

    static final String PLACE = "/providers/Microsoft.Authorization/roleAssignments/";

    Instant end() {
        return Instant.parse(until);
    }

    @Override
    public Optional<GivenAccess> gives() {
        return Optional.of(new GivenAccess(
                List.of(new GivenAccess.To(recipient.type(), recipient.id(), recipient.mail(), recipient.external())),
                SharedRole.label(roleId),
                end()));
    }

    @Override
    @JsonIgnore
    public String title() {
        return "More time for " + recipient.name() + " on "
                + ResourceId.of(scope).name();
    }
}
