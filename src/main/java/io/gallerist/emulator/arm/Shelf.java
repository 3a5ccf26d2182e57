package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import io.gallerist.emulator.store.Documents;
import io.gallerist.emulator.time.AzureClock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The resources that exist now: one whose deletion has ended is not among them. */
public final class Shelf {
    private final Documents documents;
    private final AzureClock clock;

    public Shelf(Documents documents, AzureClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    public Optional<Document> find(String id) {
        Optional<Document> found = documents.get(id);
        if (found.isPresent() && Provisioning.isGone(found.get(), clock.seconds())) {
            documents.remove(id);
            return Optional.empty();
        }
        return found;
    }

    public Document get(ResourceId id) {
        requireParents(id);
        return find(id.toString()).orElseThrow(() -> notFound(id));
    }

    public List<Document> list(String kind, String prefix) {
        double now = clock.seconds();
        return documents.list(kind, prefix).stream()
                .filter(document -> !Provisioning.isGone(document, now))
                .toList();
    }

    public void put(Document document) {
        documents.put(document);
    }

    public void remove(String id) {
        documents.remove(id);
    }

    public static AzureError notFound(ResourceId id) {
        StringBuilder name = new StringBuilder(id.provider());
        for (int i = 0; i < id.names().size(); i++) {
            name.append('/')
                    .append(id.types().get(i))
                    .append('/')
                    .append(id.names().get(i));
        }
        return new AzureError(
                        404,
                        "ResourceNotFound",
                        "The Resource '" + name + "' under resource group '" + id.group()
                                + "' was not found. For more details please go to"
                                + " https://aka.ms/ARMResourceNotFoundFix")
                .byGateway();
    }

    /** ARM looks from the outside in: subscription, resource group, parent resources. */
    public void requireParents(ResourceId id) {
        subscription(id.subscription());
        if (id.group().isEmpty()) {
            return;
        }
        group(id);
        if (id.isNested()) {
            ResourceId parent = id.parent();
            requireParents(parent);
            if (find(parent.toString()).isEmpty()) {
                throw new AzureError(
                                404,
                                "ParentResourceNotFound",
                                "Can not perform requested operation on nested resource. Parent resource '"
                                        + String.join("/", parent.names()) + "' not found.")
                        .byGateway();
            }
        }
    }

    public ObjectNode subscription(String subscription) {
        return documents
                .get("/subscriptions/" + subscription)
                .map(Document::body)
                .orElseThrow(() -> new AzureError(
                                404,
                                "SubscriptionNotFound",
                                "The subscription '" + subscription + "' could not be found.")
                        .byGateway());
    }

    public ObjectNode group(ResourceId id) {
        return documents.get(id.groupId()).map(Document::body).orElseThrow(() -> new AzureError(
                        404, "ResourceGroupNotFound", "Resource group '" + id.group() + "' could not be found.")
                .byGateway());
    }

    /** Lists print the resource group in upper case. */
    public static ObjectNode listed(ObjectNode resource) {
        ResourceId id = ResourceId.parse(Json.text(resource, "id"));
        return resource.put(
                "id",
                new ResourceId(
                                id.subscription(),
                                id.group().toUpperCase(Locale.ROOT),
                                id.provider(),
                                id.types(),
                                id.names())
                        .toString());
    }
}
