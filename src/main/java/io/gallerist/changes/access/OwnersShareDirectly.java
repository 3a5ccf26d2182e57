package io.gallerist.changes.access;

import io.gallerist.access.AccessSettings;
import io.gallerist.audit.Act;
import io.gallerist.execution.CarryOut;
import io.gallerist.requests.Request;
import io.gallerist.requests.Submitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** A rule, not a person, lets owners share what they own; where the setting is off, another owner reviews it. */
@ApplicationScoped
class OwnersShareDirectly implements Submitted {
    @Inject
    AccessSettings settings;

    @Inject
    CarryOut carryOut;

    @Inject
    Clock clock;

    @Override
    public void submitted(Request request, Act act) {
        if (!request.kind.equals(ShareGalleryKind.NAME)
                || !settings.ownersShareDirectly()
                || !request.isForGalleryOf(request.requester.id)) {
            return;
        }
        request.approve(
                request.digest,
                "By rule: an owner may share the own gallery (gallerist.access.owners-share-directly)",
                Act.byPortal(clock));
        carryOut.schedule(request);
    }
}
