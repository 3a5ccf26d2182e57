package io.gallerist.access;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class SharedInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Override
    public String label() {
        return "Shared with me";
    }

    @Override
    public String href() {
        return "/shared";
    }

    @Override
    public String icon() {
        return "share";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean visible() {
        return me.isSignedIn();
    }
}
