package io.gallerist.notifications;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class NotificationsInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Override
    public String label() {
        return "Notifications";
    }

    @Override
    public String href() {
        return "/me/notifications";
    }

    @Override
    public String icon() {
        return "bell";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean visible() {
        return me.isMember();
    }
}
