package io.gallerist.policies;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class PolicyInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Override
    public String label() {
        return "Policy";
    }

    @Override
    public String href() {
        return Governed.path(null);
    }

    @Override
    public String icon() {
        return "shield-check";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean visible() {
        return me.isAdministrator();
    }
}
