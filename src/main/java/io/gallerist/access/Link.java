package io.gallerist.access;

import io.gallerist.azure.AzureRefusal;
import io.quarkus.logging.Log;

/**
 * One link of the chain between somebody's account and a machine made of what was shared.
 *
 * @param found what is so, in a sentence
 * @param todo what the person can do about it, in a sentence; empty where there is nothing to do
 */
record Link(String name, Verdict verdict, String found, String todo) {
    /** What came of looking at it. */
    enum Verdict {
        GOOD("In place", "good"),
        MISSING("Missing", "bad"),
        /** It comes by itself. */
        WAITING("Not yet", "waiting"),
        UNKNOWN("Could not be asked", "warn"),
        /** Nothing that the portal could look at. */
        YOURS("Yours to do", "note");

        private final String word;
        private final String tone;

        Verdict(String word, String tone) {
            this.word = word;
            this.tone = tone;
        }

        public String word() {
            return word;
        }

        public String tone() {
            return tone;
        }
    }

    static Link good(String name, String found) {
        return new Link(name, Verdict.GOOD, found, "");
    }

    static Link missing(String name, String found, String todo) {
        return new Link(name, Verdict.MISSING, found, todo);
    }

    static Link waiting(String name, String found, String todo) {
        return new Link(name, Verdict.WAITING, found, todo);
    }

    /** Guests read this: Azure's words, which name applications and scopes of others, are for the log. */
    static Link unknown(String name, String whom, AzureRefusal refusal) {
        Log.warnf("%s could not be looked at: %s %s", name, refusal.code(), refusal.message());
        return unknown(name, whom + " could not be asked.");
    }

    static Link unknown(String name, String found) {
        return new Link(name, Verdict.UNKNOWN, found, "Test again in some minutes.");
    }

    static Link yours(String name, String found, String todo) {
        return new Link(name, Verdict.YOURS, found, todo);
    }
}
