package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Direct sharing with subscriptions and tenants, and the community gallery. Groups are shown on request only. */
final class Sharing {
    private static final int MOST_SUBSCRIPTIONS = 30;
    private static final int MOST_TENANTS = 5;

    private Sharing() {}

    static void onWrite(ObjectNode properties, ObjectNode existing) {
        JsonNode profile = properties.path("sharingProfile");
        if (profile.isMissingNode()) {
            JsonNode before = Json.at(existing, "properties", "sharingProfile");
            if (before.isObject()) {
                properties.set("sharingProfile", before);
            }
            return;
        }
        if (profile.get("communityGalleryInfo") instanceof ObjectNode info) {
            String prefix = Json.text(info, "publicNamePrefix");
            JsonNode names = Json.at(existing, "properties", "sharingProfile", "communityGalleryInfo", "publicNames");
            if (names.isMissingNode()) {
                require(info, "publisherUri", "publisherContact", "eula", "publicNamePrefix");
                if (!prefix.matches("[A-Za-z0-9]{5,16}")) {
                    throw AzureError.invalid(
                            "gallery.properties.sharingProfile.communityGalleryInfo.publicNamePrefix",
                            "The public name prefix must be between 5 and 16 alphanumeric characters.");
                }
                info.putArray("publicNames").add(prefix + "-" + UUID.randomUUID());
                info.put("communityGalleryEnabled", false);
            } else {
                info.set("publicNames", names);
                info.put(
                        "communityGalleryEnabled",
                        Json.at(existing, "properties", "sharingProfile", "communityGalleryInfo")
                                .path("communityGalleryEnabled")
                                .asBoolean());
            }
            info.remove("publicNamePrefix");
        }
    }

    private static void require(ObjectNode info, String... names) {
        for (String name : names) {
            if (Json.text(info, name).isBlank()) {
                String target = "gallery.properties.sharingProfile.communityGalleryInfo." + name;
                throw AzureError.invalid(target, "Required parameter '" + target + "' is missing (null).");
            }
        }
    }

    /** Asked for by {@code $expand}, before 2022 by {@code $select}. */
    static boolean isWanted(Request request) {
        return request.query("$expand").toLowerCase(Locale.ROOT).startsWith("sharingprofile/groups")
                || request.query("$select").equalsIgnoreCase("permissions");
    }

    static void show(ObjectNode properties, ObjectNode state) {
        if (state.has("groups")) {
            ObjectNode profile = properties.get("sharingProfile") instanceof ObjectNode present
                    ? present
                    : properties.putObject("sharingProfile").put("permissions", "Private");
            profile.set("groups", state.get("groups"));
        }
    }

    /** @param lasting whether the gallery changes; otherwise only what can be refused at once is looked at */
    static void apply(Document gallery, ObjectNode update, boolean lasting) {
        apply(
                lasting
                        ? gallery
                        : new Document(
                                gallery.id(), gallery.kind(), gallery.body().deepCopy(), Json.object()),
                update);
    }

    private static void apply(Document gallery, ObjectNode update) {
        JsonNode profile = Json.at(gallery.body(), "properties", "sharingProfile");
        switch (Json.text(update, "operationType")) {
            case "Add" -> change(gallery, update, true);
            case "Remove" -> change(gallery, update, false);
            case "Reset" -> {
                gallery.state().remove("groups");
                ((ObjectNode) gallery.body().get("properties"))
                        .putObject("sharingProfile")
                        .put("permissions", "Private");
            }
            case "EnableCommunity" -> {
                if (!(profile.path("communityGalleryInfo") instanceof ObjectNode info)) {
                    throw new AzureError(
                            409, "OperationNotAllowed", "The gallery has no community gallery information.");
                }
                info.put("communityGalleryEnabled", true);
            }
            default ->
                throw AzureError.invalid("sharingUpdate.operationType", "The value of operationType is invalid.");
        }
    }

    private static void change(Document gallery, ObjectNode update, boolean add) {
        if (!Json.text(gallery.body(), "properties", "sharingProfile", "permissions")
                .equals("Groups")) {
            throw new AzureError(
                    409, "OperationNotAllowed", "The gallery's sharing permission must be 'Groups' to share directly.");
        }
        ArrayNode groups = Json.MAPPER.createArrayNode();
        for (String type : new String[] {"Subscriptions", "AADTenants"}) {
            Set<String> ids = ids(gallery.state().path("groups"), type);
            Set<String> changed = ids(update.path("groups"), type);
            if (add) {
                ids.addAll(changed);
            } else {
                ids.removeAll(changed);
            }
            int most = type.equals("Subscriptions") ? MOST_SUBSCRIPTIONS : MOST_TENANTS;
            if (ids.size() > most) {
                throw new AzureError(
                        409, "OperationNotAllowed", "A gallery can be shared with at most " + most + " " + type + ".");
            }
            if (!ids.isEmpty()) {
                ArrayNode list = groups.addObject().put("type", type).putArray("ids");
                ids.forEach(list::add);
            }
        }
        gallery.state().set("groups", groups);
    }

    private static Set<String> ids(JsonNode groups, String type) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode group : groups) {
            if (Json.text(group, "type").equals(type)) {
                group.path("ids").forEach(id -> ids.add(id.asText()));
            }
        }
        return ids;
    }
}
