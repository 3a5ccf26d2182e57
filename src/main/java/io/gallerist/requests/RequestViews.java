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
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /** @param seen the state of the page that refreshes itself; null for a whole page */
    RequestView of(Request request, @Nullable String seen) {
        return new RequestView(
                request,
                kinds.read(request.kind, request.change),
                AuditEvent.ofRequest(request.id),
                parts(request, seen),
                Landmark.of(request),
                request.requester.id.equals(me.id()),
                request.onBehalfOf != null && request.onBehalfOf.id.equals(me.id()),
                times.zone());
    }

    /** Of what does not refresh itself nothing, as long as the page shows what can be done now. */
    private RequestView.Parts parts(Request request, @Nullable String seen) {
        List<RawString> actions = placed(request, RequestPart.Place.ACTIONS);
        List<RawString> waysOut = placed(request, RequestPart.Place.WAY_OUT);
        String state = Integer.toHexString(Objects.hash(
                request.status,
                request.digest,
                actions.toString().hashCode(),
                waysOut.toString().hashCode()));
        boolean moved = seen != null && !seen.equals(state);
        boolean whole = !Live.wanted();
        return new RequestView.Parts(
                whole || moved ? placed(request, RequestPart.Place.FACTS) : List.of(),
                actions,
                whole ? placed(request, RequestPart.Place.DETAILS) : List.of(),
                waysOut,
                rendered(request, RequestPart::isLive),
                state,
                moved);
    }

    private List<RawString> placed(Request request, RequestPart.Place place) {
        return rendered(request, part -> !part.isLive() && part.place() == place);
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
