package io.gallerist.changes.removal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What goes, in a reader's words. */
class Wording {
    private final Map<String, String> regionNames;

    Wording(Map<String, String> regionNames) {
        this.regionNames = regionNames;
    }

    String label(Gone gone) {
        return switch (Level.of(gone.resource())) {
            case VERSION -> "Image version";
            case DEFINITION -> "Image definition";
            case GALLERY -> "Gallery";
        };
    }

    /** Its name, where it is kept, and whether it is what latest means. */
    List<String> facts(Gone gone) {
        List<String> facts = new ArrayList<>();
        facts.add(name(gone));
        if (!gone.copies().isEmpty()) {
            facts.add(copies(gone));
        }
        if (!gone.latestIn().isEmpty()) {
            facts.add("latest in " + regions(gone.latestIn()));
        }
        return facts;
    }

    String name(Gone gone) {
        String words = Level.named(gone.resource());
        return Level.of(gone.resource()) == Level.VERSION
                ? words.substring(words.indexOf(' ') + 1)
                : gone.resource().name();
    }

    String copies(Gone gone) {
        return gone.copies().stream()
                .map(copy -> region(copy.region()) + " (" + copy.replicas() + ")")
                .collect(Collectors.joining(", "));
    }

    String regions(List<String> codes) {
        return sentence(codes.stream().map(this::region).toList());
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "a, b and c". */
    static String sentence(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private String region(String code) {
        return regionNames.getOrDefault(code, code);
    }
}
