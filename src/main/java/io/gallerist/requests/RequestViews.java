package io.gallerist.requests;

import io.gallerist.audit.AuditEvent;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Live;
import io.gallerist.web.LocalTimes;
import io.quarkus.arc.All;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Puts a request's page together from what all rooms have to say of it. */
@ApplicationScoped
class RequestViews {
    @Inject
    ChangeKinds kinds;

    @Inject
    @All
    List<RequestPart> parts;

    @Inject
    CurrentPerson me;

    @Inject
    LocalTimes times;

    RequestView of(Request request) {
        return new RequestView(
                request,
                kinds.read(request.kind, request.change),
                AuditEvent.ofRequest(request.id),
                placed(request, RequestPart.Place.FACTS),
                placed(request, RequestPart.Place.ACTIONS),
                placed(request, RequestPart.Place.DETAILS),
                rendered(request, RequestPart::isLive),
                request.requester.id.equals(me.id()),
                request.onBehalfOf != null && request.onBehalfOf.id.equals(me.id()),
                times.zone());
    }

    /** None where only what refreshes itself is wanted. */
    private List<RawString> placed(Request request, RequestPart.Place place) {
        return Live.wanted() ? List.of() : rendered(request, part -> !part.isLive() && part.place() == place);
    }

    private List<RawString> rendered(Request request, Predicate<RequestPart> wanted) {
        return parts.stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt(RequestPart::order))
                .flatMap(part -> part.of(request).stream())
                .map(part -> new RawString(part.render()))
                .toList();
    }
}
