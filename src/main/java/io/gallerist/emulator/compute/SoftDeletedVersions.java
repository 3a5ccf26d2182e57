package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.ResourceType;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.arm.Work;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;

/** Microsoft.Compute/galleries/softDeletedArtifactTypes/Images/artifacts/{definition}/versions; read-only but for the end. */
public final class SoftDeletedVersions implements ResourceType {
    private final Compute compute;
    private final SoftDeletion deletion;

    public SoftDeletedVersions(Compute compute) {
        this.compute = compute;
        this.deletion = new SoftDeletion(compute.shelf(), compute.clock());
    }

    @Override
    public String kind() {
        return "microsoft.compute/galleries/softdeletedartifacttypes/artifacts/versions";
    }

    @Override
    public boolean isBelowResources() {
        return false;
    }

    @Override
    public Answer get(ResourceId id, Request request) {
        return Answer.json(200, show(id.parent(), require(id)));
    }

    @Override
    public Answer list(ResourceId collection, Request request) {
        ResourceId definition = definition(collection);
        compute.shelf().get(definition);
        return compute.paging()
                .page(
                        deletion.list(definition).stream()
                                .map(found -> show(collection.parent(), found))
                                .toList(),
                        request);
    }

    /** For good. */
    @Override
    public Answer delete(ResourceId id, Request request) {
        Document found = require(id);
        deletion.forget(version(id));
        String location = Json.text(found.body(), "location");
        return compute.operations()
                .start(Answer.empty(202), request, id.subscription(), location, new Work(Work.DELETING, 5));
    }

    private Document require(ResourceId id) {
        return deletion.find(version(id)).orElseThrow(() -> Shelf.notFound(id));
    }

    /** The version that was deleted. */
    private static ResourceId version(ResourceId id) {
        return definition(id).child("versions", id.name());
    }

    private static ResourceId definition(ResourceId id) {
        return SoftDeletion.gallery(id).child("images", id.names().get(2));
    }

    private static ObjectNode show(ResourceId artifact, Document version) {
        String name = Json.text(version.body(), "name");
        ObjectNode body = Json.object()
                .put("name", name)
                .put("id", artifact.child("versions", name).toString())
                .put("type", artifact.type() + "/versions")
                .put("location", Json.text(version.body(), "location"));
        body.putObject("properties")
                .put("resourceArmId", Json.text(version.body(), "id"))
                .put("softDeletedArtifactType", "Images")
                .put("softDeletedTime", Json.text(version.state(), "softDeletion", "time"));
        return body;
    }
}
