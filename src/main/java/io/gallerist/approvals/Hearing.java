package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Person;
import io.gallerist.requests.MayReview;
import io.gallerist.requests.Request;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided on a request just now, and what one person may say to it.
 *
 * @param stages of the round that counts, in order
 * @param says whose say the person has: the own, that of administrators, that of whoever gave a delegation
 */
record Hearing(Request request, Person person, List<Stage> stages, Set<UUID> says) {
    /** One statement for the stages, what was said on them, who hears it and what this person may say. */
    private static final String QUERY =
            "select s, p, m.id.forId from Stage s join fetch s.round r left join fetch s.reviews v"
                    + " left join fetch v.reviewer left join fetch v.forPerson join Person p on p.id = :me"
                    + " left join MayReview m on m.requestId = :request and m.id.stageId = s.id and m.open = true and "
                    + MayReview.MINE
                    + " where s.requestId = :request and r.voidAt is null order by s.position";

    /** The request has to be locked before: what is read after that stays so. */
    static Optional<Hearing> of(Request request, CurrentPerson me, Instant now) {
        List<Object[]> rows = Stage.getEntityManager()
                .createQuery(QUERY, Object[].class)
                .setParameter("me", me.id())
                .setParameter("as", MayReview.as(me))
                .setParameter("now", now)
                .setParameter("request", request.id)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> says = new LinkedHashSet<>();
        Set<Stage> stages = new LinkedHashSet<>();
        for (Object[] row : rows) {
            stages.add((Stage) row[0]);
            if (row[2] != null) {
                says.add((UUID) row[2]);
            }
        }
        return Optional.of(new Hearing(request, (Person) rows.get(0)[1], List.copyOf(stages), says));
    }

    @Nullable
    Stage open() {
        return stages.stream().filter(Stage::isOpen).findFirst().orElse(null);
    }

    /** The stage that follows the open one. */
    Optional<Stage> next() {
        return stages.stream().dropWhile(stage -> !stage.isOpen()).skip(1).findFirst();
    }

    /** Whether the person may speak for somebody; for oneself administrators may, too. */
    boolean maySpeakFor(UUID whom) {
        return says.contains(whom) || whom.equals(person.id) && says.contains(MayReview.ADMINISTRATORS);
    }

    /** The own say, where there is one, else one that was not used yet: somebody may stand in for several. */
    UUID bestSay() {
        if (maySpeakFor(person.id)) {
            return person.id;
        }
        return says.stream()
                .sorted()
                .filter(say -> earlier(inPlaceOf(say)).isEmpty())
                .findFirst()
                .orElseGet(() -> says.iterator().next());
    }

    /** Whom a delegate stands in for. */
    @Nullable
    Person inPlaceOf(UUID whom) {
        return whom.equals(person.id) ? null : Person.findById(whom);
    }

    /** What this person, the one it is for, or another account of theirs has decided on the open stage. */
    Optional<Review> earlier(@Nullable Person inPlaceOf) {
        Stage stage = open();
        return stage == null
                ? Optional.empty()
                : stage.reviews.stream()
                        .filter(Review::isVote)
                        .filter(review ->
                                review.isOf(inPlaceOf == null ? Stream.of(person) : Stream.of(person, inPlaceOf)))
                        .findFirst();
    }
}
