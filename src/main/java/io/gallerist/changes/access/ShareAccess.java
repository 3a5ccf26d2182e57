package io.gallerist.changes.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gallerist.access.Recipient;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Change;
import io.gallerist.changes.GivenAccess;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That somebody shall have access.
 *
 * @param scope resource id of the gallery, or of one of its image definitions
 * @param roleId GUID of a built-in role
 * @param until ISO 8601, in UTC: when access ends; null: without end
 */
public record ShareAccess(
        UUID galleryId,
        String scope,
        List<Recipient> recipients,
        String roleId,
        @Nullable String until) implements Change {
    /** As many as fit into one request. */
    static final int MOST = 100;

    /** From so many people on a group is the better way. */
    static final int MANY_PEOPLE = 5;

    public ShareAccess {
        recipients = List.copyOf(recipients);
    }

    /** Reads what was asked for before there could be several recipients, too. */
    @JsonCreator
    static ShareAccess read(
            @JsonProperty("galleryId") UUID galleryId,
            @JsonProperty("scope") String scope,
            @JsonProperty("recipients") @Nullable List<Recipient> recipients,
            @JsonProperty("roleId") String roleId,
            @JsonProperty("until") @Nullable String until,
            @JsonProperty("mail") @Nullable String mail) {
        List<Recipient> all =
                recipients != null ? recipients : mail == null ? List.of() : List.of(Recipient.ofMail(mail));
        return new ShareAccess(galleryId, scope, all, roleId, until);
    }

    /** One write at a time for the same recipients at one scope, not for the whole gallery. */
    @Override
    @JsonIgnore
    public String target() {
        String who = recipients.stream()
                .map(one -> one.isKnown() ? one.id() : one.mail())
                .sorted()
                .collect(Collectors.joining("|"));
        return scope + "/providers/Microsoft.Authorization/roleAssignments/"
                + UUID.nameUUIDFromBytes((who + roleId).getBytes(StandardCharsets.UTF_8));
    }

    /** When it ends, where it does. */
    Optional<Instant> end() {
        return Optional.ofNullable(until).map(Instant::parse);
    }

    /** Whether who gets this has the other, too: the same role at the same scope or around it. */
    boolean covers(ShareAccess other) {
        return roleId.equals(other.roleId)
                && (ResourceId.of(other.scope).key() + "/")
                        .startsWith(ResourceId.of(scope).key() + "/");
    }

    boolean hasManyPeople() {
        return recipients.stream()
                        .filter(one -> one.type().equals(Recipient.USER))
                        .count()
                > MANY_PEOPLE;
    }

    @Override
    public Optional<GivenAccess> gives() {
        return Optional.of(new GivenAccess(
                recipients.stream()
                        .map(one -> new GivenAccess.To(one.type(), one.id(), one.mail(), one.external()))
                        .toList(),
                SharedRole.label(roleId),
                end().orElse(null)));
    }

    @Override
    @JsonIgnore
    public String title() {
        String first = recipients.isEmpty() ? "nobody" : recipients.get(0).name();
        String who = recipients.size() < 2 ? first : first + " and " + (recipients.size() - 1) + " more";
        return "Share " + ResourceId.of(scope).name() + " with " + who;
    }
}
