package io.gallerist.policies;

import io.gallerist.audit.Subject;
import io.gallerist.catalog.Gallery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is for, with what counts there now and what is proposed.
 *
 * @param gallery null for the portal's own policy
 * @param own the version of its own that is in force
 * @param portals of a gallery: the version of the portal's policy that is in force
 * @param policy what counts: its own, else the portal's, else the built-in one
 */
public record Governed(
        @Nullable Gallery gallery,
        Optional<PolicyVersion> own,
        Optional<PolicyVersion> proposal,
        Optional<PolicyVersion> portals,
        Policy policy,
        Origin origin) {
    /** Where the policy that counts comes from. */
    public enum Origin {
        OWN,
        PORTAL,
        BUILT_IN
    }

    static String path(@Nullable Gallery gallery) {
        return "/policies/" + (gallery == null ? "portal" : gallery.id);
    }

    static Subject subject(@Nullable Gallery gallery) {
        return gallery == null ? Subject.of("portal", "policy", "The portal's policy") : gallery.subject();
    }

    /** What an edit starts from: the open proposal, else what counts. */
    public Policy edited() {
        return proposal.map(PolicyVersion::policy).orElse(policy);
    }

    /** The version that counts; empty where that is the policy that the portal comes with. */
    Optional<PolicyVersion> counting() {
        return own.or(() -> portals);
    }

    boolean needsSecondPerson() {
        return policy.fourEyes() || isPortalWithFourEyes();
    }

    /** Whether the portal's policy asks for a second person, whatever the gallery's says. */
    public boolean isPortalWithFourEyes() {
        return portals.map(version -> version.policy().fourEyes()).orElse(false);
    }

    /** The portal's rules that a gallery can't do without. */
    List<Rule> floor() {
        return portals.map(version -> version.policy().binding()).orElse(List.of());
    }

    /** Says which version an edit started from; empty where none was of its own. */
    public String base() {
        return proposal.or(() -> own).map(version -> version.id.toString()).orElse("");
    }

    public String path() {
        return path(gallery);
    }

    public Subject subject() {
        return subject(gallery);
    }

    public String name() {
        return gallery == null ? "The portal" : gallery.name;
    }

    public boolean isOwn() {
        return origin == Origin.OWN;
    }

    public boolean isProposed() {
        return proposal.isPresent();
    }

    public boolean isEditable() {
        return gallery == null || isOwn() || proposal.isPresent();
    }
}
