package io.gallerist.policies;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.changes.Asked;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Says what a policy makes of a request. */
@ApplicationScoped
public class Judge {
    /** Only among the facts where it is so; no variable of conditions. */
    private static final String ASKER_LEFT = "asker.left";

    private static final Logger LOG = Logger.getLogger(Judge.class);

    @Inject
    FactReader reader;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /**
     * What rules see of a request, read from the catalogue and the directory: outside of any transaction. The directory
     * is asked only where a rule that is on looks at the requester's groups.
     *
     * @param asked what is asked now; the row may still keep an earlier state of it
     * @param inForce by which it will be judged
     */
    public Facts facts(Request request, Asked<?> asked, boolean onBehalf, InForce inForce) {
        Instant now = clock.instant();
        Posed posed = new Posed(request, asked, onBehalf);
        Map<String, Object> facts = reader.read(posed, Surroundings.of(List.of(posed)), null, now);
        if (request.requester.leftAt != null || request.onBehalfOf != null && request.onBehalfOf.leftAt != null) {
            facts.put(ASKER_LEFT, true);
        }
        if (inForce.looksAt(Variable.GROUPS)) {
            groups(request).ifPresent(groups -> facts.put(Variable.GROUPS, groups));
        }
        return new Facts(facts);
    }

    /**
     * Never fails: a rule that can't be evaluated approves nothing, and that is told; no rule approves for who left. A rejection wins whatever the
     * order; what rules demand has to be passed also where another one approves.
     */
    public Verdict judge(InForce inForce, Facts facts, String kind, boolean hasGallery) {
        Findings findings = Findings.of(inForce.policy().rules(), inForce.floor(), facts);
        if (findings.rejects()) {
            return new Verdict(Verdict.Outcome.REJECTED, List.of(), findings.because());
        }
        List<StagePlan> stages = new ArrayList<>();
        if (!findings.approves() || facts.values().containsKey(ASKER_LEFT)) {
            stages.addAll(inForce.policy().stagesFor(kind, hasGallery));
        }
        stages.addAll(findings.demanded());
        return new Verdict(
                stages.isEmpty() ? Verdict.Outcome.APPROVED : Verdict.Outcome.REVIEW,
                stages.stream()
                        .map(stage -> hasGallery ? stage : stage.withoutOwners())
                        .toList(),
                findings.because());
    }

    /**
     * Object ids, never names: whoever may create a group may give it any name. Empty where the directory can't be
     * asked: then rules about groups can't be evaluated.
     */
    private Optional<List<String>> groups(Request request) {
        try {
            return Optional.of(directory.groupsOf(request.requester.objectId).stream()
                    .map(group -> group.id().toLowerCase(Locale.ROOT))
                    .toList());
        } catch (AzureRefusal refusal) {
            LOG.warnf("Groups of the requester of %s can't be read: %s", request.label(), refusal.message());
            return Optional.empty();
        }
    }
}
