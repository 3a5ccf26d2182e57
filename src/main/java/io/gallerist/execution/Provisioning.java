package io.gallerist.execution;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Operation;
import io.gallerist.azure.Operations;
import io.gallerist.requests.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What Azure tells of a write that it took on: by the resource's provisioning state, and by the operation's end. */
@ApplicationScoped
public class Provisioning {
    @Inject
    Operations operations;

    /**
     * Follows a write by the resource's provisioning state.
     *
     * @param effect gives, when it is over, what runs in the transaction that records it
     */
    public Outcome follow(Work work, String provisioningState, Supplier<Runnable> effect) {
        return switch (provisioningState) {
            case "Succeeded" -> new Outcome.Succeeded(null, effect.get());
            case "Failed", "Canceled" ->
                new Outcome.Failed(
                        failure(work, "Azure reports that it failed.", "Mend the cause and ask again."),
                        null,
                        effect.get());
            default -> new Outcome.Underway(null, null, false, () -> {});
        };
    }

    /** The operation knows best why; where Azure has forgotten it, the given words stand. */
    public Failure failure(Work work, String otherwise, String advice) {
        Optional<Operation> operation = operation(work);
        return new Failure(
                operation.map(Operation::code).orElse("Failed"),
                operation.map(Operation::message).orElse(otherwise),
                advice);
    }

    /** A read may lag behind the write: only an operation that is over makes it gone. */
    public Outcome missing(Work work, String what) {
        boolean isOver = operation(work).map(Operation::isOver).orElse(true);
        return isOver
                ? Outcome.failed(
                        "ResourceNotFound",
                        what + " was deleted while Azure was working on it.",
                        "Somebody deleted it outside of the portal. Ask again if it is still wanted.")
                : Outcome.wait("Azure does not show it yet");
    }

    /** Empty where there is none to look at, or none any more. */
    public Optional<Operation> operation(Work work) {
        return operation(work.operationUrl(), work.tenants());
    }

    /** Empty where there is none to look at, or none any more. */
    public Optional<Operation> operation(@Nullable String operationUrl, Set<String> tenants) {
        if (operationUrl == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(operations.read(operationUrl, tenants));
        } catch (AzureRefusal refusal) {
            if (refusal.isTransient()) {
                throw refusal;
            }
            return Optional.empty();
        }
    }
}
