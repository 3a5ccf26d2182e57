package io.gallerist.audit;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class AuditInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Override
    public String label() {
        return "Audit trail";
    }

    @Override
    public String href() {
        return "/audit";
    }

    @Override
    public String icon() {
        return "history";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean visible() {
        return me.isAuditor();
    }
}
