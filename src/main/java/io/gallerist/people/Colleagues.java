package io.gallerist.people;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryGroupFacts;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** People and groups of the organisation, as somebody types them into a form. Asks Graph: outside of any transaction. */
@ApplicationScoped
public class Colleagues {
    @Inject
    Directory directory;

    @Inject
    PeopleSettings settings;

    @Inject
    Clock clock;

    /** Who has this mail address; else empty, with a message at the field. */
    public Optional<DirectoryUser> find(String mail, String field, FormErrors errors) {
        if (mail.isEmpty()) {
            errors.add(field, "Write the mail address of a colleague.");
            return Optional.empty();
        }
        try {
            Optional<DirectoryUser> found = directory.findByMail(mail);
            if (found.isEmpty()) {
                errors.add(field, "The directory knows nobody with the address " + mail + ".");
            } else if (found.get().guest()) {
                errors.add(field, mail + " is a guest. Choose somebody of the organisation.");
            } else if (!found.get().enabled()) {
                errors.add(field, mail + " is blocked from signing in. Choose somebody else.");
            } else {
                return found;
            }
        } catch (AzureRefusal refusal) {
            errors.add(field, "The directory could not be asked: " + refusal.message());
        }
        return Optional.empty();
    }

    /** The group of this name or mail address; else empty, with a message at the field. */
    public Optional<DirectoryGroupFacts> findGroup(String name, String field, FormErrors errors) {
        if (name.isEmpty()) {
            errors.add(field, "Write the name of a group of the directory.");
            return Optional.empty();
        }
        try {
            Optional<DirectoryGroupFacts> found = directory.findGroup(name);
            if (found.isEmpty()) {
                errors.add(field, "The directory knows no group called " + name + ".");
            }
            return found;
        } catch (AzureRefusal refusal) {
            errors.add(
                    field,
                    refusal.code().equals("AmbiguousGroup")
                            ? refusal.message() + ". Write the mail address of one."
                            : "The directory could not be asked: " + refusal.message());
            return Optional.empty();
        }
    }

    /** The person's row, added when new, in the transaction that is under way. */
    public Person known(DirectoryUser user) {
        return Person.known(user, settings.tenantId(), clock.instant());
    }
}
