package io.gallerist.access;

import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A gallery, or one definition of it, that somebody can see.
 *
 * @param principalId who was given the role: the person, or a group
 * @param grant null where the role was given without the portal
 * @param group by which group; null where it was given to the person
 * @param applies how long Azure may need until a role applies
 */
record Share(
        Gallery gallery,
        @Nullable ImageDefinition definition,
        String roleId,
        String principalId,
        @Nullable AccessGrant grant,
        @Nullable String group,
        Duration applies) {
    private static final int SOON_DAYS = 15;

    static Share of(AccessGrant grant, boolean throughGroup, Duration applies) {
        return new Share(
                grant.gallery,
                grant.definition,
                grant.roleId,
                Objects.requireNonNull(grant.principalId),
                grant,
                throughGroup ? grant.who() : null,
                applies);
    }

    public String name() {
        return definition == null ? gallery.name : definition.name;
    }

    public String path() {
        return definition == null ? pathOf(gallery) : pathOf(gallery) + "/definitions/" + definition.id;
    }

    static String pathOf(Gallery gallery) {
        return "/shared/galleries/" + gallery.id;
    }

    public String resourceId() {
        return definition == null ? gallery.resourceId : definition.resourceId;
    }

    public String role() {
        return RoleNames.of(roleId);
    }

    public @Nullable Instant since() {
        return grant == null ? null : grant.assignedAt;
    }

    public @Nullable Instant until() {
        return grant == null ? null : grant.until;
    }

    /** Days until it ends, begun ones too, where that is soon; else null. */
    public @Nullable Integer daysLeft(Instant now) {
        Instant until = until();
        if (until == null || !until.isAfter(now)) {
            return null;
        }
        long days = Duration.between(now, until.minusNanos(1)).toDays() + 1;
        return days < SOON_DAYS ? Integer.valueOf((int) days) : null;
    }

    public boolean isEnding(Instant now) {
        Instant until = until();
        return grant != null && grant.state == AccessGrant.State.ENDING || until != null && !until.isAfter(now);
    }

    /** Whether Azure may not let the person in yet. */
    public boolean isFresh(Instant now) {
        Instant since = since();
        return since != null && now.isBefore(since.plus(applies));
    }

    boolean isOf(ImageDefinition other) {
        return definition == null ? gallery.id.equals(other.gallery.id) : definition.id.equals(other.id);
    }

    boolean matches(String words) {
        return contains(gallery.name, words) || definition != null && contains(definition.name, words);
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
