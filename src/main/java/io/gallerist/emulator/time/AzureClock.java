package io.gallerist.emulator.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import io.gallerist.emulator.store.Documents;
import java.time.Duration;
import java.time.Instant;

/**
 * Two readings of one clock. Dates ({@link #now}) follow the wall, so that they agree with the portal's own; durations
 * ({@link #seconds}) run at the chosen speed. {@link #advance} moves both. A manual clock stands still otherwise.
 */
public final class AzureClock {
    private static final String ID = "clock";

    private final Documents documents;
    private final double speed;
    private final boolean manual;
    private Instant wall;
    private Instant reading;
    private Duration offset;
    private double seconds;

    public AzureClock(Documents documents, double speed, boolean manual) {
        this.documents = documents;
        this.speed = manual ? 1 : speed;
        this.manual = manual;
        this.reading = Instant.now();
        ObjectNode kept = documents.get(ID).map(Document::body).orElseGet(Json::object);
        this.offset = Duration.parse(kept.path("offset").asText("PT0S"));
        Instant before = Instant.parse(kept.path("reading").asText(reading.toString()));
        boolean stoodStill = kept.path("manual").asBoolean(manual);
        double rate = stoodStill ? 0 : kept.path("speed").asDouble(this.speed);
        this.seconds = kept.path("seconds").asDouble(0) + rate * between(before, reading);
        this.wall = manual && kept.has("wall") ? Instant.parse(kept.path("wall").asText()) : reading.plus(offset);
        save();
    }

    private static double between(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** The date and time that Azure prints. */
    public synchronized Instant now() {
        return manual ? wall : Instant.now().plus(offset);
    }

    /** Azure seconds since the estate began; what every duration and limit is counted in. */
    public synchronized double seconds() {
        return manual ? seconds : seconds + speed * between(reading, Instant.now());
    }

    public synchronized void advance(Duration by) {
        offset = offset.plus(by);
        wall = wall.plus(by);
        seconds += by.toMillis() / 1000.0;
        save();
    }

    /** How long a client has to wait, on its own watch, for so many Azure seconds; at least a second. */
    public long realSeconds(double azureSeconds) {
        return Math.max(1, (long) Math.ceil(azureSeconds / speed));
    }

    public double speed() {
        return speed;
    }

    public synchronized ObjectNode describe() {
        return Json.object()
                .put("now", now().toString())
                .put("azureSeconds", seconds())
                .put("offset", offset.toString())
                .put("speed", speed)
                .put("manual", manual);
    }

    public synchronized void save() {
        documents.put(Document.of(
                ID,
                "clock",
                Json.object()
                        .put("wall", wall.toString())
                        .put("reading", reading.toString())
                        .put("offset", offset.toString())
                        .put("seconds", seconds)
                        .put("speed", speed)
                        .put("manual", manual)));
    }
}
