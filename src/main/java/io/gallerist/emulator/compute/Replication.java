package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Region;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.Work;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.util.Locale;
import java.util.Optional;

/**
 * When each region of a version begins and ends to replicate, decided when the version is written. Recorded creations
 * took 361 to 721 seconds; which of these follows from the version's id, so that it is the same every time.
 */
public final class Replication {
    private static final int SHORTEST = 361;
    private static final int LONGEST = 721;
    private static final double CHANGE_OF_TAGS = 5;
    private static final int MOST_GIGABYTES = 2048;

    private Replication() {}

    /** Plans what is new or has more replicas than before; what is there already stays as it is. */
    static void plan(
            ObjectNode state,
            ResourceId id,
            String location,
            ObjectNode body,
            double now,
            double gigabytes,
            Misfortunes misfortunes) {
        ObjectNode before = state.get("regions") instanceof ObjectNode kept ? kept : Json.object();
        ObjectNode regions = Json.object();
        double whole = SHORTEST + hash(id.toString()) % (LONGEST - SHORTEST + 1);
        JsonNode publishing = Json.at(body, "properties", "publishingProfile");
        boolean shallow = Json.text(publishing, "replicationMode").equalsIgnoreCase("Shallow");
        boolean slowestIsMissing = true;
        for (JsonNode target : publishing.path("targetRegions")) {
            String code = Region.code(Json.text(target, "name"));
            int replicas = target.path("regionalReplicaCount").asInt();
            JsonNode done = before.path(code);
            if (done.path("replicas").asInt() >= replicas && !done.has("failure")) {
                regions.set(code, ((ObjectNode) before.get(code)).put("replicas", replicas));
                continue;
            }
            boolean source = Region.same(code, location);
            // The source region comes first; of the others one takes the whole time, the rest end before it.
            double share = source ? 0.5 : slowestIsMissing ? 1 : 0.6 + hash(id + code) % 40 / 100.0;
            slowestIsMissing &= source;
            ObjectNode region = regions.putObject(code).put("replicas", replicas);
            region.put("startedAt", now + whole * (source ? 0.05 : 0.2)).put("endsAt", now + whole * share);
            Optional<String> failure = misfortunes.replication(id, code);
            if (gigabytes > MOST_GIGABYTES && !shallow) {
                failure = Optional.of(tooLarge((int) gigabytes));
            }
            failure.ifPresent(details -> region.put("failure", details));
        }
        if (regions.size() == 1 && before.isEmpty()) {
            ((ObjectNode) regions.elements().next()).put("endsAt", now + whole);
        }
        state.set("regions", regions);
    }

    public static String tooLarge(int gigabytes) {
        return "Replication failed in this region due to 'The GalleryImageVersion source resource size " + gigabytes
                + " exceeds the max size " + MOST_GIGABYTES + " supported'";
    }

    private static int hash(String text) {
        return Math.abs(text.toLowerCase(Locale.ROOT).hashCode() % 1_000_003);
    }

    /** The operation ends with the last region, and fails with any. */
    static Work work(String verb, ObjectNode state, double now) {
        double end = now + CHANGE_OF_TAGS;
        AzureError failure = null;
        for (var region : state.path("regions").properties()) {
            double ends = region.getValue().path("endsAt").asDouble();
            end = Math.max(end, ends);
            if (ends > now && region.getValue().has("failure")) {
                String name = Region.named(region.getKey()).orElseThrow().displayName();
                failure = new AzureError(
                        409,
                        "ReplicationJobsNotCompleted",
                        "The replication job has not completed at region: '" + name + "'. "
                                + Json.text(region.getValue(), "failure"));
            }
        }
        return new Work(verb, end - now).failing(failure);
    }

    static ObjectNode status(Document version, double now, boolean over) {
        ObjectNode status = Json.object();
        ArrayNode summary = Json.MAPPER.createArrayNode();
        int completed = 0;
        int failed = 0;
        int unknown = 0;
        JsonNode plan = version.state().path("regions");
        for (JsonNode target : Json.at(version.body(), "properties", "publishingProfile", "targetRegions")) {
            String code = Region.code(Json.text(target, "name"));
            ObjectNode region = region(code, plan.path(code), now);
            switch (Json.text(region, "state")) {
                case "Completed" -> completed++;
                case "Failed" -> failed++;
                case "Unknown" -> unknown++;
                default -> {}
            }
            summary.add(region);
        }
        boolean done = completed + failed == summary.size() || over;
        String aggregated = completed == summary.size()
                ? "Completed"
                : failed > 0 && done ? "Failed" : unknown == summary.size() ? "Unknown" : "InProgress";
        status.put("aggregatedState", aggregated);
        return status.set("summary", summary);
    }

    private static ObjectNode region(String code, JsonNode plan, double now) {
        double start = plan.path("startedAt").asDouble();
        double end = plan.path("endsAt").asDouble();
        ObjectNode region = Json.object().put("region", code);
        if (plan.isMissingNode() || now < start) {
            return region.put("state", "Unknown").put("details", "").put("progress", 0);
        }
        if (now < end) {
            int progress = (int) Math.min(99, 100 * (now - start) / (end - start));
            return region.put("state", "Replicating").put("details", "").put("progress", progress);
        }
        String failure = Json.text(plan, "failure");
        return region.put("state", failure.isEmpty() ? "Completed" : "Failed")
                .put("details", failure)
                .put("progress", failure.isEmpty() ? 100 : 0);
    }
}
