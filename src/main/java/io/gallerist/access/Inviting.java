package io.gallerist.access;

import io.gallerist.azure.Directory;
import io.gallerist.azure.Invitation;
import io.gallerist.azure.ResourceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The portal's invitation: its words, and where it leads. */
@ApplicationScoped
public class Inviting {
    @Inject
    Directory directory;

    @Inject
    AccessSettings settings;

    /** Graph sends the mail, each time it is asked. */
    Invitation send(String mail, AccessGrant grant) {
        return directory.invite(mail, leadsTo(), message(ResourceId.of(grant.scope)));
    }

    /** What Graph is sent to invite this address to that gallery or definition. */
    public String body(String mail, ResourceId scope) {
        return Directory.invitation(mail, leadsTo(), message(scope)).toString();
    }

    private String leadsTo() {
        return settings.portalUrl() + "/shared";
    }

    private String message(ResourceId scope) {
        return "The images of " + scope.name() + " are shared with you. " + settings.invitationMessage();
    }
}
