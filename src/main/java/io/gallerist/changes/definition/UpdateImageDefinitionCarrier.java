package io.gallerist.changes.definition;

import io.gallerist.changes.ChangeKind;
import io.gallerist.execution.EditCarrier;
import io.gallerist.execution.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the approved definition, as long as it is what the reviewers saw. */
@ApplicationScoped
class UpdateImageDefinitionCarrier extends EditCarrier<UpdateImageDefinition> {
    @Inject
    UpdateImageDefinitionKind kind;

    @Inject
    DefinitionCatalogue catalogue;

    @Override
    protected ChangeKind<UpdateImageDefinition> changeKind() {
        return kind;
    }

    @Override
    protected Runnable catalogue(Work work) {
        return catalogue.takeOver(work.target());
    }
}
