package io.gallerist.approvals;

import io.gallerist.requests.Request;
import io.gallerist.web.FormErrors;
import io.quarkus.qute.TemplateData;

/** The form to say something of a request, for those who have nothing to decide on it just now. */
@TemplateData
public record Remark(Request request, FormErrors errors, String comment) {
    static Remark on(Request request) {
        return new Remark(request, FormErrors.none(), "");
    }

    public String path() {
        return request.path() + "/comments";
    }
}
