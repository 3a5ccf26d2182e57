package io.gallerist.drift;

import io.gallerist.access.AssignmentRoom;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.Listed;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.List;

/** Reads what the access page shows; the number of statements does not depend on how much that is. */
@ApplicationScoped
class AccessViews {
    @Inject
    AccessList list;

    @Inject
    Deciding deciding;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    AccessView of(
            Gallery gallery,
            MultivaluedMap<String, String> asked,
            List<String> chosen,
            FindingForm form,
            FormErrors errors) {
        Listed<AccessRow> rows = list.read(gallery, AccessList.shown(gallery, asked));
        List<String> keys = rows.page().items().stream().map(AccessRow::id).toList();
        AccessReading reading = AccessReading.of(gallery.subscriptionId).orElse(null);
        return new AccessView(
                gallery,
                rows,
                FindingRow.open(database, gallery.id, AccessView.SHOWN + 1),
                FindingRow.standing(database, gallery.id, keys),
                deciding.mayDecide(gallery),
                AssignmentRoom.of(gallery.subscriptionId).orElse(null),
                reading,
                reading != null && reading.isAwaited(clock.instant()),
                chosen,
                form,
                errors);
    }
}
