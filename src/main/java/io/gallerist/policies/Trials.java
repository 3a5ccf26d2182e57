package io.gallerist.policies;

import io.gallerist.catalog.Gallery;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/** Tries rules on what people have decided, with the same statements for two hundred requests as for one. */
@ApplicationScoped
class Trials {
    private static final int FEW = 50;
    private static final int MANY = 200;
    /**
     * Rounds and reviews belong to a room that knows this one, so they are asked for by their tables. What counted in the
     * end has to be what people said: a rule may have decided a request that people had sent back.
     */
    private static final String DECIDED =
            "select r.id from request r where r.decided_at is not null and r.status not in"
                    + " ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'WITHDRAWN', 'EXPIRED') and exists (select 1 from round o"
                    + " join stage s on s.round_id = o.id join review v on v.stage_id = s.id where o.request_id = r.id"
                    + " and o.void_at is null and o.outcome = 'REVIEW' and v.void_at is null"
                    + " and v.decision in ('APPROVE', 'REJECT')) and ";

    private static final String WITHOUT_OWN = "not exists (select 1 from policy_version p"
            + " where p.gallery_id = r.gallery_id and p.state = 'IN_FORCE')";
    private static final String OF_ALL = "true";
    private static final String OF_GALLERY = "r.gallery_id = :gallery";
    private static final String LATEST = " order by r.decided_at desc, r.id desc";

    @Inject
    FactReader reader;

    @Inject
    ChangeKinds kinds;

    @Inject
    @All
    List<StoredFacts> stored;

    /** How many of the last decisions a try-out takes. */
    static int last(@Nullable String typed) {
        return String.valueOf(MANY).equals(typed) ? MANY : FEW;
    }

    /**
     * Of a gallery's rules, with those of the portal that count besides. Of the portal's rules, those that bind every
     * gallery are tried on all requests, the others on requests for galleries without a policy of their own.
     *
     * @param tried rules that are off don't count
     */
    Trial of(Governed governed, Policy tried, int last) {
        boolean isPortals = governed.gallery() == null;
        List<Request> requests = decided(governed.gallery(), !tried.binding().isEmpty(), last);
        Set<UUID> withOwn = isPortals ? galleriesWithOwn() : Set.of();
        List<Rule> floor = tried.missing(governed.floor());
        Map<UUID, Facts> kept =
                kept(requests.stream().map(request -> request.id).toList());
        Map<UUID, Facts> today = ofToday(requests.stream()
                .filter(request -> !kept.containsKey(request.id))
                .toList());
        return new Trial(requests.stream()
                .map(request -> Trial.Case.of(
                        request,
                        request.status != Status.REJECTED,
                        request.gallery != null && withOwn.contains(request.gallery.id)
                                ? tried.binding()
                                : tried.rules(),
                        floor,
                        kept.getOrDefault(request.id, today.get(request.id)),
                        !kept.containsKey(request.id)))
                .toList());
    }

    private static Set<UUID> galleriesWithOwn() {
        return Set.copyOf(PolicyVersion.getEntityManager()
                .createQuery(
                        "select v.gallery.id from PolicyVersion v where v.gallery is not null and v.state = IN_FORCE",
                        UUID.class)
                .getResultList());
    }

    private static List<Request> decided(@Nullable Gallery gallery, boolean binds, int last) {
        String which = gallery != null ? OF_GALLERY : binds ? OF_ALL : WITHOUT_OWN;
        Query<UUID> query = Request.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(DECIDED + which + LATEST, UUID.class)
                .setMaxResults(last);
        List<UUID> ids = (gallery == null ? query : query.setParameter("gallery", gallery.id)).getResultList();
        return ids.isEmpty()
                ? List.of()
                : Request.list(
                        "from Request r left join fetch r.gallery join fetch r.requester where r.id in ?1"
                                + " order by r.decidedAt desc, r.id desc",
                        ids);
    }

    private Map<UUID, Facts> kept(List<UUID> requests) {
        Map<UUID, Facts> kept = new HashMap<>();
        if (!requests.isEmpty()) {
            stored.forEach(store -> kept.putAll(store.of(requests)));
        }
        return kept;
    }

    /** The requester's groups are not among them: what they were then nobody can tell. */
    private Map<UUID, Facts> ofToday(List<Request> requests) {
        List<Posed> readable = new ArrayList<>();
        requests.forEach(request -> read(request).ifPresent(readable::add));
        Surroundings around = Surroundings.of(readable);
        Map<UUID, Facts> facts = new LinkedHashMap<>();
        readable.forEach(posed -> {
            Request request = posed.request();
            Instant then = request.submittedAt == null ? request.createdAt : request.submittedAt;
            facts.put(request.id, new Facts(reader.read(posed, around, then, then)));
        });
        return facts;
    }

    private Optional<Posed> read(Request request) {
        try {
            return Optional.of(
                    new Posed(request, kinds.read(request.kind, request.change), request.onBehalfOf != null));
        } catch (IllegalArgumentException ofAnEarlierPortal) {
            return Optional.empty();
        }
    }

    /** A policy of one rule, switched on. */
    static Policy alone(Rule rule) {
        Rule on = new Rule(rule.name(), rule.when(), rule.effect(), rule.reason(), rule.stage(), true);
        return new Policy(false, false, List.of(), List.of(on));
    }
}
