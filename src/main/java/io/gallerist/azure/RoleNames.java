package io.gallerist.azure;

import com.azure.resourcemanager.authorization.fluent.models.RoleDefinitionInner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The names of built-in and custom roles. */
@ApplicationScoped
public class RoleNames {
    private final AzureClients azure;

    @Inject
    RoleNames(AzureClients azure) {
        this.azure = azure;
    }

    /** Those that can be given in a subscription. */
    public Page<RoleName> of(String subscription, @Nullable String next) {
        var list =
                azure.authorization(subscription).getRoleDefinitions().listAsync("subscriptions/" + subscription, null);
        return azure.lists().page(list, next, RoleNames::of);
    }

    private static RoleName of(RoleDefinitionInner inner) {
        var name = Facts.text(inner.name(), "");
        return new RoleName(name, Facts.text(inner.roleName(), name));
    }
}
