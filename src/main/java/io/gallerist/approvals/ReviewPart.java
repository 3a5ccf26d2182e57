package io.gallerist.approvals;

import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.gallerist.requests.VisibleRequests;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** On a request's page: the form to decide with, for those who can; for the others the form to comment with. */
@ApplicationScoped
class ReviewPart implements RequestPart {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance decide(Ballot ballot);

        static native TemplateInstance remark(Remark remark);
    }

    @Inject
    Ballots ballots;

    @Inject
    VisibleRequests requests;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Optional<TemplateInstance> of(Request request) {
        return ballots.of(request).map(Templates::decide).or(() -> remark(request));
    }

    private Optional<TemplateInstance> remark(Request request) {
        return request.isCommentable() && requests.mayComment(request)
                ? Optional.of(Templates.remark(Remark.on(request)))
                : Optional.empty();
    }
}
