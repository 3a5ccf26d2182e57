package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out the form to decide with, to those who may. */
@ApplicationScoped
class Ballots {
    @Inject
    CurrentPerson me;

    @Inject
    Who who;

    @Inject
    Clock clock;

    Optional<Ballot> of(Request request) {
        if (request.status != Status.SUBMITTED || request.requester.id.equals(me.id())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Hearing.of(request, me, now)
                .filter(hearing -> !hearing.says().isEmpty())
                .flatMap(hearing -> of(hearing, now));
    }

    private Optional<Ballot> of(Hearing hearing, Instant now) {
        Stage open = hearing.open();
        if (open == null) {
            return Optional.empty();
        }
        UUID whom = hearing.bestSay();
        @Nullable Person inPlaceOf = hearing.inPlaceOf(whom);
        return Optional.of(new Ballot(
                hearing.request(),
                open,
                whom,
                inPlaceOf == null ? null : inPlaceOf.name,
                hearing.earlier(inPlaceOf).orElse(null),
                hearing.next().isEmpty(),
                who.on(open, now).without(hearing.person()).besides(me.isAdministrator()),
                FormErrors.none(),
                ""));
    }
}
