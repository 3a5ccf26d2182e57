package io.gallerist.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;

/** Requests that are fine, and patches that spoil them. */
final class Bodies {
    private Bodies() {}

    static ObjectNode json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }

    static ObjectNode gallery() {
        return json("{'location': 'westcentralus'}");
    }

    static ObjectNode definition() {
        return json("""
                {'location': 'westcentralus', 'properties': {'osType': 'Linux', 'osState': 'Generalized',
                  'hyperVGeneration': 'V2', 'identifier': {'publisher': 'P', 'offer': 'O', 'sku': 'S'}}}""");
    }

    static ObjectNode definition(String patch) {
        return Json.merge(definition(), json("{'properties': " + patch + "}"));
    }

    static ObjectNode version(String source) {
        String name = source.contains("/virtualMachines/") ? "virtualMachineId" : "id";
        return json("{'location': 'westcentralus', 'properties': {'publishingProfile': {'targetRegions':"
                + " [{'name': 'westcentralus'}]}, 'storageProfile': {'source': {'" + name + "': '" + source + "'}}}}");
    }

    static ObjectNode publishing(String source, String patch) {
        return Json.merge(version(source), json("{'properties': {'publishingProfile': " + patch + "}}"));
    }

    /** From disks instead of a whole source. */
    static ObjectNode disks(String storageProfile) {
        ObjectNode body = json("{'location': 'westcentralus', 'properties': {}}");
        ((ObjectNode) body.get("properties")).set("storageProfile", json(storageProfile));
        return body;
    }
}
