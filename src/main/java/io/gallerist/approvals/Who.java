package io.gallerist.approvals;

import io.gallerist.requests.MayReview;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who can decide, and who did, in names. */
@ApplicationScoped
class Who {
    /** A group may be large; so many names are enough to know whom to ask. */
    private static final int MOST = 10;

    /** Such as "Olivia Brandt" and "Ravi Menon for Olivia Brandt": those who can still decide on a stage just now. */
    List<String> names(UUID stage, Instant now) {
        List<Object[]> rows = MayReview.getEntityManager()
                .createQuery(
                        "select distinct p.name, f.name, p.id, f.id from MayReview m join Person p on p.id ="
                                + " m.id.personId join Person f on f.id = m.id.forId where m.id.stageId ="
                                + " :stage and " + MayReview.NOW
                                + " and not exists (select 1 from Review v left join v.forPerson w where v.stage.id ="
                                + " :stage and v.voidAt is null and v.decision in (APPROVE, REJECT) and (v.reviewer.id"
                                + " in (p.id, f.id) or w.id in (p.id, f.id))) order by p.name, p.id, f.name, f.id",
                        Object[].class)
                .setParameter("stage", stage)
                .setParameter("now", now)
                .setMaxResults(MOST + 1)
                .getResultList();
        return rows.stream()
                .map(row -> row[2].equals(row[3]) ? (String) row[0] : row[0] + " for " + row[1])
                .toList();
    }

    /** A sentence for whoever can't: whom to ask. */
    String canDecide(Request request, Instant now) {
        Stage open = Stage.find("requestId = ?1 and state = OPEN", request.id).firstResult();
        if (open == null) {
            return "";
        }
        List<String> names = names(open.id, now);
        String rest = names.size() > MOST ? " and others" : "";
        List<StageReviewer> reviewers = StageReviewer.list("stage.id = ?1 and alternate = false", open.id);
        String words =
                reviewers.stream().map(reviewer -> reviewer.words(request)).collect(Collectors.joining(" or "));
        return names.isEmpty()
                ? "Those who can: " + words + "."
                : "Those who can: " + String.join(", ", names.subList(0, Math.min(MOST, names.size()))) + rest
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
