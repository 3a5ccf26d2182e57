package io.gallerist.azure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Galleries, image definitions and image versions as resources that are written whole, told apart by their id. Azure
 * answers a write at once and works on: follow {@link Operations} and {@link #read}. There is no ETag, so serialise the
 * writes to one resource. An id of anything else is an {@link IllegalArgumentException}.
 */
@ApplicationScoped
public class GalleryResources {
    /** What this SDK sends for galleries; the tests hold it. */
    static final String API_VERSION = "2024-03-03";

    private final AzureClients azure;

    @Inject
    GalleryResources(AzureClients azure) {
        this.azure = azure;
    }

    /**
     * A resource as it is now.
     *
     * @param provisioningState Creating, Updating, Succeeded, Failed, Deleting or Migrating
     * @param writable the body of a PUT that would change nothing; the same state always gives the same text
     * @param tags sorted by name
     */
    public record Live(ResourceId id, String provisioningState, String writable, Map<String, String> tags) {
        public Live {
            tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        }
    }

    /** The call that {@link #put} would make, without making it. */
    public PlannedCall planned(ResourceId id, String body) {
        return new PlannedCall("PUT", GalleryPath.of(id).path(), API_VERSION, body);
    }

    /** The call that {@link #delete} would make, without making it. */
    public PlannedCall plannedDeletion(ResourceId id) {
        return new PlannedCall("DELETE", GalleryPath.of(id).path(), API_VERSION, "");
    }

    /**
     * A body as {@link #put} takes it: the fields in the SDK's order.
     *
     * @throws IllegalArgumentException if the SDK does not know some of it
     */
    public String body(ResourceId id, String json) {
        return calls(id).ordered(json);
    }

    /** The resource, empty if there is none. */
    public Optional<Live> read(ResourceId id) {
        return azure.calls().find(calls(id).read());
    }

    /**
     * Creates the resource or replaces its writable properties.
     *
     * @param body exactly what is sent
     * @throws IllegalStateException if the SDK would send anything else; nothing is sent then
     */
    public Accepted put(ResourceId id, String body) {
        return put(id, body, Set.of());
    }

    /**
     * As {@link #put(ResourceId, String)}, for a version whose source is in another tenant.
     *
     * @param tenants the GUIDs of up to three tenants whose tokens are sent along; each look at the operation needs them
     *     too
     */
    public Accepted put(ResourceId id, String body, Set<String> tenants) {
        var put = calls(id).put(body).flatMap(answer -> FirstAnswer.of(answer, "Creating"));
        return azure.calls().await(Auxiliary.with(tenants, put));
    }

    /** Begins to delete; what is not there has succeeded already. What still holds something is a CONFLICT refusal. */
    public Accepted delete(ResourceId id) {
        return azure.calls().await(calls(id).delete().flatMap(answer -> FirstAnswer.of(answer, "Deleting")));
    }

    /** A gallery's definitions or a definition's versions, all of them; a version has none. */
    public List<ResourceId> children(ResourceId id) {
        return calls(id).children(azure.lists()).map(name -> child(id, name)).toList();
    }

    private static ResourceId child(ResourceId id, String name) {
        return id.child(id.isA(GalleryPath.GALLERY) ? "images" : "versions", name);
    }

    private GalleryCalls calls(ResourceId id) {
        var path = GalleryPath.of(id);
        return GalleryCalls.at(path, azure.compute(path.subscription()));
    }
}
