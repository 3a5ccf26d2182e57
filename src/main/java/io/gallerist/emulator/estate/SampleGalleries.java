package io.gallerist.emulator.estate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Region;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.Timestamp;
import io.gallerist.emulator.compute.Galleries;
import io.gallerist.emulator.compute.Replication;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Three galleries with their definitions and versions; one failed, one past its end of life, one not for latest. */
final class SampleGalleries {
    private final List<Document> all = new ArrayList<>();
    private final Instant now;

    SampleGalleries(Instant now) {
        this.now = now;
    }

    List<Document> documents() {
        gallery(SampleEstate.MY_GALLERY, "westcentralus", "Images for everybody at Contoso", "olivia@contoso.example");
        String base = definition(
                SampleEstate.MY_IMAGE_DEFINITION, "westcentralus", "Linux", "Generalized", "V2", "linux-base");
        version(base, "0.9.0", "westcentralus", 60, "westcentralus");
        version(base, "0.9.1", "westcentralus", 21, "westcentralus", "eastus2");
        String minimal = definition(
                SampleEstate.MY_GALLERY + "/images/ubuntu-minimal",
                "westcentralus",
                "Linux",
                "Generalized",
                "V2",
                "ubuntu-minimal");
        for (int patch = 0; patch < 5; patch++) {
            version(minimal, "24.4." + patch, "westcentralus", 150 - 25 * patch, "westcentralus", "westus2", "eastus2");
        }
        ObjectNode old = publishing(version(minimal, "22.4.0", "westcentralus", 500, "westcentralus"));
        old.put("endOfLifeDate", Timestamp.of(now.minus(Duration.ofDays(30))));
        String special = definition(
                SampleEstate.MY_GALLERY + "/images/ubuntu-specialized",
                "westcentralus",
                "Linux",
                "Specialized",
                "V2",
                "ubuntu-specialized");
        version(special, "1.0.0", "westcentralus", 80, "westcentralus");
        version(special, "1.1.0", "westcentralus", 40, "westcentralus", "westus2");

        gallery(SampleEstate.WINDOWS_GALLERY, "westeurope", "Windows Server and desktops", "otto@contoso.example");
        String server = definition(
                SampleEstate.WINDOWS_GALLERY + "/images/win2022-base",
                "westeurope",
                "Windows",
                "Generalized",
                "V2",
                "win2022-base");
        for (int month = 1; month <= 6; month++) {
            version(
                    server,
                    "2026." + month + ".0",
                    "westeurope",
                    200 - 30 * month,
                    "westeurope",
                    "northeurope",
                    "uksouth");
        }
        publishing(version(server, "2026.7.0", "westeurope", 4, "westeurope")).put("excludeFromLatest", true);
        String legacy = definition(
                SampleEstate.WINDOWS_GALLERY + "/images/win2019-legacy",
                "westeurope",
                "Windows",
                "Generalized",
                "V1",
                "win2019-legacy");
        version(legacy, "1.0.0", "westeurope", 700, "westeurope");
        version(legacy, "1.0.1", "westeurope", 400, "westeurope", "northeurope");
        String desktop = definition(
                SampleEstate.WINDOWS_GALLERY + "/images/win11-vdi",
                "westeurope",
                "Windows",
                "Specialized",
                "V2",
                "win11-vdi");
        version(desktop, "11.0.0", "westeurope", 30, "westeurope");

        gallery(
                SampleEstate.LAB_GALLERY,
                "northeurope",
                "Experiments; nothing here is supported",
                "otto@contoso.example");
        String rocky = definition(
                SampleEstate.LAB_GALLERY + "/images/lab-rocky",
                "northeurope",
                "Linux",
                "Generalized",
                "V2",
                "lab-rocky");
        version(rocky, "9.4.0", "northeurope", 90, "northeurope");
        version(rocky, "9.5.0", "northeurope", 45, "northeurope", "swedencentral");
        fail(version(rocky, "9.6.0", "northeurope", 2, "northeurope", "swedencentral"), "swedencentral");
        String gpu = definition(
                SampleEstate.LAB_GALLERY + "/images/lab-gpu", "northeurope", "Linux", "Generalized", "V1", "lab-gpu");
        version(gpu, "0.1.0", "northeurope", 15, "northeurope");
        return all;
    }

    private ObjectNode add(String id, String kind, String location) {
        ResourceId resource = ResourceId.parse(id);
        ObjectNode body = Json.object()
                .put("name", resource.name())
                .put("id", id)
                .put("type", resource.type())
                .put("location", location);
        body.putObject("tags");
        body.putObject("properties");
        all.add(new Document(id, kind, body, Json.object()));
        return body;
    }

    private void gallery(String id, String location, String description, String owner) {
        ObjectNode body = add(id, "microsoft.compute/galleries", location);
        body.putObject("tags").put("owner", owner);
        ObjectNode properties = (ObjectNode) body.get("properties");
        properties.put("description", description);
        properties.putObject("identifier").put("uniqueName", Galleries.uniqueName(ResourceId.parse(id)));
    }

    private String definition(String id, String location, String os, String state, String generation, String sku) {
        ObjectNode properties = (ObjectNode)
                add(id, "microsoft.compute/galleries/images", location).get("properties");
        properties.put("hyperVGeneration", generation).put("architecture", "x64");
        properties.put("osType", os).put("osState", state);
        properties
                .putObject("identifier")
                .put("publisher", "Contoso")
                .put("offer", os)
                .put("sku", sku);
        return id;
    }

    private Document version(String definition, String name, String location, int daysAgo, String... regions) {
        String id = definition + "/versions/" + name;
        ObjectNode properties = (ObjectNode)
                add(id, "microsoft.compute/galleries/images/versions", location).get("properties");
        Document document = all.get(all.size() - 1);
        ObjectNode publishing = properties.putObject("publishingProfile");
        ArrayNode targets = publishing.putArray("targetRegions");
        ObjectNode plan = document.state().putObject("regions");
        for (String code : regions) {
            targets.addObject()
                    .put("name", Region.named(code).orElseThrow().displayName())
                    .put("regionalReplicaCount", 1)
                    .put("storageAccountType", "Standard_LRS");
            plan.putObject(code).put("replicas", 1).put("startedAt", -2).put("endsAt", -1);
        }
        publishing.put("replicaCount", 1).put("excludeFromLatest", false);
        publishing.put("publishedDate", Timestamp.of(now.minus(Duration.ofDays(daysAgo))));
        publishing.put("storageAccountType", "Standard_LRS");
        ObjectNode storage = properties.putObject("storageProfile");
        String group = id.replaceFirst("/providers/.*", "");
        storage.putObject("source").put("id", SampleEstate.compute(group, "images", "captured-" + name));
        storage.putObject("osDiskImage")
                .put("sizeInGB", definition.contains("win") ? 127 : 30)
                .put("hostCaching", "ReadWrite")
                .putObject("source");
        document.state().set("storage", storage.deepCopy());
        properties
                .putObject("safetyProfile")
                .put("reportedForPolicyViolation", false)
                .put("allowDeletionOfReplicatedLocations", false);
        return document;
    }

    private static ObjectNode publishing(Document version) {
        return (ObjectNode) version.body().get("properties").get("publishingProfile");
    }

    private static void fail(Document version, String region) {
        ((ObjectNode) version.state().get("regions").get(region)).put("failure", Replication.tooLarge(2520));
        ObjectNode operation =
                version.state().putObject("operation").put("verb", "Creating").put("endsAt", -1);
        operation.putObject("failure").put("code", "ReplicationJobsNotCompleted");
    }
}
