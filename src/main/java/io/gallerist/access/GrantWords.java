package io.gallerist.access;

import io.quarkus.qute.TemplateExtension;

/** How pages tell a grant's state. */
@TemplateExtension
final class GrantWords {
    private GrantWords() {}

    static String word(AccessGrant grant) {
        return switch (grant.state) {
            case WANTED -> grant.principalId == null ? "Looking the person up" : "Giving the role";
            case INVITED -> "Invited, giving the role";
            case ASSIGNED -> "Has access";
            case LOST -> "Taken away outside of the portal";
            case ENDING -> "Ending";
            case ENDED -> grant.joined == null ? "Ended" : "Part of earlier access";
        };
    }

    static String tone(AccessGrant grant) {
        if (grant.trouble.code != null) {
            return "warn";
        }
        return switch (grant.state) {
            case WANTED, INVITED, ENDING -> "working";
            case ASSIGNED -> "good";
            case LOST -> "warn";
            case ENDED -> "neutral";
        };
    }

    /** The trouble's own tone: what everybody waits for is none. */
    static String troubleTone(AccessGrant grant) {
        return GrantPace.NOT_KNOWN_YET.equals(grant.trouble.code) ? "waiting" : "warn";
    }

    static String troubleTitle(AccessGrant grant) {
        return GrantPace.NOT_KNOWN_YET.equals(grant.trouble.code)
                ? "Azure does not know the guest yet"
                : "The last step did not get through";
    }

    static String principalWord(AccessGrant grant) {
        return switch (grant.principalType) {
            case Recipient.GROUP -> "Group";
            case Recipient.APPLICATION -> "Application";
            default -> grant.external ? "Guest" : "Person";
        };
    }

    /** What was heard of a write, after its name. */
    static String heard(GrantAttempt attempt) {
        if (attempt.outcome == null) {
            return "under way";
        }
        return switch (attempt.outcome) {
            case ACCEPTED -> "done";
            case REFUSED -> "refused";
            case UNKNOWN -> "no answer came";
            case ABANDONED -> "the portal stopped before the answer came";
        };
    }

    static String roleWord(AccessGrant grant) {
        return RoleNames.known(grant.roleId).orElse(grant.roleId);
    }
}
