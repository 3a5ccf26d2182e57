package io.gallerist.preview;

import io.gallerist.changes.ChangeKinds;
import io.gallerist.changes.Footprint;
import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** On a request's page: how many replicas Azure would keep where, and what they cost. */
@ApplicationScoped
class FootprintPart implements RequestPart {
    @CheckedTemplate(basePath = "preview")
    static class Templates {
        static native TemplateInstance footprint(Replicas replicas, Cost cost);
    }

    @Inject
    ChangeKinds kinds;

    @Inject
    PriceSettings prices;

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Place place() {
        return Place.FACTS;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Optional<TemplateInstance> of(Request request) {
        Look look = Look.at(request, kinds);
        Optional<Footprint> before = look.asked().footprintBefore();
        Optional<Footprint> after = look.asked().footprint();
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Templates.footprint(
                Replicas.of(before, after), Cost.of(before, after, look.location(), Prices.of(prices))));
    }
}
