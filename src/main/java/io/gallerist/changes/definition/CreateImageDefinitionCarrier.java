package io.gallerist.changes.definition;

import io.gallerist.execution.CreateCarrier;
import io.gallerist.execution.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes a new definition once, and shows it in the catalogue when Azure has it. */
@ApplicationScoped
class CreateImageDefinitionCarrier extends CreateCarrier {
    @Inject
    DefinitionCatalogue catalogue;

    @Override
    public String kind() {
        return CreateImageDefinitionKind.NAME;
    }

    @Override
    protected Runnable catalogue(Work work) {
        return catalogue.takeOver(work.target());
    }
}
