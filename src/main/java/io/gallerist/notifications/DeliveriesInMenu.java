package io.gallerist.notifications;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

@ApplicationScoped
class DeliveriesInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Override
    public String label() {
        return "Deliveries";
    }

    @Override
    public String href() {
        return "/deliveries";
    }

    @Override
    public List<String> covers() {
        return List.of("/channels");
    }

    @Override
    public String icon() {
        return "mail";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean visible() {
        return me.isAdministrator();
    }
}
