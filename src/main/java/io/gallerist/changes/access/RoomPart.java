package io.gallerist.changes.access;

import io.gallerist.access.AssignmentRoom;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On a request's page: how many role assignments it needs and how many are left, and that a group would need one. */
@ApplicationScoped
class RoomPart implements RequestPart {
    @CheckedTemplate(basePath = "changes/access")
    static class Templates {
        static native TemplateInstance room(int needed, boolean manyPeople, @Nullable AssignmentRoom room);
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Place place() {
        return Place.FACTS;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Optional<TemplateInstance> of(Request request) {
        if (!request.kind.equals(ShareAccessKind.NAME) || request.status.isEnded()) {
            return Optional.empty();
        }
        ShareAccess change = CanonicalJson.read(request.change, ShareAccess.class);
        AssignmentRoom room =
                AssignmentRoom.of(ResourceId.of(change.scope()).subscription()).orElse(null);
        return room == null && !change.hasManyPeople()
                ? Optional.empty()
                : Optional.of(Templates.room(change.recipients().size(), change.hasManyPeople(), room));
    }
}
