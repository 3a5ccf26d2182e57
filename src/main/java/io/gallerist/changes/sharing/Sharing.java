package io.gallerist.changes.sharing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.azure.SharingFacts;
import java.util.List;
import java.util.Locale;

/**
 * With whom a gallery is shared.
 *
 * @param permission Private, Groups or Community
 * @param open whether everybody sees it
 */
public record Sharing(String permission, Ids with, boolean open) {
    static final String PRIVATE = "Private";
    static final String GROUPS = "Groups";
    static final String COMMUNITY = "Community";
    static final Sharing NONE = new Sharing(PRIVATE, Ids.NONE, false);

    private static final JsonMapper MAPPER = new JsonMapper();

    static Sharing of(SharingFacts facts) {
        return new Sharing(
                facts.permission(),
                new Ids(small(facts.subscriptions()), small(facts.tenants())),
                facts.community() != null && facts.community().enabled());
    }

    /** For a reader: each subscription and tenant is an element with a name, so that a difference tells them apart. */
    String json() {
        ObjectNode json = MAPPER.createObjectNode().put("kind", permission).put("openToEverybody", open);
        named(json.putArray("subscriptions"), with.subscriptions());
        named(json.putArray("tenants"), with.tenants());
        return json.toString();
    }

    private static void named(ArrayNode list, List<String> ids) {
        ids.forEach(id -> list.addObject().put("name", id));
    }

    private static List<String> small(List<String> ids) {
        return ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).sorted().toList();
    }
}
