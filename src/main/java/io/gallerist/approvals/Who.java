package io.gallerist.approvals;

import io.gallerist.people.Person;
import io.gallerist.requests.MayReview;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Who can decide, and who did, in names. */
@ApplicationScoped
class Who {
    /** A group may be large; so many names are enough to know whom to ask. */
    private static final int MOST = 10;

    private static final String FROM = " from MayReview m left join Person p on p.id = m.id.personId"
            + " left join Person f on f.id = m.id.forId where m.id.stageId = :stage and " + MayReview.NOW
            + " and " + Review.UNDECIDED;

    /** Those who can still decide on a stage just now. */
    Deciders on(Stage stage, Instant now) {
        // The administrators, who are nobody by name, come first; then those in person, so that none of them is left
        // out.
        List<Object[]> rows = asked(
                        "select distinct p, f, case when p.id is null then 0 when p.id = f.id then 1 else 2 end as place"
                                + FROM + " order by place, p.name, p.id, f.name, f.id",
                        Object[].class,
                        stage,
                        now)
                .setMaxResults(MOST + 2)
                .getResultList();
        List<Voice> voices = rows.stream()
                .filter(row -> row[0] != null)
                .map(row -> new Voice((Person) row[0], (Person) row[1]))
                .filter(voice -> stage.reviews.stream().noneMatch(voice::isUsedBy))
                .toList();
        boolean administrators = rows.stream().anyMatch(row -> row[0] == null);
        return voices.size() <= MOST
                ? new Deciders(voices, 0, administrators)
                : new Deciders(voices.subList(0, MOST), all(stage, now) - MOST, administrators);
    }

    private static long all(Stage stage, Instant now) {
        return asked("select count(distinct m.id)" + FROM + " and p.id is not null", Long.class, stage, now)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> asked(String query, Class<T> result, Stage stage, Instant now) {
        return MayReview.getEntityManager()
                .createQuery(query, result)
                .setParameter("stage", stage.id)
                .setParameter("now", now);
    }

    /** A sentence for whoever can't: whom to ask. */
    String canDecide(Request request, Instant now) {
        Stage open = Stage.find("requestId = ?1 and state = OPEN", request.id).firstResult();
        if (open == null) {
            return "";
        }
        List<String> names = on(open, now).names();
        List<StageReviewer> reviewers = StageReviewer.list("stage.id = ?1 and alternate = false", open.id);
        String words =
                reviewers.stream().map(reviewer -> reviewer.words(request)).collect(Collectors.joining(" or "));
        return names.isEmpty()
                ? "Those who can: " + words + "."
                : "Those who can: " + Deciders.joined(names)
                        + (names.equals(List.of(words)) ? "." : " (" + words + ").");
    }

    /** A sentence that says who decided what last; empty where nobody did. */
    String decidedLately(Request request) {
        return Review.<Review>find(
                        "from Review v join fetch v.reviewer left join fetch v.forPerson"
                                + " where v.requestId = ?1 and v.decision <> COMMENT order by v.at desc, v.id desc",
                        request.id)
                .page(0, 2)
                .list()
                .stream()
                .map(review -> review.by() + ": " + review.decision.label().toLowerCase(java.util.Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
