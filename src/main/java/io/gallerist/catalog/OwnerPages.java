package io.gallerist.catalog;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.DirectoryGroupFacts;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.people.Colleagues;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import io.gallerist.people.Standing;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decides for a gallery, people and groups; managed by its owners and by administrators. */
@Path("/galleries/{gallery}/owners")
class OwnerPages {
    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance owners(Owners owners, FormErrors errors, String mail, String group);
    }

    @Inject
    Colleagues colleagues;

    @Inject
    Standing standing;

    @Inject
    LastOwner lastOwner;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(UUID gallery) {
        return Templates.owners(Owners.of(managed(gallery)), FormErrors.none(), "", "");
    }

    @POST
    public Response add(UUID gallery, @FormParam("mail") @Nullable String typed) {
        Gallery managed = managed(gallery);
        String mail = Forms.text(typed);
        FormErrors errors = FormErrors.none();
        DirectoryUser found = colleagues.find(mail, "mail", errors).orElse(null);
        if (found == null) {
            return Forms.again(Templates.owners(Owners.of(managed), errors, mail, ""));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> locked(gallery).addOwner(colleagues.known(found), Act.by(me.get(), clock)));
        flash.good(found.displayName() + " is an owner of " + managed.name + ".");
        return Forms.done(managed.ownersPath());
    }

    @POST
    @Path("groups")
    public Response addGroup(UUID gallery, @FormParam("group") @Nullable String typed) {
        Gallery managed = managed(gallery);
        String name = Forms.text(typed);
        FormErrors errors = FormErrors.none();
        DirectoryGroupFacts found = colleagues.findGroup(name, "group", errors).orElse(null);
        if (found == null || isEmpty(found, errors)) {
            return Forms.again(Templates.owners(Owners.of(managed), errors, "", name));
        }
        QuarkusTransaction.requiringNew().run(() -> locked(gallery)
                .addOwnerGroup(DirectoryGroup.known(found, clock.instant()), Act.by(me.get(), clock)));
        flash.good("All members of " + found.name() + " are owners of " + managed.name + ".");
        return Forms.done(managed.ownersPath());
    }

    /** Reads its members, too, so that those whom the portal knows are owners at once. */
    private boolean isEmpty(DirectoryGroupFacts group, FormErrors errors) {
        QuarkusTransaction.requiringNew().run(() -> DirectoryGroup.known(group, clock.instant()));
        try {
            if (standing.readMembers(group) > 0) {
                return false;
            }
            errors.add("group", "Nobody of the organisation is in " + group.name() + ", so nobody could decide.");
        } catch (AzureRefusal refusal) {
            errors.add("group", "The directory could not be asked who is in it: " + refusal.message());
        }
        return true;
    }

    @POST
    @Path("{person}/removal")
    public Response remove(UUID gallery, UUID person) {
        Gallery managed = managed(gallery);
        Set<UUID> groups = lastOwner.groupsWithMembers(managed);
        String name = QuarkusTransaction.requiringNew().call(() -> removed(locked(gallery), person, groups));
        boolean throughGroup = QuarkusTransaction.requiringNew().call(() -> managed.isOwnedBy(person));
        flash.note(
                throughGroup
                        ? name + " is still an owner of " + managed.name + " through a group."
                        : name + " is no longer an owner of " + managed.name + ".");
        return Forms.done(managed.ownersPath());
    }

    private String removed(Gallery gallery, UUID person, Set<UUID> groupsWithMembers) {
        Person leaving = gallery.namedOwners().stream()
                .filter(owner -> owner.id.equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
        LastOwner.refuseToRemove(leaving, gallery, groupsWithMembers);
        gallery.removeOwner(leaving, Act.by(me.get(), clock));
        return leaving.name;
    }

    @POST
    @Path("groups/{group}/removal")
    public Response removeGroup(UUID gallery, UUID group) {
        Gallery managed = managed(gallery);
        Set<UUID> groups = lastOwner.groupsWithMembers(managed);
        String name = QuarkusTransaction.requiringNew().call(() -> removedGroup(locked(gallery), group, groups));
        flash.note("The members of " + name + " are no longer owners of " + managed.name + ".");
        return Forms.done(managed.ownersPath());
    }

    private String removedGroup(Gallery gallery, UUID group, Set<UUID> groupsWithMembers) {
        DirectoryGroup leaving = gallery.ownerGroups().stream()
                .filter(owner -> owner.id.equals(group))
                .findFirst()
                .orElseThrow(NotFound::new);
        LastOwner.refuseToRemove(leaving, gallery, groupsWithMembers);
        gallery.removeOwnerGroup(leaving, Act.by(me.get(), clock));
        return leaving.name;
    }

    /** Two owners who remove each other at once would leave nobody. */
    private static Gallery locked(UUID gallery) {
        return Gallery.findById(gallery, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The gallery, for those who may manage it; not found for others. */
    private Gallery managed(UUID id) {
        return Gallery.present(id).filter(this::mayManage).orElseThrow(NotFound::new);
    }

    private boolean mayManage(Gallery gallery) {
        boolean allowed = me.isAdministrator() || gallery.isOwnedBy(me.id());
        if (!allowed) {
            AuditTrail.refused(
                    Act.by(me.get(), clock), "gallery.manage-owners", gallery.subject(), "not an owner of it");
        }
        return allowed;
    }
}
