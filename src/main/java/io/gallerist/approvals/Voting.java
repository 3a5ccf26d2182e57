package io.gallerist.approvals;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.execution.CarryOut;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a review does to its stage and its request. Each review is told by one event: the farthest it went. */
@ApplicationScoped
class Voting {
    @Inject
    CarryOut carryOut;

    /** @return what came of it, for the reviewer */
    String take(Hearing hearing, Stage stage, Review review, Act act) {
        Request request = hearing.request();
        Optional<Stage> next = hearing.next();
        review.persist();
        stage.reviews.add(review);
        Map<String, String> details = details(stage, review);
        return switch (review.decision) {
            case COMMENT -> {
                tell(request, "commented", act, details);
                yield "Your comment is on the request's page.";
            }
            case SEND_BACK -> {
                request.sendBack(details, act);
                stage.round.end("It was sent back to be changed.", act.at());
                yield "Sent back.";
            }
            case REJECT -> reject(request, stage, act, details);
            case APPROVE -> approve(request, stage, next, act, details);
        };
    }

    private static String reject(Request request, Stage stage, Act act, Map<String, String> details) {
        if (stage.count(Decision.REJECT) < stage.rejections) {
            return counted(request, act, details, "Rejected", stage.rejected());
        }
        stage.end(Stage.State.REJECTED, act.at());
        stage.round.stop(act.at());
        request.reject(details, act);
        return "Rejected.";
    }

    private String approve(Request request, Stage stage, Optional<Stage> next, Act act, Map<String, String> details) {
        if (stage.count(Decision.APPROVE) < stage.approvals) {
            return counted(request, act, details, "Approved", stage.approved());
        }
        stage.end(Stage.State.PASSED, act.at());
        if (next.isPresent()) {
            tell(request, "stage-passed", act, details);
            next.get().open(act.at());
            tell(request, "stage-opened", new Act(null, act.at()), Map.of("stage", next.get().name));
            return "Approved. The next stage is " + next.get().name + ".";
        }
        request.approve(request.digest, details, act);
        carryOut.schedule(request);
        return "Approved. It starts by itself.";
    }

    private static String counted(
            Request request, Act act, Map<String, String> details, String decision, String count) {
        details.put("decision", decision);
        details.put("count", count);
        tell(request, "reviewed", act, details);
        return decision + ": " + count + ".";
    }

    private static Map<String, String> details(Stage stage, Review review) {
        Map<String, String> details = new TreeMap<>();
        details.put("stage", stage.name);
        details.put("comment", review.comment == null ? "" : review.comment);
        if (review.forPerson != null) {
            details.put("for", review.forPerson.name);
        }
        return details;
    }

    private static void tell(Request request, String verb, Act act, Map<String, String> details) {
        AuditTrail.done(act, "request." + verb, request.subject(), details);
    }
}
