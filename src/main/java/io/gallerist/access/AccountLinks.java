package io.gallerist.access;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.PeopleSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The links from who signed in to an account that the directory lets in. */
@ApplicationScoped
class AccountLinks {
    private static final String SIGN_IN = "The right account";
    private static final String ACCOUNT = "The account in the directory";
    private static final String INVITATION = "The invitation";

    @Inject
    Directory directory;

    @Inject
    PeopleSettings settings;

    @Inject
    CurrentPerson me;

    List<Link> now() {
        try {
            Optional<DirectoryUser> user = directory.find(me.objectId());
            return user.isEmpty()
                    ? List.of(signIn(), unknownAccount())
                    : List.of(signIn(), account(user.get()), invitation(user.get()));
        } catch (AzureRefusal refusal) {
            return List.of(
                    signIn(),
                    Link.unknown(ACCOUNT, "The directory", refusal),
                    Link.unknown(INVITATION, "The directory", refusal));
        }
    }

    private Link signIn() {
        String who = me.displayName() + (me.email() == null || me.email().isEmpty() ? "" : " (" + me.email() + ")");
        String found =
                "You are signed in as " + who + ", object id " + me.objectId() + ", in the tenant " + me.tenant();
        return me.tenant().equals(settings.tenantId())
                ? Link.good(SIGN_IN, found + ".")
                : Link.missing(
                        SIGN_IN,
                        found + ". Access is given to accounts of the tenant " + settings.tenantId() + ".",
                        "Sign out and sign in with the account that was invited.");
    }

    private static Link unknownAccount() {
        return Link.missing(
                ACCOUNT,
                "The directory does not know this account any more.",
                "Ask the owner of the gallery to share it with you again.");
    }

    private static Link account(DirectoryUser user) {
        return user.enabled()
                ? Link.good(ACCOUNT, "The directory knows " + user.displayName() + ", and the account is not blocked.")
                : Link.missing(
                        ACCOUNT,
                        "The account is blocked from signing in.",
                        "Ask whoever invited you to have it unblocked.");
    }

    private static Link invitation(DirectoryUser user) {
        if (!user.guest()) {
            return Link.good(INVITATION, "You belong to the organisation and need none.");
        }
        return "PendingAcceptance".equals(user.externalUserState())
                ? Link.missing(
                        INVITATION,
                        "You have not accepted the invitation.",
                        "Open the link of the mail from Microsoft Invitations and agree.")
                : Link.good(INVITATION, "You have accepted it.");
    }
}
