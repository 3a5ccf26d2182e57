package io.gallerist.approvals;

import io.gallerist.requests.Request;
import io.quarkus.qute.TemplateData;
import java.util.UUID;

/**
 * A stage that waits for one person.
 *
 * @param forWhom whose say it is
 * @param forName whom the person stands in for; empty for a say of one's own
 */
@TemplateData
public record Waiting(Stage stage, UUID forWhom, String forName) {
    public Request request() {
        return stage.round.request;
    }

    /** What goes along in a form: the request, its stage, what was seen of it, and for whom. */
    public String item() {
        return request().id + " " + stage.id + " " + request().digest + " " + forWhom;
    }

    boolean isLike(Waiting other) {
        UUID gallery = request().gallery == null ? null : request().gallery.id;
        UUID others = other.request().gallery == null ? null : other.request().gallery.id;
        return request().kind.equals(other.request().kind)
                && java.util.Objects.equals(gallery, others)
                && stage.name.equals(other.stage.name);
    }
}
