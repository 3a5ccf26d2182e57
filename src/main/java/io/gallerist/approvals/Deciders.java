package io.gallerist.approvals;

import io.gallerist.people.Person;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Those who can still decide on a stage just now.
 *
 * @param voices in person first; of many only the first ones
 * @param more how many there are besides
 * @param administrators whether whoever is an administrator can, too: how many these are only their tokens say
 */
@TemplateData
public record Deciders(List<Voice> voices, long more, boolean administrators) {
    static final Deciders NONE = new Deciders(List.of(), 0, false);

    /** Their names, and how many others there are. */
    public List<String> names() {
        List<String> names = new ArrayList<>(voices.stream().map(Voice::words).toList());
        if (more > 0) {
            names.add(more == 1 ? "1 other" : more + " others");
        }
        return names;
    }

    /** How many can still vote, by whomever: somebody and who stands in for them count once, as do two accounts. */
    long people() {
        List<Person> people = new ArrayList<>();
        for (Voice voice : voices) {
            if (people.stream().noneMatch(voice.whose()::isSameAs)) {
                people.add(voice.whose());
            }
        }
        return people.size() + more;
    }

    Deciders without(Person one) {
        List<Voice> others = voices.stream().filter(voice -> !voice.isOf(one)).toList();
        return new Deciders(others, more, administrators);
    }

    /** For one who can decide, of the others. */
    String besides(boolean isAdministrator) {
        List<String> all = names();
        if (administrators) {
            all.add(isAdministrator ? "other administrators" : "the portal's administrators");
        }
        if (all.isEmpty()) {
            return "Nobody else can decide on it.";
        }
        String words = joined(all) + " can decide too.";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** "Olivia Brandt, Otto Lindqvist and 3 others". */
    static String joined(List<String> all) {
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}
