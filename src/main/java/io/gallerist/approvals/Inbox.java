package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.MayReview;
import io.gallerist.requests.Request;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What waits for a person's decision: the open stages in which that person has a say and has not decided yet. */
@ApplicationScoped
public class Inbox {
    private static final int PAGE = 25;
    private static final String SAY = "m.open = true and " + MayReview.MINE + " and " + Review.undecidedBy(":me");
    private static final String WAITING =
            "from Stage s join fetch s.round o join fetch o.request r left join fetch r.gallery"
                    + " join fetch r.requester left join fetch r.onBehalfOf where s.state = OPEN and s.id in (select m.id.stageId from MayReview m where "
                    + SAY
                    + ")";

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    public long count() {
        return MayReview.getEntityManager()
                .createQuery("select count(distinct m.id.stageId) from MayReview m where " + SAY, Long.class)
                .setParameter("me", me.id())
                .setParameter("as", MayReview.as(me))
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** The requests that have waited longest. */
    public List<Request> first(int few) {
        return Stage.<Stage>find(WAITING + " order by s.openedAt, s.id", mine()).range(0, few - 1).list().stream()
                .map(stage -> stage.round.request)
                .toList();
    }

    /** The longest waiting first. */
    Page<Waiting> page(Optional<Keyset> at) {
        boolean newer = at.map(Keyset::newer).orElse(false);
        Parameters parameters = mine();
        String where = WAITING;
        if (at.isPresent()) {
            where += " and (s.openedAt, s.id) " + (newer ? "<" : ">") + " (:at, :id)";
            parameters.and("at", at.get().instant(0)).and("id", at.get().uuid(1));
        }
        List<Stage> stages = Stage.<Stage>find(
                        where + (newer ? " order by s.openedAt desc, s.id desc" : " order by s.openedAt, s.id"),
                        parameters)
                .range(0, PAGE)
                .list();
        return Page.of(
                waiting(stages),
                at,
                PAGE,
                one -> List.of(Objects.requireNonNull(one.stage().openedAt), one.stage().id));
    }

    /** Those of these stages that wait for this person. */
    List<Waiting> of(Collection<UUID> stages) {
        return stages.isEmpty()
                ? List.of()
                : waiting(Stage.list(
                        WAITING + " and s.id in :chosen order by s.openedAt, s.id", mine().and("chosen", stages)));
    }

    private List<Waiting> waiting(List<Stage> stages) {
        Map<UUID, Say> says = new HashMap<>();
        if (!stages.isEmpty()) {
            MayReview.getEntityManager()
                    .createQuery(
                            "select m.id.stageId, m.id.forId, p.name from MayReview m left join Person p"
                                    + " on p.id = m.id.forId where m.id.stageId in :stages and " + SAY
                                    + " order by p.name, p.id",
                            Object[].class)
                    .setParameter("me", me.id())
                    .setParameter("as", MayReview.as(me))
                    .setParameter("now", clock.instant())
                    .setParameter(
                            "stages", stages.stream().map(stage -> stage.id).toList())
                    .getResultList()
                    .forEach(row -> says.merge((UUID) row[0], say((UUID) row[1], (String) row[2]), Say::or));
        }
        Say own = say(me.id(), "");
        return stages.stream()
                .map(stage -> {
                    Say say = says.getOrDefault(stage.id, own);
                    return new Waiting(stage, say.whom(), say.name());
                })
                .toList();
    }

    private record Say(UUID whom, String name) {
        /** Who has a say of one's own needs none of somebody else's. */
        Say or(Say other) {
            return other.name().isEmpty() ? other : this;
        }
    }

    private Say say(UUID whom, String name) {
        boolean own = whom.equals(me.id()) || whom.equals(MayReview.ADMINISTRATORS);
        return new Say(own ? me.id() : whom, own ? "" : name);
    }

    private Parameters mine() {
        return Parameters.with("me", me.id()).and("as", MayReview.as(me)).and("now", clock.instant());
    }
}
