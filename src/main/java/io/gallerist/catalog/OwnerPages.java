package io.gallerist.catalog;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Identity;
import io.gallerist.people.Person;
import io.gallerist.web.Conflict;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decides for a gallery; managed by its owners and by administrators. */
@Path("/galleries/{gallery}/owners")
class OwnerPages {
    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance owners(Gallery gallery, List<Person> owners, FormErrors errors, String mail);
    }

    @Inject
    Directory directory;

    @Inject
    CatalogSettings settings;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(UUID gallery) {
        Gallery managed = managed(gallery);
        return Templates.owners(managed, managed.owners(), FormErrors.none(), "");
    }

    @POST
    public Response add(UUID gallery, @FormParam("mail") @Nullable String typed) {
        Gallery managed = managed(gallery);
        String mail = Forms.text(typed);
        FormErrors errors = FormErrors.none();
        DirectoryUser found = find(mail, errors).orElse(null);
        if (found == null) {
            return Forms.again(Templates.owners(managed, managed.owners(), errors, mail));
        }
        Identity identity =
                new Identity(settings.tenantId(), found.id(), found.displayName(), found.mail(), found.guest());
        QuarkusTransaction.requiringNew()
                .run(() -> locked(gallery).addOwner(Person.known(identity, clock.instant()), Act.by(me.get(), clock)));
        flash.good(found.displayName() + " is an owner of " + managed.name + ".");
        return Forms.done(managed.ownersPath());
    }

    @POST
    @Path("{person}/removal")
    public Response remove(UUID gallery, UUID person) {
        Gallery managed = managed(gallery);
        String name = QuarkusTransaction.requiringNew().call(() -> removed(locked(gallery), person));
        flash.note(name + " is no longer an owner of " + managed.name + ".");
        return Forms.done(managed.ownersPath());
    }

    private String removed(Gallery gallery, UUID person) {
        List<Person> owners = gallery.owners();
        Person leaving = owners.stream()
                .filter(owner -> owner.id.equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (owners.size() == 1) {
            throw new Conflict(
                    leaving.name + " is the only owner of " + gallery.name + ". Add another one first.",
                    gallery.ownersPath());
        }
        gallery.removeOwner(leaving, Act.by(me.get(), clock));
        return leaving.name;
    }

    /** Two owners who remove each other at once would leave nobody. */
    private static Gallery locked(UUID gallery) {
        return Gallery.findById(gallery, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<DirectoryUser> find(String mail, FormErrors errors) {
        if (mail.isEmpty()) {
            errors.add("mail", "Write the mail address of a colleague.");
            return Optional.empty();
        }
        try {
            Optional<DirectoryUser> user = directory.findByMail(mail);
            if (user.isEmpty()) {
                errors.add("mail", "The directory knows nobody with the address " + mail + ".");
            } else if (user.get().guest()) {
                errors.add("mail", mail + " is a guest. Owners are people of the organisation.");
                return Optional.empty();
            }
            return user;
        } catch (AzureRefusal refusal) {
            errors.add("mail", "The directory could not be asked: " + refusal.message());
            return Optional.empty();
        }
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
