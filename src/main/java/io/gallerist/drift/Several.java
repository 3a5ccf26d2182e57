package io.gallerist.drift;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.NotNow;
import io.gallerist.catalog.Patience;
import io.gallerist.policies.Policies;
import io.gallerist.policies.SharingRules;
import io.gallerist.web.Conflict;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision on several findings: each is checked, decided and written down by itself, so that one that can't be keeps
 * none of the others back.
 */
@ApplicationScoped
class Several {
    private static final String LATER = "Azure wants to be left alone for a moment. Try again in some minutes.";

    /** What came of one of them. */
    @TemplateData
    record Result(FindingRow finding, boolean isDecided, String words) {}

    @Inject
    Offers offers;

    @Inject
    Weighing weighing;

    @Inject
    Deciding deciding;

    @Inject
    OwnAccess ownAccess;

    @Inject
    Policies policies;

    @Inject
    Patience patience;

    @Inject
    Clock clock;

    /** In the order of the findings; asks Azure and the directory, so outside of any transaction. */
    List<Result> decide(
            Gallery gallery, List<FindingRow> findings, Choice choice, String reason, @Nullable Instant until) {
        SharingRules rules = policies.sharing(gallery.id);
        List<Offer> all = offers.of(findings);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            results.add(decide(gallery, rules, findings.get(i), all.get(i), choice, reason, until));
        }
        return results;
    }

    private Result decide(
            Gallery gallery,
            SharingRules rules,
            FindingRow finding,
            Offer offer,
            Choice choice,
            String reason,
            @Nullable Instant until) {
        if (finding.kind() != AccessFinding.Kind.ADDED) {
            return new Result(finding, false, "Decide on this one on its own page.");
        }
        if (!offer.choices().contains(choice)) {
            if (offer.isOwn()) {
                ownAccess.refused(gallery);
            }
            return new Result(finding, false, offer.why());
        }
        try {
            patience.check(gallery.subscriptionId);
            Weighing.Weighed weighed = weighing.of(finding, choice, rules, gallery.zoneId(), clock.instant());
            if (weighed.why().isPresent()) {
                return new Result(finding, false, weighed.why().get());
            }
            deciding.decide(finding, new Decision(choice, reason, until, weighed.external()));
            return new Result(finding, true, choice.label());
        } catch (Conflict conflict) {
            return new Result(finding, false, String.valueOf(conflict.getMessage()));
        } catch (NotNow later) {
            return new Result(finding, false, LATER);
        } catch (AzureRefusal refusal) {
            return new Result(finding, false, asked(gallery, refusal));
        }
    }

    /** Once Azure asked for a pause the rest of them is not asked for, either. */
    private String asked(Gallery gallery, AzureRefusal refusal) {
        try {
            if (!refusal.isOfDirectory()) {
                patience.refused(gallery.subscriptionId, refusal);
            }
            return FindingPages.unasked(refusal);
        } catch (NotNow noted) {
            return LATER;
        }
    }
}
