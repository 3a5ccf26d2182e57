package io.gallerist.policies;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.changes.Asked;
import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says what a policy makes of a request. */
@ApplicationScoped
public class Judge {
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
     * @param onBehalfOf whom it is asked for, where that is somebody else
     * @param inForce by which it will be judged
     */
    public Facts facts(Request request, Asked<?> asked, @Nullable Person onBehalfOf, InForce inForce) {
        Map<String, Object> facts = known(request, asked, onBehalfOf, inForce);
        if (inForce.looksAt(Variable.GROUPS)) {
            try {
                facts.put(Variable.GROUPS, groups(request));
            } catch (AzureRefusal refusal) {
                LOG.warnf("Groups of the requester of %s can't be read: %s", request.label(), refusal.message());
            }
        }
        return new Facts(facts);
    }

    /**
     * The facts of then, but of those who ask what is known by now. Standing should have read them again just before.
     *
     * @throws AzureRefusal when rules look at the requester's groups and the directory can't be asked
     */
    public Facts again(Facts then, Request request, Asked<?> asked, @Nullable Person onBehalfOf, InForce inForce) {
        Map<String, Object> facts = new HashMap<>(then.values());
        facts.keySet().removeIf(Judge::isOfAsker);
        known(reloaded(request), asked, onBehalfOf, inForce).forEach((name, value) -> {
            if (isOfAsker(name)) {
                facts.put(name, value);
            }
        });
        if (inForce.looksAt(Variable.GROUPS)) {
            facts.put(Variable.GROUPS, groups(request));
        }
        return new Facts(facts);
    }

    private Map<String, Object> known(Request request, Asked<?> asked, @Nullable Person onBehalfOf, InForce inForce) {
        Posed posed = new Posed(request, asked, onBehalfOf != null);
        Map<String, Object> facts = reader.read(posed, Surroundings.of(List.of(posed)), null, clock.instant());
        facts.putAll(AskerFacts.of(request, onBehalfOf, inForce.authors()));
        return facts;
    }

    private static boolean isOfAsker(String name) {
        return name.startsWith("requester.") || name.startsWith("asker.");
    }

    /** With its people as they stand in the database: this thread may have loaded them before they were read again. */
    private static Request reloaded(Request request) {
        return QuarkusTransaction.requiringNew().call(() -> Request.<Request>find(
                        "from Request r join fetch r.requester left join fetch r.gallery where r.id = ?1", request.id)
                .singleResult());
    }

    /**
     * Never fails: a rule that can't be evaluated approves nothing, and that is told; no rule approves for who left, nor
     * what its own author asks for. A rejection wins whatever the order; what rules demand has to be passed also where
     * another one approves.
     */
    public Verdict judge(InForce inForce, Facts facts, String kind, boolean hasGallery) {
        Findings findings = Findings.of(inForce.policy().rules(), inForce.floor(), facts);
        if (findings.rejects()) {
            return new Verdict(Verdict.Outcome.REJECTED, false, List.of(), findings.because());
        }
        boolean byRule = findings.approves() && !facts.values().containsKey(AskerFacts.LEFT);
        List<StagePlan> stages =
                new ArrayList<>(byRule ? List.of() : inForce.policy().stagesFor(kind, hasGallery));
        stages.addAll(findings.demanded());
        return new Verdict(
                stages.isEmpty() ? Verdict.Outcome.APPROVED : Verdict.Outcome.REVIEW,
                byRule,
                stages.stream()
                        .map(stage -> hasGallery ? stage : stage.withoutOwners())
                        .toList(),
                findings.because());
    }

    /** Object ids, never names: whoever may create a group may give it any name. */
    private List<String> groups(Request request) {
        return directory.groupsOf(request.requester.objectId).stream()
                .map(group -> group.id().toLowerCase(Locale.ROOT))
                .toList();
    }
}
