package io.gallerist.approvals;

import io.gallerist.people.Person;
import java.util.stream.Stream;

/**
 * That somebody can decide, in person or for somebody else.
 *
 * @param whose the person's own say, or that of whoever gave the delegation
 */
record Voice(Person person, Person whose) {
    /** Such as "Ravi Menon for Olivia Brandt". */
    String words() {
        return person.id.equals(whose.id) ? person.name : person.name + " for " + whose.name;
    }

    boolean isOf(Person other) {
        return person.isSameAs(other);
    }

    /** Whether one of the two, by whichever account, had a part in it: then this counts no more. */
    boolean isUsedBy(Review review) {
        return review.isVote() && review.isOf(Stream.of(person, whose));
    }
}
