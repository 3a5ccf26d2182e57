package io.gallerist.azure;

import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentScheduleInstanceInner;
import com.azure.resourcemanager.authorization.models.AssignmentType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Privileged Identity Management does with role assignments. Its list has every assignment there is, those that
 * nobody manages too: managed are those that were activated or that have an end.
 */
@ApplicationScoped
public class ManagedAssignments {
    /** The code of the refusal where the directory has no licence for it: it manages nothing there. */
    public static final String UNLICENSED = "AadPremiumLicenseRequired";

    private final AzureClients azure;

    @Inject
    ManagedAssignments(AzureClients azure) {
        this.azure = azure;
    }

    /**
     * Those of a subscription. What is not managed is an empty item.
     *
     * @throws AzureRefusal INVALID, {@link #UNLICENSED}, where the directory has no licence for it
     */
    public Page<Optional<ManagedAssignment>> of(String subscription, @Nullable String next) {
        var list = azure.authorization(subscription)
                .getRoleAssignmentScheduleInstances()
                .listForScopeAsync("subscriptions/" + subscription, null);
        return azure.lists().page(list, next, ManagedAssignments::of);
    }

    /** Those of one principal at a scope, and above and inside of it; as {@link #of} otherwise. */
    public Page<Optional<ManagedAssignment>> at(ResourceId scope, String principalId, @Nullable String next) {
        var list = azure.authorization(scope.subscription())
                .getRoleAssignmentScheduleInstances()
                .listForScopeAsync(scope.value().substring(1), "principalId eq '" + principalId + "'");
        return azure.lists().page(list, next, ManagedAssignments::of);
    }

    private static Optional<ManagedAssignment> of(RoleAssignmentScheduleInstanceInner inner) {
        var activated = AssignmentType.ACTIVATED.equals(inner.assignmentType());
        var until = inner.endDateTime() == null ? null : inner.endDateTime().toInstant();
        var origin = inner.originRoleAssignmentId();
        return origin == null || !activated && until == null
                ? Optional.empty()
                : Optional.of(new ManagedAssignment(origin, activated, until));
    }
}
