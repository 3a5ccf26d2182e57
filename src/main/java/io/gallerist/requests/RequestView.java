package io.gallerist.requests;

import io.gallerist.audit.AuditEvent;
import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.Asked;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.Line;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;

/** A request as its page shows it to one reader. */
@TemplateData
public record RequestView(
        Request request,
        Asked<?> asked,
        List<AuditEvent> events,
        List<RawString> facts,
        List<RawString> parts,
        List<RawString> details,
        List<RawString> liveParts,
        boolean mine,
        boolean mayCancel) {

    public String path() {
        return request.path();
    }

    public String submissionPath() {
        return path() + "/submission";
    }

    public String withdrawalPath() {
        return path() + "/withdrawal";
    }

    public String cancellationPath() {
        return path() + "/cancellation";
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

    /** Whether somebody has to read the body now, before submitting or deciding. */
    public boolean bodyMatters() {
        return editable() || request.status == Status.SUBMITTED;
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

    public boolean withdrawable() {
        return mine && (request.status.isEditable() || request.status == Status.SUBMITTED);
    }

    public boolean cancellable() {
        return mayCancel && request.status == Status.APPROVED;
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

    public String statusTone() {
        return Tone.of(request.status);
    }
}
