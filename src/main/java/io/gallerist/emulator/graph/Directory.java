package io.gallerist.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.authorization.Principals;
import io.gallerist.emulator.entra.Application;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import io.gallerist.emulator.store.Documents;
import io.gallerist.emulator.time.AzureClock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people and groups of the home tenant. What is new is known here at once, elsewhere only after a while. */
public final class Directory implements Principals {
    static final String USER = "user";
    static final String GROUP = "group";
    static final String APPLICATION = "servicePrincipal";
    /** A real role assignment was refused for 86 seconds before the directory's copies knew a fresh principal. */
    public static final double RECORDED_DELAY = 86;

    private final Documents documents;
    private final AzureClock clock;
    private volatile double delay = RECORDED_DELAY;

    public Directory(Documents documents, AzureClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** How many Azure seconds a fresh guest stays unknown to role assignments. */
    public void delay(double seconds) {
        delay = seconds;
    }

    public List<ObjectNode> users() {
        return documents.list(USER, "user/").stream().map(Document::body).toList();
    }

    public List<ObjectNode> groups() {
        return documents.list(GROUP, "group/").stream().map(Document::body).toList();
    }

    public List<ObjectNode> applications() {
        return documents.list(APPLICATION, "servicePrincipal/").stream()
                .map(Document::body)
                .toList();
    }

    /** By object id or user principal name. */
    public Optional<Document> find(String user) {
        return documents.get("user/" + user).or(() -> documents.list(USER, "user/").stream()
                .filter(found -> Json.text(found.body(), "userPrincipalName").equalsIgnoreCase(user))
                .findFirst());
    }

    public Document get(String user) {
        return find(user).orElseThrow(() -> notFound(user));
    }

    Document group(String id) {
        return documents.get("group/" + id).orElseThrow(() -> notFound(id));
    }

    Document application(String id) {
        return documents.get("servicePrincipal/" + id).orElseThrow(() -> notFound(id));
    }

    static AzureError notFound(String id) {
        return new AzureError(
                404,
                "Request_ResourceNotFound",
                "Resource '" + id
                        + "' does not exist or one of its queried reference-property objects are not present.");
    }

    Document add(ObjectNode user) {
        ObjectNode state = Json.object().put("knownAt", clock.seconds() + delay);
        return documents.put(new Document("user/" + Json.text(user, "id"), USER, user, state));
    }

    Document addGroup(ObjectNode group) {
        String id = UUID.randomUUID().toString();
        return documents.put(Document.of("group/" + id, GROUP, group.put("id", id)));
    }

    public void save(Document user) {
        documents.put(user);
    }

    void remove(Document principal) {
        documents.remove(principal.id());
    }

    /** People and groups. */
    List<ObjectNode> members(String group) {
        return strings(group(group).state().path("members")).stream()
                .flatMap(id -> any(id).stream())
                .map(Document::body)
                .toList();
    }

    List<ObjectNode> transitiveMembers(String group) {
        group(group);
        return Stream.concat(users().stream(), groups().stream())
                .filter(item -> groupsOf(Json.text(item, "id")).contains(group))
                .toList();
    }

    List<ObjectNode> groups(Set<String> ids) {
        return groups().stream()
                .filter(group -> ids.contains(Json.text(group, "id")))
                .toList();
    }

    /** People, groups and applications. */
    Optional<Document> principal(String id) {
        return any(id).or(() -> documents.get("servicePrincipal/" + id));
    }

    Optional<Document> any(String id) {
        return documents.get("user/" + id).or(() -> documents.get("group/" + id));
    }

    Set<String> directGroupsOf(String member) {
        return documents.list(GROUP, "group/").stream()
                .filter(group -> strings(group.state().path("members")).contains(member))
                .map(group -> Json.text(group.body(), "id"))
                .collect(Collectors.toSet());
    }

    /** Through other groups too. */
    @Override
    public Set<String> groupsOf(String member) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> toLookAt = new ArrayDeque<>(directGroupsOf(member));
        while (!toLookAt.isEmpty()) {
            String group = toLookAt.pop();
            if (all.add(group)) {
                toLookAt.addAll(directGroupsOf(group));
            }
        }
        return all;
    }

    private static Set<String> strings(JsonNode array) {
        return Json.MAPPER.convertValue(array.isArray() ? array : Json.MAPPER.createArrayNode(), StringSet.class);
    }

    private static final class StringSet extends LinkedHashSet<String> {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Optional<String> typeOf(String principal) {
        if (principal.equalsIgnoreCase(Application.OBJECT_ID)
                || documents.get("servicePrincipal/" + principal).isPresent()) {
            return Optional.of("ServicePrincipal");
        }
        if (documents.get("group/" + principal).isPresent()) {
            return Optional.of("Group");
        }
        return documents
                .get("user/" + principal)
                .filter(user -> user.state().path("knownAt").asDouble(0) <= clock.seconds())
                .map(user -> "User");
    }
}
