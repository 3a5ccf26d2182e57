package io.gallerist.approvals;

import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import java.util.List;
import java.util.UUID;

/** Who may decide on a request: the gallery's owners, except whoever asked. */
final class Deciders {
    private Deciders() {}

    static List<Person> of(Request request) {
        return besides(request.requester.id, request.gallery.owners());
    }

    static List<Person> besides(UUID person, List<Person> people) {
        return people.stream().filter(one -> !one.id.equals(person)).toList();
    }
}
