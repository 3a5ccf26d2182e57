package io.gallerist.policies;

import io.gallerist.azure.DirectoryGroupFacts;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import java.time.Instant;

/** A person or a group that the directory knows and a form named. */
sealed interface Named {
    /** As a policy names it, in the transaction that is under way: from now on the portal knows it too. */
    Reviewers known(Instant now);

    record One(DirectoryUser user, String tenant) implements Named {
        @Override
        public Reviewers known(Instant now) {
            Person person = person(now);
            return new Reviewers(Reviewers.Type.PERSON, person.id, person.name);
        }

        Person person(Instant now) {
            return Person.known(user, tenant, now);
        }
    }

    record Group(DirectoryGroupFacts facts) implements Named {
        @Override
        public Reviewers known(Instant now) {
            DirectoryGroup group = DirectoryGroup.known(facts, now);
            return new Reviewers(Reviewers.Type.GROUP, group.id, group.name);
        }
    }
}
