package io.gallerist.changes.access;

import io.gallerist.access.Inviting;
import io.gallerist.access.Recipient;
import io.gallerist.azure.AzureSettings;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import io.gallerist.web.LocalTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ShareAccessKind implements ChangeKind<ShareAccess> {
    static final String NAME = "access.share";

    @Inject
    SharingChecks checks;

    @Inject
    AzureSettings azure;

    @Inject
    Inviting inviting;

    @Inject
    LocalTimes times;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Share a gallery";
    }

    @Override
    public Class<ShareAccess> type() {
        return ShareAccess.class;
    }

    @Override
    public List<Line> lines(ShareAccess change) {
        ResourceId scope = ResourceId.of(change.scope());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                scope.isA("Microsoft.Compute/galleries") ? "Gallery" : "Image definition",
                scope.name(),
                change.scope(),
                "scope"));
        for (Recipient recipient : change.recipients()) {
            boolean isFirst = lines.size() == 1;
            lines.add(new Line(isFirst ? "For" : "", Words.of(recipient), isFirst ? "who" : ""));
        }
        lines.add(new Line("Role", SharedRole.label(change.roleId()), "role"));
        lines.add(new Line("Until", change.end().map(times::local).orElse("Without end"), "until"));
        return lines;
    }

    /**
     * One assignment for each, and before it the invitation of who is not in the directory. Of those the object id is
     * known only then; what is approved is the whole change, whichever body stands last.
     */
    @Override
    public List<PlannedCall> planned(ShareAccess change, UUID requestId) {
        List<PlannedCall> calls = new ArrayList<>();
        for (Recipient recipient : change.recipients()) {
            if (!recipient.isKnown()) {
                calls.add(invitation(change, recipient));
            }
            calls.add(assignment(change, recipient));
        }
        return List.copyOf(calls);
    }

    private PlannedCall invitation(ShareAccess change, Recipient recipient) {
        return new PlannedCall(
                "POST",
                azure.graphUrl().resolve("/v1.0/invitations").toString(),
                "",
                inviting.body(recipient.mail(), ResourceId.of(change.scope())));
    }

    private static PlannedCall assignment(ShareAccess change, Recipient recipient) {
        ResourceId scope = ResourceId.of(change.scope());
        String principal = recipient.isKnown() ? recipient.id() : "<object id of " + recipient.mail() + ">";
        String name = recipient.isKnown()
                ? RoleAssignments.nameFor(scope, recipient.id(), change.roleId())
                        .toString()
                : "<from scope, " + recipient.mail().replace('/', ' ') + " and role>";
        return new PlannedCall(
                "PUT",
                change.scope() + "/providers/Microsoft.Authorization/roleAssignments/" + name,
                "2022-04-01",
                "{\"properties\":{\"roleDefinitionId\":\"/subscriptions/" + scope.subscription()
                        + "/providers/Microsoft.Authorization/roleDefinitions/" + change.roleId()
                        + "\",\"principalId\":" + CanonicalJson.quoted(principal) + ",\"principalType\":\""
                        + recipient.type() + "\"}}");
    }

    @Override
    public List<String> obstacles(ShareAccess change, UUID requestId) {
        return checks.obstacles(change, requestId);
    }

    /** A rule that was made since counts; whether each can be given the role is seen one by one. */
    @Override
    public List<String> misfits(ShareAccess change, UUID requestId) {
        return checks.againstRules(change);
    }

    @Override
    public String formPath(ShareAccess change, UUID requestId) {
        return "/galleries/" + change.galleryId() + "/access/new?request=" + requestId;
    }
}
