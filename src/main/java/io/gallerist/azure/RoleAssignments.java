package io.gallerist.azure;

import com.azure.core.http.rest.Response;
import com.azure.resourcemanager.authorization.fluent.RoleAssignmentsClient;
import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentInner;
import com.azure.resourcemanager.authorization.models.PrincipalType;
import com.azure.resourcemanager.authorization.models.RoleAssignmentCreateParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who has which role at a scope. An assignment can take ten minutes to apply, and so can its removal. */
@ApplicationScoped
public class RoleAssignments {
    /** The built-in role Reader. */
    public static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

    /** The built-in role Compute Gallery Image Reader, narrower than Reader. */
    public static final String IMAGE_READER = "cf7c76d2-98a3-4358-a134-615aa78bf44d";

    /** The built-in role Contributor. */
    public static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";

    /** The built-in role Owner. */
    public static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

    private static final Set<String> GONE = Set.of(
            "RoleAssignmentNotFound",
            "ResourceNotFound",
            "ParentResourceNotFound",
            "ResourceGroupNotFound",
            "HTTP 404");

    private final AzureClients azure;

    @Inject
    RoleAssignments(AzureClients azure) {
        this.azure = azure;
    }

    /** The same name for the same scope, principal and role, so that giving a role twice is giving it once. */
    public static UUID nameFor(ResourceId scope, String principalId, String roleId) {
        var triple = String.join("|", scope.key(), principalId, roleId).toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(triple.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Gives the role under {@link #nameFor its own name}; one that is there already is as good. A fresh guest is
     * refused with {@code PrincipalNotFound}, which is transient, until the whole directory knows it. The same triple
     * under somebody else's name is a CONFLICT.
     *
     * @param principalType User, Group or ServicePrincipal; without it Azure looks the principal up and may not find it
     */
    public RoleAssignment assign(ResourceId scope, String principalId, String principalType, String roleId) {
        var name = nameFor(scope, principalId, roleId);
        var role = "/subscriptions/" + scope.subscription() + "/providers/Microsoft.Authorization/roleDefinitions/"
                + roleId;
        var wanted = new RoleAssignmentCreateParameters()
                .withRoleDefinitionId(role)
                .withPrincipalId(principalId)
                .withPrincipalType(PrincipalType.fromString(principalType));
        try {
            return of(azure.calls()
                    .await(client(scope).createWithResponseAsync(path(scope), name.toString(), wanted))
                    .getValue());
        } catch (AzureRefusal refusal) {
            if (refusal.kind() != AzureRefusal.Kind.CONFLICT) {
                throw refusal;
            }
            return read(scope, name).orElseThrow(() -> refusal);
        }
    }

    /**
     * Empty where it is gone, alone or with its scope.
     *
     * @throws AzureRefusal NOT_FOUND where Azure says that something else is missing, such as the subscription
     */
    public Optional<RoleAssignment> read(ResourceId scope, UUID name) {
        return there(client(scope).getWithResponseAsync(path(scope), name.toString(), null))
                .map(Response::getValue)
                .map(RoleAssignments::of);
    }

    /** Those that apply at the scope, from wider scopes too; not those further inside. */
    public Page<RoleAssignment> at(ResourceId scope, @Nullable String next) {
        var list = client(scope).listForScopeAsync(path(scope), "atScope()", null, null);
        return azure.lists().page(list, next, RoleAssignments::of);
    }

    /** Those of one principal that apply at the scope or concern anything inside of it. */
    public Page<RoleAssignment> of(String principalId, ResourceId scope, @Nullable String next) {
        // The client sends a filter as it gets it.
        var list = client(scope).listForScopeAsync(path(scope), "principalId%20eq%20'" + principalId + "'", null, null);
        return azure.lists().page(list, next, RoleAssignments::of);
    }

    /** All that concern a subscription: at it, inside of it, and those from above that apply to it. */
    public Page<RoleAssignment> all(String subscription, @Nullable String next) {
        var list = azure.authorization(subscription).getRoleAssignments().listAsync();
        return azure.lists().page(list, next, RoleAssignments::of);
    }

    /** Takes the role away; one that is not there is as good. */
    public void remove(ResourceId scope, UUID name) {
        there(client(scope).deleteWithResponseAsync(path(scope), name.toString(), null));
    }

    /** Empty where it is gone, alone or with its scope. Any other 404 tells of the portal's sight, not of the role. */
    private <T> Optional<T> there(Mono<T> call) {
        try {
            return azure.calls().maybe(call);
        } catch (AzureRefusal refusal) {
            if (refusal.kind() == AzureRefusal.Kind.NOT_FOUND && GONE.contains(refusal.code())) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private RoleAssignmentsClient client(ResourceId scope) {
        return azure.authorization(scope.subscription()).getRoleAssignments();
    }

    /** The SDK puts a slash of its own before the scope. */
    private static String path(ResourceId scope) {
        return scope.value().substring(1);
    }

    private static RoleAssignment of(RoleAssignmentInner inner) {
        return new RoleAssignment(
                inner.id(),
                inner.name(),
                Facts.text(inner.scope(), ""),
                Facts.text(inner.roleDefinitionId(), ""),
                Facts.text(inner.principalId(), ""),
                Facts.text(inner.principalType(), "Unknown"),
                inner.condition() != null && !inner.condition().isBlank(),
                inner.createdOn() == null ? null : inner.createdOn().toInstant(),
                inner.createdBy());
    }
}
