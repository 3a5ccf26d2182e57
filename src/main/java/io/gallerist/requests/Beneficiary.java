package io.gallerist.requests;

import io.gallerist.azure.DirectoryUser;
import io.gallerist.people.Colleagues;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Person;
import io.gallerist.web.FormErrors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** For whom somebody asks, as typed at the submission. Asks Graph: outside of any transaction. */
@ApplicationScoped
class Beneficiary {
    @Inject
    Colleagues colleagues;

    @Inject
    CurrentPerson me;

    /** Empty for an empty field, and, with a message at the field, for who can't be asked for. */
    Optional<UUID> typed(String mail, FormErrors errors) {
        if (mail.isEmpty()) {
            return Optional.empty();
        }
        return colleagues.find(mail, SubmissionForm.BEHALF, errors).flatMap(found -> QuarkusTransaction.requiringNew()
                .call(() -> other(found, errors)));
    }

    private Optional<UUID> other(DirectoryUser found, FormErrors errors) {
        Person person = colleagues.known(found);
        if (person.isSameAs(me.get())) {
            errors.add(SubmissionForm.BEHALF, "That is you: leave this empty.");
            return Optional.empty();
        }
        return Optional.of(person.id);
    }
}
