package io.gallerist.changes.access;

import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ShareGalleryKind implements ChangeKind<ShareGallery> {
    static final String NAME = "access.share";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Share a gallery";
    }

    @Override
    public Class<ShareGallery> type() {
        return ShareGallery.class;
    }

    @Override
    public List<Line> lines(ShareGallery change) {
        return List.of(
                new Line("Gallery", ResourceId.of(change.scope()).name(), change.scope(), ""),
                new Line("Person", change.mail(), "mail"),
                new Line("Role", SharedRole.label(change.roleId()), "role"));
    }

    /**
     * The assignment names a principal that only the directory can tell; what is approved is the mail, the role and
     * the scope, and the principal is looked up when the request is carried out.
     */
    @Override
    public List<PlannedCall> planned(ShareGallery change, UUID requestId) {
        String body = "{\"properties\":{\"roleDefinitionId\":\"/subscriptions/"
                + ResourceId.of(change.scope()).subscription()
                + "/providers/Microsoft.Authorization/roleDefinitions/" + change.roleId()
                + "\",\"principalId\":" + CanonicalJson.quoted("<object id of " + change.mail() + ">")
                + ",\"principalType\":\"User\"}}";
        return List.of(new PlannedCall(
                "PUT",
                change.scope() + "/providers/Microsoft.Authorization/roleAssignments/<from scope, person and role>",
                "2022-04-01",
                body));
    }

    @Override
    public String formPath(ShareGallery change, UUID requestId) {
        return "/galleries/" + change.galleryId() + "/access/new?request=" + requestId;
    }
}
