package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class DelegationsInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Override
    public String label() {
        return "Delegations";
    }

    @Override
    public String href() {
        return Delegation.PATH;
    }

    @Override
    public String icon() {
        return "user-check";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean visible() {
        return me.isMember();
    }
}
