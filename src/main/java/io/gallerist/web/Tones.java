package io.gallerist.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The icon that goes with a tone, since colour alone says nothing to many readers. */
@Named("tones")
@Singleton
public class Tones {

    public String icon(String tone) {
        return switch (tone) {
            case "good" -> "circle-check";
            case "bad" -> "circle-x";
            case "warn" -> "alert-triangle";
            case "waiting" -> "hourglass";
            case "working" -> "loader-2";
            case "note" -> "info-circle";
            case "neutral" -> "circle-dashed";
            default ->
                throw new IllegalArgumentException(
                        "No tone named " + tone + ": good, bad, warn, waiting, working, note or neutral");
        };
    }
}
