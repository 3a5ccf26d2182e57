package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Provisioning;
import io.gallerist.emulator.arm.Region;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.ArrayList;
import java.util.List;

/** The rules that take a look at the source (troubleshooting-shared-images). */
final class SourceRules {
    /** Versions in creation from one source at a time. */
    private static final int MOST_AT_ONCE = 20;

    /** The storage profile with the sizes that were found, and the size of the largest disk. */
    record Found(ObjectNode storage, double gigabytes) {}

    private final Compute compute;
    private final ResourceId version;
    private final String location;
    private final JsonNode definition;

    SourceRules(Compute compute, ResourceId version, String location, JsonNode definition) {
        this.compute = compute;
        this.version = version;
        this.location = location;
        this.definition = definition;
    }

    /** The subscription of another tenant that a source lies in, or nothing; asked by ARM, before anything else. */
    String requireLinkedTenant(JsonNode profile, Request request) {
        String home = compute.tenants().tenantOf(version.subscription());
        for (String id : ids(profile)) {
            String subscription =
                    id.startsWith("/subscriptions/") ? ResourceId.parse(id).subscription() : "";
            String tenant = compute.tenants().tenantOf(subscription);
            if (!tenant.isEmpty() && !tenant.equals(home)) {
                compute.tenants().require(subscription, version.toString(), request);
                return subscription;
            }
        }
        return "";
    }

    Found check(JsonNode profile) {
        ObjectNode storage = profile.deepCopy();
        String whole = whole(profile);
        if (!whole.isEmpty()) {
            Source source = find(whole);
            SourceMatch.check(source, definition);
            requireCalm(source);
            storage.set("osDiskImage", disk(source.osDisk(), "ReadWrite"));
            ArrayNode disks = Json.MAPPER.createArrayNode();
            source.dataDisks()
                    .forEach(d ->
                            disks.add(disk(d, "None").put("lun", d.path("lun").asInt())));
            if (!disks.isEmpty()) {
                storage.set("dataDiskImages", disks);
            }
        } else {
            sized(storage.path("osDiskImage"), "ReadWrite");
            storage.path("dataDiskImages").forEach(disk -> sized(disk, "ReadOnly"));
        }
        return new Found(storage, largest(storage));
    }

    static double largest(JsonNode storage) {
        int largest = Source.gigabytes(storage.path("osDiskImage"));
        for (JsonNode disk : storage.path("dataDiskImages")) {
            largest = Math.max(largest, Source.gigabytes(disk));
        }
        return largest;
    }

    private static String whole(JsonNode profile) {
        return Json.text(profile, "source", "id") + Json.text(profile, "source", "virtualMachineId");
    }

    private static List<String> ids(JsonNode profile) {
        List<String> ids = new ArrayList<>();
        List<JsonNode> places = new ArrayList<>(List.of(profile, profile.path("osDiskImage")));
        profile.path("dataDiskImages").forEach(places::add);
        for (JsonNode place : places) {
            JsonNode source = place.path("source");
            ids.add(Json.text(source, "id")
                    + Json.text(source, "virtualMachineId")
                    + Json.text(source, "storageAccountId"));
        }
        return ids;
    }

    private Source find(String id) {
        Document found = compute.shelf().find(id).orElseThrow(() -> notFound(id));
        ObjectNode parent = found.kind().equals(Versions.KIND)
                ? compute.shelf().get(ResourceId.parse(id).parent()).body()
                : Json.object();
        Source source = Source.of(found, parent);
        if (source.regions().stream().noneMatch(region -> Region.same(region, location))) {
            throw notFound(id);
        }
        return source;
    }

    private static AzureError notFound(String id) {
        return new AzureError(
                404,
                "NotFound",
                "Source " + id + " is not found. Please check source exists, and is in the same region as gallery image"
                        + " version being created");
    }

    private void requireCalm(Source source) {
        long busy = compute.shelf().list(Versions.KIND, "/subscriptions/" + version.subscription() + "/").stream()
                .filter(other -> Provisioning.isRunning(other, compute.clock().seconds()))
                .filter(other -> whole(Json.at(other.body(), "properties", "storageProfile"))
                        .equalsIgnoreCase(source.id()))
                .count();
        if (busy >= MOST_AT_ONCE) {
            throw AzureError.conflict("Too many requests on source '" + source.id()
                    + "'. Please reduce the number of requests on the source or wait some time before retrying");
        }
    }

    private void sized(JsonNode image, String caching) {
        JsonNode from = image.path("source");
        if (image instanceof ObjectNode disk && !from.isMissingNode()) {
            String id = Json.text(from, "id") + Json.text(from, "storageAccountId");
            Source source = find(id);
            requireEndpoint(Json.text(from, "uri"), source);
            SourceMatch.generation(source, definition);
            disk.put("sizeInGB", Source.gigabytes(source.osDisk()));
            disk.put("hostCaching", disk.path("hostCaching").asText(caching));
        }
    }

    /** A storage account holds whatever VHD is asked for, at its own address. */
    private static void requireEndpoint(String uri, Source account) {
        String endpoint = Json.text(account.osDisk(), "primaryEndpoints", "blob");
        if (!uri.isEmpty() && !uri.startsWith(endpoint)) {
            throw notFound(uri);
        }
    }

    private static ObjectNode disk(JsonNode from, String caching) {
        ObjectNode disk = Json.object()
                .put("sizeInGB", Source.gigabytes(from))
                .put(
                        "hostCaching",
                        from.path("caching").asText(from.path("hostCaching").asText(caching)));
        disk.putObject("source");
        return disk;
    }
}
