package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Locations;
import io.gallerist.emulator.arm.Provisioning;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.arm.Timestamp;
import io.gallerist.emulator.arm.Work;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft.Compute/galleries/images/versions. The shape of a request is judged at once; what takes a look at the source
 * is judged by the operation, so that a PUT can be accepted and fail a moment later, as it does in Azure.
 */
public final class Versions extends GalleryResource {
    static final String TYPE = "Microsoft.Compute/galleries/images/versions";
    static final String KIND = "microsoft.compute/galleries/images/versions";

    /** A refused source ends the operation within the second it began. */
    private static final double REFUSAL = 1;

    private static final double RESTORATION = 60;

    public Versions(Compute compute) {
        super(compute);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    String nestedKind() {
        return "";
    }

    @Override
    double deletionSeconds() {
        return 90;
    }

    @Override
    void refuseDeletion(ResourceId id, Document version) {
        VersionRules.refuseDeletion(version.body(), compute.clock().now());
        if (softDeletion.isOn(id) && Provisioning.stateOf(version, now()).equals("Failed")) {
            throw AzureError.conflict("Gallery image version " + id.name()
                    + " has a failed provisioning state and cannot be deleted while soft delete is enabled on its"
                    + " gallery.");
        }
    }

    @Override
    void beforeDeletion(ResourceId id, Document version) {
        if (softDeletion.isOn(id)) {
            softDeletion.keep(version, deletionSeconds());
        }
    }

    @Override
    Answer put(ResourceId id, Request request, ObjectNode wanted) {
        Document existing = compute.shelf().find(id.toString()).orElse(null);
        String location = location(id, wanted, existing);
        if (existing == null && isRestoration(id, wanted)) {
            return restore(id, location, request);
        }
        if (existing != null) {
            VersionRules.requireIdle(id, existing, now());
            Locations.same(id, existing.body(), location);
        }
        ObjectNode before = existing == null ? null : properties(existing.body());
        ObjectNode body = resource(id, TYPE, location, wanted);
        ObjectNode properties = (ObjectNode) body.get("properties");
        VersionRules.complete(properties, before, Timestamp.of(compute.clock().now()));
        VersionRules.check(id, location, properties, before, compute);
        StorageProfileRules.check(properties.path("storageProfile"), request.query("api-version"));
        // A creation that failed at its source may be tried again with another one.
        return existing != null && existing.state().has("storage")
                ? update(id, body, existing, request)
                : create(id, body, location, existing == null ? Work.CREATING : Work.UPDATING, request);
    }

    /** A request that says so, or one of nothing but the region for what was deleted. */
    private boolean isRestoration(ResourceId id, ObjectNode wanted) {
        ObjectNode properties = properties(wanted);
        return properties.path("restore").asBoolean()
                || properties.isEmpty() && softDeletion.find(id).isPresent();
    }

    private Answer restore(ResourceId id, String location, Request request) {
        Document kept = softDeletion.find(id).orElseThrow(() -> Shelf.notFound(id));
        Locations.same(id, kept.body(), location);
        softDeletion.forget(id);
        ObjectNode state = kept.state();
        state.remove("softDeletion");
        return save(id, kept.body(), state, new Work(Work.CREATING, RESTORATION), request);
    }

    private String location(ResourceId id, ObjectNode wanted, @Nullable Document existing) {
        String given = Json.text(wanted, "location");
        if (given.isEmpty() && existing != null) {
            return Json.text(existing.body(), "location");
        }
        return Locations.of(given.isEmpty() ? Json.text(compute.shelf().group(id), "location") : given, TYPE);
    }

    private Answer create(ResourceId id, ObjectNode body, String location, String verb, Request request) {
        softDeletion.forget(id);
        ObjectNode definition = compute.shelf().get(id.parent()).body();
        SourceRules rules = new SourceRules(compute, id, location, properties(definition));
        String linked = rules.requireLinkedTenant(sources(body), request);
        ObjectNode state = Json.object();
        Work work = new Work(verb, REFUSAL).readingFrom(linked);
        try {
            SourceRules.Found found = rules.check(sources(body));
            state.set("storage", found.storage());
            Replication.plan(state, id, location, body, now(), found.gigabytes(), compute.misfortunes());
            work = Replication.work(verb, state, now()).readingFrom(linked);
        } catch (AzureError refused) {
            work = work.failing(refused);
        }
        return save(id, body, state, work, request);
    }

    private static JsonNode sources(ObjectNode body) {
        return Json.at(body, "properties", "storageProfile");
    }

    private Answer update(ResourceId id, ObjectNode body, Document existing, Request request) {
        ObjectNode state = existing.state();
        JsonNode before = state.has("storage") ? state.get("storage") : sources(existing.body());
        Optional<AzureError> refused = VersionRules.changedSource(sources(body), before);
        if (refused.isPresent()) {
            ObjectNode said = show(existing, request);
            ((ObjectNode) said.get("properties")).put("provisioningState", Work.UPDATING);
            Work work = new Work(Work.UPDATING, REFUSAL).failing(refused.get());
            return started(Answer.json(200, said), existing, request, work);
        }
        ((ObjectNode) body.get("properties")).set("storageProfile", sources(existing.body()));
        String location = Json.text(body, "location");
        double gigabytes = SourceRules.largest(state.path("storage"));
        Replication.plan(state, id, location, body, now(), gigabytes, compute.misfortunes());
        return save(id, body, state, Replication.work(Work.UPDATING, state, now()), request);
    }

    @Override
    ObjectNode show(Document document, Request request) {
        ObjectNode body = super.show(document, request);
        ObjectNode properties = (ObjectNode) body.get("properties");
        boolean creating = Json.text(properties, "provisioningState").equals(Work.CREATING);
        if (!creating && document.state().get("storage") instanceof ObjectNode storage) {
            properties.set("storageProfile", storage);
        }
        if (request.query("$expand").equalsIgnoreCase("ReplicationStatus")) {
            boolean over = !Provisioning.isRunning(document, now());
            properties.set("replicationStatus", Replication.status(document, now(), over));
        }
        return body;
    }
}
