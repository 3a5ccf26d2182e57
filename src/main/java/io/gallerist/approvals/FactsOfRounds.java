package io.gallerist.approvals;

import io.gallerist.policies.Facts;
import io.gallerist.policies.StoredFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Each round keeps what rules saw; the last one of a request tells. */
@ApplicationScoped
class FactsOfRounds implements StoredFacts {
    @Override
    public Map<UUID, Facts> of(Collection<UUID> requests) {
        Map<UUID, Facts> facts = new HashMap<>();
        Round.getEntityManager()
                .createQuery(
                        "select r.request.id, r.facts from Round r where r.request.id in :requests and r.facts <> '{}'"
                                + " order by r.number",
                        Object[].class)
                .setParameter("requests", requests)
                .getResultStream()
                .forEach(row -> facts.put((UUID) row[0], Facts.ofJson((String) row[1])));
        return facts;
    }
}
