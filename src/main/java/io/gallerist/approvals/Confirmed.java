package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Standing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whom the directory was asked about for the page that is being answered: once each, outside of any transaction. */
@RequestScoped
class Confirmed {
    @Inject
    Standing standing;

    private final Map<UUID, Boolean> asked = new HashMap<>();

    /**
     * Whether somebody still belongs to the organisation.
     *
     * @throws io.gallerist.azure.AzureRefusal when the directory can't be asked
     */
    boolean belongs(UUID person) {
        return asked.computeIfAbsent(person, standing::readAgain);
    }

    /** @throws io.gallerist.azure.AzureRefusal when the directory can't be asked */
    boolean belongs(CurrentPerson me) {
        return asked.computeIfAbsent(me.id(), id -> standing.readAgain(me));
    }
}
