package io.gallerist.home;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class HomeInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Override
    public String label() {
        return "Home";
    }

    @Override
    public String href() {
        return "/";
    }

    @Override
    public String icon() {
        return "home";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean visible() {
        return me.isMember();
    }
}
