package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.azure.PlannedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Terraform with Microsoft's azapi provider, which sends bodies as they are. */
final class Terraform implements Language {
    private static final String LABEL = "Terraform (azapi)";
    private static final String PROVIDER = """
            terraform {
              required_providers {
                azapi = {
                  source  = "Azure/azapi"
                  version = "~> 2.0"
                }
              }
            }""";

    private final ObjectNotation notation = new HclNotation();

    @Override
    public Code write(Plan plan) {
        List<String> blocks = new ArrayList<>(List.of(PROVIDER));
        List<String> names = new ArrayList<>();
        if (!plan.tenants().isEmpty()) {
            String tenants = plan.tenants().stream().map(notation::quoted).collect(Collectors.joining(", "));
            blocks.add(block("provider \"azapi\"", List.of("auxiliary_tenant_ids = [" + tenants + "]")));
        }
        for (PlannedCall call : plan.calls()) {
            ArmPath path = ArmPath.parse(call.path()).orElse(null);
            if (path == null) {
                return Code.none(LABEL, "The azapi provider writes to resources; this call is about something else.");
            }
            boolean declares = call.method().equals("PUT") && path.action().isEmpty();
            String type = declares ? "azapi_resource" : "azapi_resource_action";
            String name = Symbol.of(path.resource(), names);
            names.add(name);
            List<String> arguments = declares ? declared(call, path) : acted(call, path);
            if (names.size() > 1) {
                arguments.add("depends_on = [" + previous(blocks) + "]");
            }
            blocks.add(block("resource \"" + type + "\" \"" + name + "\"", arguments));
            if (declares && plan.exists() && plan.isLast(call)) {
                blocks.add(block(
                        "import", List.of("to = " + type + "." + name, "id = " + notation.quoted(plan.pathOf(call)))));
            }
        }
        return new Code(LABEL, String.join("\n\n", blocks), note(plan));
    }

    /** What is there already is imported first, so that Terraform writes over it instead of refusing. */
    private List<String> declared(PlannedCall call, ArmPath path) {
        ObjectNode body = ObjectNotation.object(call.body());
        List<String> arguments = new ArrayList<>(List.of(
                type(call, path),
                notation.property("parent_id", notation.quoted(path.parentId())),
                notation.property("name", notation.quoted(path.name()))));
        for (String own : List.of("location", "tags")) {
            JsonNode value = body.remove(own);
            if (value != null) {
                arguments.add(notation.property(own, notation.write(value, "  ")));
            }
        }
        arguments.add(notation.property("body", notation.write(body, "  ")));
        return arguments;
    }

    private List<String> acted(PlannedCall call, ArmPath path) {
        List<String> arguments = new ArrayList<>(List.of(
                type(call, path),
                notation.property("resource_id", notation.quoted(path.resource().id())),
                notation.property("method", notation.quoted(call.method()))));
        path.action().ifPresent(action -> arguments.add(notation.property("action", notation.quoted(action))));
        if (!call.body().isEmpty()) {
            arguments.add(notation.property("body", notation.write(ObjectNotation.object(call.body()), "  ")));
        }
        return arguments;
    }

    private String type(PlannedCall call, ArmPath path) {
        return notation.property("type", notation.quoted(path.resource().type() + "@" + call.apiVersion()));
    }

    private static String block(String head, List<String> arguments) {
        return head + " {\n  " + String.join("\n  ", arguments) + "\n}";
    }

    /** The address of the resource in the last block that is one. */
    private static String previous(List<String> blocks) {
        String[] head = blocks.get(blocks.size() - 1).split("\"", 5);
        return head[1] + "." + head[3];
    }

    private static String note(Plan plan) {
        if (!plan.tenants().isEmpty()) {
            return "The source is in another tenant: what the provider signs in with has to be known there too.";
        }
        if (plan.exists()
                && plan.calls().stream().allMatch(call -> call.method().equals("PUT"))) {
            return "It is there already: the import block (Terraform 1.5 or newer) takes it over before it is changed.";
        }
        return plan.hasOnly("PUT")
                ? ""
                : "Terraform calls an action once, when it is applied; destroying the resource does not take it back.";
    }
}
