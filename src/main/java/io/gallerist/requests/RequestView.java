package io.gallerist.requests;

import io.gallerist.audit.AuditEvent;
import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.Asked;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.Line;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A request as its page shows it to one reader. */
@TemplateData
public record RequestView(
        Request request,
        Asked<?> asked,
        List<AuditEvent> events,
        Parts of,
        Landmark landmark,
        boolean mine,
        boolean forMe,
        ZoneId zone) {

    private static final int MOST_UNFOLDED = 5;

    /**
     * What other rooms have to say of it.
     *
     * @param facts empty where only what refreshes itself is wanted and nothing has changed
     * @param state which forms and buttons the page shows, in short
     * @param moved whether the reader's page shows others
     */
    public record Parts(
            List<RawString> facts,
            List<RawString> actions,
            List<RawString> details,
            List<RawString> waysOut,
            List<RawString> live,
            String state,
            boolean moved) {
        public Parts {
            facts = List.copyOf(facts);
            actions = List.copyOf(actions);
            details = List.copyOf(details);
            waysOut = List.copyOf(waysOut);
            live = List.copyOf(live);
        }
    }

    public String path() {
        return request.path();
    }

    public String submissionPath() {
        return path() + "/submission";
    }

    public String withdrawalPath() {
        return path() + "/withdrawal";
    }

    public String recallPath() {
        return path() + "/recall";
    }

    public List<Line> lines() {
        return asked.lines();
    }

    public String askedTitle() {
        return editable() ? "What you ask for" : "What was asked";
    }

    public List<PlannedCall> calls() {
        return asked.planned(request.id, request.body);
    }

    public String pretty(PlannedCall call) {
        return CanonicalJson.pretty(call.body());
    }

    /** Whether somebody has to read the body now, before submitting or deciding; many of a kind stay folded. */
    public boolean bodyMatters() {
        return (editable() || request.status == Status.SUBMITTED) && calls().size() <= MOST_UNFOLDED;
    }

    public String editPath() {
        return asked.formPath(request.id);
    }

    /** The form filled with the same, for another request. */
    public String againPath() {
        return asked.formPath(request.id).replace("request=", "like=");
    }

    public boolean repeatable() {
        boolean isDone = request.status == Status.SUCCEEDED && asked.kind().isOnceOnly();
        return request.status.isEnded() && !isDone;
    }

    /** Of the submission's field for the earliest start. */
    public String startHint() {
        String name = zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        return "In your time zone (" + name + "), at most " + EarliestStart.FARTHEST.toDays() + " days ahead."
                + " Left empty, it starts once it is approved";
    }

    public boolean draft() {
        return mine && request.status == Status.DRAFT;
    }

    public boolean editable() {
        return mine && request.status.isEditable();
    }

    /** What the reviewer wrote who sent it back last. */
    public String sentBackBecause() {
        return events.stream()
                .filter(event -> event.action.equals("request.sent-back"))
                .reduce((earlier, later) -> later)
                .map(event -> event.actorName + ": " + event.details.getOrDefault("comment", ""))
                .orElse("");
    }

    /** Whether it was its requester who took it back last. */
    public boolean recalled() {
        return events.stream()
                .map(event -> event.action)
                .filter(List.of("request.sent-back", "request.recalled")::contains)
                .reduce((earlier, later) -> later)
                .filter("request.recalled"::equals)
                .isPresent();
    }

    public boolean recallable() {
        return mine && request.status == Status.SUBMITTED;
    }

    public boolean withdrawable() {
        return (mine || forMe) && (request.status.isEditable() || request.status == Status.SUBMITTED);
    }

    /** Whether the page has anything to wait for. */
    public boolean done() {
        return request.status.isEnded() || request.status.isEditable();
    }

    public int every() {
        return request.status.isMoving() ? 2 : 5;
    }

    public String statusWord() {
        return request.status.label();
    }

    public String failureTitle() {
        return FailureWords.title(String.valueOf(request.failureCode));
    }

    public String statusTone() {
        return Tone.of(request.status);
    }
}
