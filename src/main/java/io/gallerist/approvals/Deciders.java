package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import java.util.List;
import java.util.UUID;

/**
 * Who may decide on a request: the gallery's owners, and administrators as long as there is no gallery yet; never
 * whoever asked.
 */
final class Deciders {
    private Deciders() {}

    static List<Person> of(Request request) {
        return request.gallery == null ? List.of() : besides(request.requester.id, request.gallery.owners());
    }

    static boolean isOne(CurrentPerson me, Request request) {
        return request.gallery == null ? me.isAdministrator() : request.isForGalleryOf(me.id());
    }

    static List<Person> besides(UUID person, List<Person> people) {
        return people.stream().filter(one -> !one.id.equals(person)).toList();
    }
}
