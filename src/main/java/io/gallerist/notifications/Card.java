package io.gallerist.notifications;

import java.util.List;

/** What a chat shows: a sentence, what belongs to it, and one button. */
record Card(String headline, List<Letter.Line> facts, String open, String link) {
    Card {
        facts = List.copyOf(facts);
    }
}
