package io.gallerist.requests;

import io.gallerist.audit.AuditEvent;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.catalog.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose request made a version. The tag that says so can be written by anybody in Azure: it counts only when the request
 * was for this very version.
 */
@ApplicationScoped
class MadeByRequest implements Provenance {
    @Inject
    VisibleRequests requests;

    @Override
    public Optional<Made> of(ImageVersion version) {
        if (version.requestId == null) {
            return Optional.empty();
        }
        return Request.<Request>find(
                        "from Request r join fetch r.requester left join fetch r.onBehalfOf where r.id = ?1 and r.targetKey = ?2 and r.startedAt is not null",
                        version.requestId,
                        version.resourceKey)
                .firstResultOptional()
                .map(this::made);
    }

    private Made made(Request request) {
        Instant at = Optional.ofNullable(request.submittedAt).orElse(request.createdAt);
        return new Made(
                request.title,
                requests.shows(request) ? request.path() : null,
                request.askedBy(),
                approver(request),
                at);
    }

    private static @org.jspecify.annotations.Nullable String approver(Request request) {
        return AuditEvent.<AuditEvent>find(
                        "requestId = ?1 and action = 'request.approved' order by id desc", request.id)
                .firstResultOptional()
                .map(event -> event.actorName)
                .orElse(null);
    }
}
