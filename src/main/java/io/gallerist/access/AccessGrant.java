package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.catalog.Gallery;
import io.gallerist.requests.Request;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One person's access to one scope, from the mail that was asked for to a role assignment that was read back.
 * "Invited" is not "assigned", and "assigned" is not "accepted": each has its own moment.
 */
@Entity
public class AccessGrant extends PanacheEntityBase {
    public enum State {
        WANTED,
        INVITED,
        ASSIGNED
    }

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Request request;

    @ManyToOne(fetch = FetchType.LAZY)
    public Gallery gallery;

    public String scope;
    public String mail;
    public String roleId;

    @Enumerated(EnumType.STRING)
    public State state;

    /** The directory's object id, once it is known. */
    public @Nullable String principalId;

    public @Nullable String principalName;
    public boolean external;

    /** The role assignment's name in Azure. */
    public @Nullable UUID assignment;

    public @Nullable Instant invitedAt;
    public @Nullable Instant assignedAt;

    /** When the portal learned that the guest accepted; for people of the organisation when access was assigned. */
    public @Nullable Instant acceptedAt;

    protected AccessGrant() {}

    /** The grant of a request, made at its first step. */
    public static AccessGrant of(Request request, String scope, String mail, String roleId) {
        return ofRequest(request.id).orElseGet(() -> {
            AccessGrant grant = new AccessGrant();
            grant.request = request;
            grant.gallery = Objects.requireNonNull(request.gallery);
            grant.scope = scope;
            grant.mail = mail;
            grant.roleId = roleId;
            grant.state = State.WANTED;
            grant.persist();
            return grant;
        });
    }

    public static Optional<AccessGrant> ofRequest(UUID requestId) {
        return find("request.id", requestId).firstResultOptional();
    }

    /** Newest first, with what the access page shows of their requests in the same statement. */
    static List<AccessGrant> at(UUID galleryId, int most) {
        return AccessGrant.<AccessGrant>find(
                        "from AccessGrant g join fetch g.request r join fetch r.requester where g.gallery.id = ?1"
                                + " order by g.id desc",
                        galleryId)
                .page(0, most)
                .list();
    }

    /** Guests who have access but have not been seen to accept their invitation. */
    static List<AccessGrant> unaccepted(UUID after, int most) {
        return AccessGrant.<AccessGrant>find(
                        "state = ?1 and acceptedAt is null and id > ?2 order by id", State.ASSIGNED, after)
                .page(0, most)
                .list();
    }

    /** What the portal gave to somebody, one a gallery, with the gallery in the same statement. */
    static List<AccessGrant> of(String principalId) {
        List<AccessGrant> grants = list(
                "from AccessGrant g join fetch g.gallery y where g.principalId = ?1 and g.state = ?2 and y.goneAt is null"
                        + " order by lower(y.name), g.id",
                principalId,
                State.ASSIGNED);
        Map<UUID, AccessGrant> byGallery = new LinkedHashMap<>();
        grants.forEach(grant -> byGallery.putIfAbsent(grant.gallery.id, grant));
        return List.copyOf(byGallery.values());
    }

    /** The directory knows the mail already. */
    public void found(DirectoryUser user) {
        this.principalId = user.id();
        this.principalName = user.displayName();
        this.external = user.guest();
    }

    /** Graph sent an invitation and made a guest. */
    public void invited(String userId, Act act) {
        this.principalId = userId;
        this.principalName = mail;
        this.external = true;
        this.state = State.INVITED;
        this.invitedAt = act.at();
        AuditTrail.done(act, "access.invited", subject(), Map.of("mail", mail, "guest", userId));
    }

    /** The role assignment was read back from Azure. */
    public void assigned(@Nullable UUID assignment, Act act) {
        if (state == State.ASSIGNED) {
            return;
        }
        this.assignment = assignment;
        this.state = State.ASSIGNED;
        this.assignedAt = act.at();
        if (!external) {
            this.acceptedAt = act.at();
        }
        AuditTrail.done(
                act, "access.assigned", subject(), Map.of("mail", mail, "role", roleId, "assignment", "" + assignment));
    }

    public void accepted(Act act) {
        if (acceptedAt == null) {
            this.acceptedAt = act.at();
            AuditTrail.done(act, "access.accepted", subject(), Map.of("mail", mail));
        }
    }

    private Subject subject() {
        return new Subject("access", id.toString(), mail + " on " + gallery.name, request.id);
    }
}
