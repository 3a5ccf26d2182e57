package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Locations;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.Work;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.Locale;
import java.util.Optional;

/** Microsoft.Compute/galleries. */
public final class Galleries extends GalleryResource {
    static final String TYPE = "Microsoft.Compute/galleries";
    static final String KIND = "microsoft.compute/galleries";

    public Galleries(Compute compute) {
        super(compute);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    String nestedKind() {
        return Definitions.KIND;
    }

    @Override
    double deletionSeconds() {
        return 5;
    }

    @Override
    Answer put(ResourceId id, Request request, ObjectNode wanted) {
        String location = Locations.of(wanted, TYPE);
        Optional<Document> existing = compute.shelf().find(id.toString());
        existing.ifPresent(document -> Locations.same(id, document.body(), location));
        GalleryRules.check(id, location, existing.isPresent(), compute.shelf());
        ObjectNode body = resource(id, TYPE, location, wanted);
        ObjectNode properties = (ObjectNode) body.get("properties");
        properties.putObject("identifier").put("uniqueName", uniqueName(id));
        Sharing.onWrite(properties, existing.map(document -> document.body()).orElseGet(Json::object));
        if (existing.isPresent()) {
            Answer answer = save(id, body, existing.get().state(), new Work(Work.UPDATING, 2), request);
            // Recorded: a changed gallery says Succeeded at once, although its operation is still under way.
            ObjectNode said = Json.parse(answer.text());
            ((ObjectNode) said.get("properties")).put("provisioningState", "Succeeded");
            Answer recorded = Answer.json(200, said);
            answer.headers().forEach(recorded.headers()::putIfAbsent);
            return recorded;
        }
        return save(id, body, Json.object(), new Work(Work.CREATING, 3), request);
    }

    public static String uniqueName(ResourceId id) {
        return id.subscription() + "-" + id.name().toUpperCase(Locale.ROOT);
    }

    @Override
    ObjectNode show(Document document, Request request) {
        ObjectNode body = super.show(document, request);
        ObjectNode properties = (ObjectNode) body.get("properties");
        if (Sharing.isWanted(request)) {
            Sharing.show(properties, document.state());
            SharingProgress.show(properties, document, compute.shelf(), now());
        }
        return body;
    }

    @Override
    public Answer post(ResourceId id, String action, Request request) {
        if (!action.equalsIgnoreCase("share")) {
            throw new AzureError(404, "NotFound", "There is no action '" + action + "' on a gallery.");
        }
        Document gallery = compute.shelf().get(id);
        AzureError failure = compute.misfortunes().operation(id).orElse(null);
        Sharing.apply(gallery, request.json(), failure == null);
        Work work = new Work(Work.UPDATING, 10).failing(failure);
        SharingProgress.begin(gallery.state(), work, now());
        compute.shelf().put(gallery);
        return started(Answer.empty(202), gallery, request, work);
    }
}
