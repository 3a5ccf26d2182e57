package io.gallerist.requests;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class RequestsInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Override
    public String label() {
        return "Requests";
    }

    @Override
    public String href() {
        return "/requests";
    }

    @Override
    public String icon() {
        return "send";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean visible() {
        return me.isMember();
    }
}
