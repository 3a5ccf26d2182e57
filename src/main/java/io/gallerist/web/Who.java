package io.gallerist.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The signed-in person as the layout shows them. */
public record Who(String name, String email) {

    static Who of(SignedIn person) {
        String name = person.displayName().isBlank() ? person.email() : person.displayName();
        return new Who(name, person.email());
    }

    public String initials() {
        String[] words = name.strip().split("[\\s.@]+");
        String last = words.length > 1 ? words[words.length - 1] : "";
        return Arrays.stream(new String[] {words[0], last})
                .filter(word -> !word.isEmpty())
                .map(word -> new String(Character.toChars(Character.toUpperCase(word.codePointAt(0)))))
                .collect(Collectors.joining());
    }
}
