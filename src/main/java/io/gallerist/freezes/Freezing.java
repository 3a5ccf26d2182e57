package io.gallerist.freezes;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.catalog.Gallery;
import io.gallerist.execution.CarryOut;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A gallery's windows, for those who see the gallery and for those who manage it. */
@ApplicationScoped
class Freezing {
    @Inject
    CarryOut carryOut;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** @throws NotFound for what there is not */
    Gallery seen(UUID id) {
        return Gallery.present(id).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for those who neither own it nor administer the portal, too */
    Gallery managed(UUID id) {
        Gallery gallery = seen(id);
        if (!mayManage(gallery)) {
            AuditTrail.refused(Act.by(me.get(), clock), "freeze.manage", gallery.subject(), "not an owner of it");
            throw new NotFound();
        }
        return gallery;
    }

    boolean mayManage(Gallery gallery) {
        return me.isAdministrator() || gallery.isOwnedBy(me.id());
    }

    FreezeView view(Gallery gallery) {
        return FreezeView.of(gallery, mayManage(gallery), clock.instant());
    }

    /** @throws NotFound for a window of another gallery, too */
    FreezeWindow window(UUID gallery, UUID id) {
        return FreezeWindow.of(gallery, id).orElseThrow(NotFound::new);
    }

    /**
     * Changes the windows in one transaction, in which the requests that wait for them are told to look again.
     *
     * @param reason may be empty as long as no freeze that is under way ends sooner
     * @throws NeedsReason when one does
     */
    void change(UUID id, String reason, BiConsumer<Gallery, Act> how) {
        QuarkusTransaction.requiringNew().run(() -> {
            Gallery gallery = Gallery.findById(id, LockModeType.PESSIMISTIC_WRITE);
            Act act = Act.by(me.get(), clock);
            Holding before = Holding.of(gallery, act.at());
            how.accept(gallery, act);
            Gallery.flush();
            if (reason.isEmpty() && before.endsSoonerBy(Holding.of(gallery, act.at()))) {
                throw new NeedsReason();
            }
            carryOut.wake(gallery);
        });
    }
}
