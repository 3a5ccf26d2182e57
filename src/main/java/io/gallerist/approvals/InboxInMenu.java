package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class InboxInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Inject
    Inbox inbox;

    @Override
    public String label() {
        return "Inbox";
    }

    @Override
    public String href() {
        return "/inbox";
    }

    @Override
    public String icon() {
        return "inbox";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean visible() {
        return me.isMember();
    }

    @Override
    public long badge() {
        return inbox.count();
    }
}
