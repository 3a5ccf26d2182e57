package io.gallerist.requests;

import io.gallerist.web.Forms;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.FormParam;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What somebody types to submit a request. */
@TemplateData
public class SubmissionForm {
    static final String REASON = "reason";
    static final String START = "start";
    static final String BEHALF = "behalf";

    @FormParam(REASON)
    @Nullable
    String reason;

    @FormParam(START)
    @Nullable
    String start;

    /** A mail address. */
    @FormParam(BEHALF)
    @Nullable
    String behalf;

    /** What was typed the last time, for a request that was sent or taken back. */
    static SubmissionForm of(Request request, ZoneId zone) {
        SubmissionForm form = new SubmissionForm();
        form.reason = request.reason;
        form.start = EarliestStart.typed(request.startNotBefore, zone);
        form.behalf = request.onBehalfOf == null ? null : request.onBehalfOf.mail;
        return form;
    }

    public String reason() {
        return Forms.text(reason);
    }

    public String start() {
        return Forms.text(start);
    }

    public String behalf() {
        return Forms.text(behalf);
    }
}
