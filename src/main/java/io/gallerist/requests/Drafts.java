package io.gallerist.requests;

import io.gallerist.audit.Act;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.Change;
import io.gallerist.changes.ChangeKind;
import io.gallerist.people.CurrentPerson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a checked form into a request, in a transaction of its own: no connection is held while Azure is asked. */
@ApplicationScoped
public class Drafts {
    @Inject
    VisibleRequests requests;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** The key that a form carried; a new one where it carried none. */
    public static UUID key(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException notAKey) {
            return UUID.randomUUID();
        }
    }

    /** The path of a request that this form has already made and that can't be edited any more. */
    public Optional<String> alreadySubmitted(UUID key) {
        return madeBefore(key).filter(request -> !request.status.isEditable()).map(Request::path);
    }

    /**
     * Changes the request that is being edited; else the draft that the same form made before, for a double click or
     * after going back; else makes a new one.
     *
     * @param key the form's idempotency key
     * @return the path of the request's page
     */
    public <C extends Change> String keep(ChangeKind<C> kind, C change, UUID key, @Nullable UUID editing) {
        return QuarkusTransaction.requiringNew()
                .call(() -> kept(kind, change, key, editing).path());
    }

    private <C extends Change> Request kept(ChangeKind<C> kind, C change, UUID key, @Nullable UUID editing) {
        Act act = Act.by(me.get(), clock);
        if (editing != null) {
            Request request = requests.ownLocked(editing);
            request.edit(kind, change, act);
            return request;
        }
        Lock.FORM.take(me.id() + " " + key);
        Request same = madeBefore(key).orElse(null);
        if (same == null) {
            return Request.draft(kind, change, me.get(), gallery(change), key, act);
        }
        if (same.status.isEditable() && !same.change.equals(CanonicalJson.write(change))) {
            same.edit(kind, change, act);
        }
        return same;
    }

    /** The request that a form of this key already made. */
    private Optional<Request> madeBefore(UUID key) {
        return Request.find("requester.id = ?1 and idempotencyKey = ?2", me.id(), key)
                .firstResultOptional();
    }

    private static @Nullable Gallery gallery(Change change) {
        return change.galleryId() == null ? null : Gallery.findById(change.galleryId());
    }
}
