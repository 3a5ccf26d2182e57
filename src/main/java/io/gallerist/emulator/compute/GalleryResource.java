package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Provisioning;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.ResourceType;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.arm.Work;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;

/** What galleries, image definitions and image versions have in common. */
abstract class GalleryResource implements ResourceType {
    final Compute compute;
    final SoftDeletion softDeletion;

    GalleryResource(Compute compute) {
        this.compute = compute;
        this.softDeletion = new SoftDeletion(compute.shelf(), compute.clock());
    }

    /** The type of what lies inside, which has to be deleted first; none is called by an empty text. */
    abstract String nestedKind();

    abstract double deletionSeconds();

    void refuseDeletion(ResourceId id, Document document) {
        if (!compute.shelf().list(nestedKind(), id + "/").isEmpty()
                || softDeletion.isOn(id) && !softDeletion.list(id).isEmpty()) {
            throw new AzureError(
                    409, "CannotDeleteResource", "Can not delete resource before nested resources are deleted.");
        }
    }

    /** The deletion begins now. */
    void beforeDeletion(ResourceId id, Document document) {}

    /** The body as Azure shows it now. */
    ObjectNode show(Document document, Request request) {
        ObjectNode body = document.body();
        ((ObjectNode) body.get("properties")).put("provisioningState", Provisioning.stateOf(document, now()));
        return body;
    }

    @Override
    public final Answer get(ResourceId id, Request request) {
        return Answer.json(200, show(compute.shelf().get(id), request));
    }

    @Override
    public final Answer list(ResourceId collection, Request request) {
        String prefix = collection.toString().replaceFirst("(?i)/providers/.*", "/");
        if (collection.isNested()) {
            prefix = collection + "/";
        }
        return compute.paging()
                .page(
                        compute.shelf().list(kind(), prefix).stream()
                                .map(document -> Shelf.listed(show(document, request)))
                                .toList(),
                        request);
    }

    @Override
    public final Answer delete(ResourceId id, Request request) {
        compute.shelf().requireParents(id);
        Document document = compute.shelf().find(id.toString()).orElse(null);
        if (document == null) {
            return Answer.empty(204);
        }
        refuseDeletion(id, document);
        Work work = new Work(Work.DELETING, deletionSeconds())
                .failing(compute.misfortunes().operation(id).orElse(null));
        if (!Provisioning.isDeleting(document) || !Provisioning.isRunning(document, now())) {
            beforeDeletion(id, document);
            Provisioning.begin(document.state(), work, now());
            compute.shelf().put(document);
        }
        return started(Answer.empty(202), document, request, work);
    }

    @Override
    public final Answer patch(ResourceId id, Request request) {
        ObjectNode whole = compute.shelf().get(id).body();
        return put(id, request, Json.merge(whole, request.json()));
    }

    @Override
    public final Answer put(ResourceId id, Request request) {
        compute.shelf().requireParents(id);
        return put(id, request, request.json());
    }

    abstract Answer put(ResourceId id, Request request, ObjectNode wanted);

    /** Saves the resource with its operation and answers 201 for a new one, 200 for a changed one. */
    Answer save(ResourceId id, ObjectNode body, ObjectNode state, Work work, Request request) {
        Work fated = work.failure() != null
                ? work
                : work.failing(compute.misfortunes().operation(id).orElse(null));
        Provisioning.begin(state, fated, now());
        Document document = new Document(id.toString(), kind(), body, state);
        compute.shelf().put(document);
        int status = work.verb().equals(Work.CREATING) ? 201 : 200;
        return started(Answer.json(status, show(document, request)), document, request, fated);
    }

    final Answer started(Answer answer, Document document, Request request, Work work) {
        String subscription = ResourceId.parse(document.id()).subscription();
        String location = Json.text(document.body(), "location");
        return compute.operations().start(answer, request, subscription, location, work);
    }

    /** A fresh body with the parts that every ARM resource has. */
    static ObjectNode resource(ResourceId id, String type, String location, ObjectNode wanted) {
        ObjectNode body = Json.object()
                .put("name", id.name())
                .put("id", id.toString())
                .put("type", type)
                .put("location", location);
        body.set("tags", wanted.path("tags").isObject() ? wanted.get("tags") : Json.object());
        body.set("properties", properties(wanted));
        return body;
    }

    static ObjectNode properties(ObjectNode wanted) {
        return wanted.get("properties") instanceof ObjectNode properties ? properties.deepCopy() : Json.object();
    }

    final double now() {
        return compute.clock().seconds();
    }
}
