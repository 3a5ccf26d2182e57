package io.gallerist.access;

import io.gallerist.access.Link.Verdict;
import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.catalog.Gallery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All links between somebody's account and a machine made of what was shared, in their order. */
record Chain(Gallery gallery, List<Link> links) {
    Chain {
        links = List.copyOf(links);
    }

    List<Link> with(Verdict verdict) {
        return links.stream().filter(link -> link.verdict() == verdict).toList();
    }

    public boolean isBroken() {
        return !with(Verdict.MISSING).isEmpty();
    }

    public boolean isDoubtful() {
        return !with(Verdict.UNKNOWN).isEmpty();
    }

    public boolean isWaiting() {
        return !with(Verdict.WAITING).isEmpty();
    }

    public String tone() {
        return isBroken() ? "bad" : isWaiting() ? "waiting" : isDoubtful() ? "warn" : "good";
    }

    public String headline() {
        if (isBroken()) {
            return "Missing: " + names(Verdict.MISSING);
        }
        if (isWaiting()) {
            return "Not yet: " + names(Verdict.WAITING);
        }
        return isDoubtful() ? "Nothing is missing as far as can be told" : "Everything is in place on this side";
    }

    /** Tells the trail, in the transaction that is under way. */
    void tell(Act act) {
        Map<String, String> details = new LinkedHashMap<>();
        links.forEach(link ->
                details.put(link.name().toLowerCase(Locale.ROOT), link.verdict().word()));
        AuditTrail.done(act, "access.tested", gallery.subject(), details);
    }

    private String names(Verdict verdict) {
        return String.join(", ", with(verdict).stream().map(Link::name).toList())
                .toLowerCase(Locale.ROOT);
    }
}
