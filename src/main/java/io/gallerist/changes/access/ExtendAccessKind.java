package io.gallerist.changes.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gallerist.access.AccessGrant;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import io.gallerist.policies.SharingRules;
import io.gallerist.web.LocalTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExtendAccessKind implements ChangeKind<ExtendAccess> {
    static final String NAME = "access.extend";

    @Inject
    SharingChecks checks;

    @Inject
    LocalTimes times;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Let access last longer";
    }

    @Override
    public Class<ExtendAccess> type() {
        return ExtendAccess.class;
    }

    @Override
    public List<Line> lines(ExtendAccess change) {
        return List.of(
                new Line("Access to", ResourceId.of(change.scope()).name(), change.scope(), ""),
                new Line("For", Words.of(change.recipient()), ""),
                new Line("Role", SharedRole.label(change.roleId()), ""),
                new Line("Ends otherwise", times.local(Instant.parse(change.before())), ""),
                new Line("Shall end", times.local(change.end()), ""));
    }

    /** Azure keeps no end of a role assignment: the portal does. */
    @Override
    public List<PlannedCall> planned(ExtendAccess change, UUID requestId) {
        return List.of();
    }

    @Override
    public String body(ExtendAccess change, UUID requestId) {
        return CanonicalJson.write(change);
    }

    @Override
    public Optional<String> before(ExtendAccess change) {
        return Optional.of(until(change.before()));
    }

    @Override
    public Optional<String> after(ExtendAccess change) {
        return Optional.of(until(change.until()));
    }

    private String until(String moment) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("until", times.local(Instant.parse(moment)))
                .toString();
    }

    @Override
    public List<String> misfits(ExtendAccess change, UUID requestId) {
        Gallery gallery = Gallery.findById(change.galleryId());
        SharingRules rules = checks.rules(change.galleryId());
        Instant now = clock.instant();
        List<String> found = new ArrayList<>();
        AccessGrant grant = AccessGrant.findById(change.grantId());
        if (grant == null || !grant.isExtendable(now)) {
            found.add("This access has ended or is about to. Ask for it anew.");
        }
        if (!change.end().isAfter(now)) {
            found.add("The day until which it was to last is over.");
        }
        checks.against(rules, List.of(change.recipient()))
                .forEach((recipient, why) -> found.add(recipient.name() + " gets no more time: " + why));
        rules.refusal(change.end(), gallery.zoneId(), now).ifPresent(found::add);
        return found;
    }

    @Override
    public boolean isOnceOnly() {
        return true;
    }

    /** Nothing was typed: a grant's page is where one asks. */
    @Override
    public String formPath(ExtendAccess change, UUID requestId) {
        return "/grants/" + change.grantId() + "?request=" + requestId;
    }
}
