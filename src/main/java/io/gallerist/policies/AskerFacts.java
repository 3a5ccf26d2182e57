package io.gallerist.policies;

import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps rules from approving, whatever they say: it lies with those who ask. Nothing that conditions can look at. */
final class AskerFacts {
    /** Only where it is so. */
    static final String LEFT = "asker.left";

    /** The names of rules, as {@link RuleAuthors} has them; only where there are some. */
    static final String WROTE = "asker.wrote";

    private AskerFacts() {}

    /** As the directory was read last, whatever this thread has loaded before. */
    static Map<String, Object> of(Request request, @Nullable Person onBehalfOf, RuleAuthors authors) {
        List<UUID> askers = Stream.of(request.requester, onBehalfOf)
                .filter(Objects::nonNull)
                .map(person -> person.id)
                .toList();
        return QuarkusTransaction.requiringNew().call(() -> read(askers, authors));
    }

    private static Map<String, Object> read(List<UUID> ids, RuleAuthors authors) {
        Map<String, Object> facts = new HashMap<>();
        List<Person> askers = Person.list("id in ?1", ids);
        if (askers.stream().anyMatch(asker -> asker.leftAt != null)) {
            facts.put(LEFT, true);
        }
        if (!authors.all().isEmpty()) {
            List<UUID> own = Person.<Person>list("id in ?1", authors.all()).stream()
                    .filter(author -> askers.stream().anyMatch(author::isSameAs))
                    .map(author -> author.id)
                    .toList();
            List<String> wrote = authors.by(own::contains);
            if (!wrote.isEmpty()) {
                facts.put(WROTE, wrote);
            }
        }
        return facts;
    }
}
