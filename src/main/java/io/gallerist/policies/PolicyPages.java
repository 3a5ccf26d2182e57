package io.gallerist.policies;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Conflict;
import io.gallerist.web.Flash;
import io.gallerist.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How requests for a gallery are decided, in words; for those who may change it. */
@Path("/policies/{of}")
class PolicyPages {
    private static final int HISTORY = 20;

    @CheckedTemplate(basePath = "policies")
    static class Templates {
        static native TemplateInstance policy(PolicyView view);
    }

    @Inject
    Managing managing;

    @Inject
    Choices choices;

    @Inject
    BuiltIn builtIn;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @GET
    public TemplateInstance show(String of) {
        Governed governed = managing.policy(of);
        Optional<PolicyVersion> proposal = governed.proposal();
        List<PolicyVersion> versions = Policies.history(governed.gallery(), HISTORY);
        PolicyWords words = choices.words(Stream.concat(
                        Stream.concat(
                                Stream.of(governed.policy(), governed.edited()),
                                governed.portals().map(PolicyVersion::policy).stream()),
                        versions.stream().flatMap(version -> Stream.of(before(version), version.policy())))
                .toList());
        return Templates.policy(new PolicyView(
                governed,
                PolicyText.of(governed.policy(), words),
                proposal.map(version -> PolicyText.of(version.policy(), words)).orElse(null),
                proposal.map(version -> PolicyDifference.between(governed.policy(), version.policy(), words))
                        .orElse(null),
                proposal.map(version -> version.isBy(me.get())).orElse(false),
                floor(governed, words),
                history(versions, words)));
    }

    /** Gives a gallery a policy of its own: for a start what counts for it anyway. */
    @POST
    public Response own(String of, @FormParam(Typed.BASE) @Nullable String base) {
        Governed governed = managing.policy(of);
        if (base == null || !governed.base().isEmpty()) {
            throw new Conflict(
                    "Open the page again: " + governed.name() + " may have a policy of its own already.",
                    governed.path());
        }
        PolicyVersion saved = managing.save(governed, base, policy -> policy, "");
        Saved.tell(flash, saved);
        return Forms.done(governed.path());
    }

    /** Nothing where the portal's policy itself is what the page shows. */
    private static List<String> floor(Governed governed, PolicyWords words) {
        if (!governed.isEditable()) {
            return List.of();
        }
        return Stream.concat(
                        governed.isPortalWithFourEyes()
                                ? Stream.of("A change of this policy needs a second person.")
                                : Stream.empty(),
                        governed.floor().stream().map(rule -> "Rule " + words.rule(rule)))
                .toList();
    }

    private List<PolicyView.Past> history(List<PolicyVersion> versions, PolicyWords words) {
        return versions.stream()
                .map(version -> new PolicyView.Past(
                        version, PolicyDifference.between(before(version), version.policy(), words)))
                .toList();
    }

    private Policy before(PolicyVersion version) {
        return version.insteadOf == null ? builtIn.policy() : version.insteadOf.policy();
    }
}
