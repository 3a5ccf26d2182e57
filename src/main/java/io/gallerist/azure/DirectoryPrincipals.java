package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Who is behind object ids, many in one call. */
@ApplicationScoped
public class DirectoryPrincipals {
    /** The most ids that Graph takes at once. */
    public static final int MOST = 1_000;

    private static final String FIELDS = "id,displayName,mail,userPrincipalName,userType";
    private static final Map<String, String> TYPES = Map.of(
            "#microsoft.graph.user", "User",
            "#microsoft.graph.group", "Group",
            "#microsoft.graph.servicePrincipal", "ServicePrincipal");

    private final Calls calls;
    private final Graph graph;

    @Inject
    DirectoryPrincipals(AzureClients azure) {
        this.calls = azure.calls();
        this.graph = Graph.at(azure.settings(), azure.graphTokens());
    }

    /** Those that the directory has; a call for each {@link #MOST} ids. */
    public List<DirectoryPrincipal> byIds(List<String> ids) {
        var found = new ArrayList<DirectoryPrincipal>();
        for (int from = 0; from < ids.size(); from += MOST) {
            var body = Json.object();
            ids.subList(from, Math.min(from + MOST, ids.size())).forEach(body.putArray("ids")::add);
            var answer = calls.await(graph.read(bearer -> graph.api().byIds(bearer, body, FIELDS)));
            StreamSupport.stream(answer.path("value").spliterator(), false)
                    .map(DirectoryPrincipals::of)
                    .forEach(found::add);
        }
        return found;
    }

    private static DirectoryPrincipal of(JsonNode item) {
        var type = Facts.text(Json.text(item, "@odata.type"), "");
        return new DirectoryPrincipal(
                item.path("id").asText(),
                TYPES.getOrDefault(type, type.replace("#microsoft.graph.", "")),
                Json.text(item, "displayName"),
                Json.text(item, "mail"),
                DirectoryReading.isFromOutside(item));
    }
}
