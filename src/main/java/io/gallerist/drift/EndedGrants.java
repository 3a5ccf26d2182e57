package io.gallerist.drift;

import io.gallerist.access.AccessGrant;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Access that is over, the latest first. */
final class EndedGrants {
    private static final int SIZE = 25;
    private static final String OF = "from AccessGrant g left join fetch g.endedBy left join fetch g.askedBy"
            + " left join fetch g.definition where g.gallery.id = ?1 and g.state = ENDED";

    private EndedGrants() {}

    static Page<AccessGrant> of(UUID gallery, Optional<Keyset> at) {
        return Page.of(rows(gallery, at), at, SIZE, grant -> List.of(String.valueOf(grant.endedAt), grant.id));
    }

    private static List<AccessGrant> rows(UUID gallery, Optional<Keyset> at) {
        if (at.isEmpty()) {
            return AccessGrant.<AccessGrant>find(OF + " order by g.endedAt desc, g.id desc", gallery)
                    .page(0, SIZE + 1)
                    .list();
        }
        boolean newer = at.get().newer();
        String beyond = " and (g.endedAt, g.id) "
                + (newer
                        ? "> (?2, ?3) order by g.endedAt, g.id"
                        : "< (?2, ?3)" + " order by g.endedAt desc, g.id desc");
        return AccessGrant.<AccessGrant>find(
                        OF + beyond, gallery, at.get().instant(0), at.get().uuid(1))
                .page(0, SIZE + 1)
                .list();
    }
}
