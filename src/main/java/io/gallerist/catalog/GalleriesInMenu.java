package io.gallerist.catalog;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NavigationItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

@ApplicationScoped
class GalleriesInMenu implements NavigationItem {
    @Inject
    CurrentPerson me;

    @Override
    public String label() {
        return "Galleries";
    }

    @Override
    public String href() {
        return "/galleries";
    }

    @Override
    public List<String> covers() {
        return List.of("/definitions", "/versions");
    }

    @Override
    public String icon() {
        return "photo";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean visible() {
        return me.isMember();
    }
}
