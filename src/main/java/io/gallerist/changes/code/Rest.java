package io.gallerist.changes.code;

import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.CanonicalJson;
import java.util.stream.Collectors;

/** HTTP, as REST clients of editors read it. */
final class Rest implements Language {
    @Override
    public Code write(Plan plan) {
        return new Code(
                "REST",
                plan.calls().stream().map(call -> request(plan, call)).collect(Collectors.joining("\n\n###\n\n")),
                plan.noteOnOrder());
    }

    private static String request(Plan plan, PlannedCall call) {
        String head = call.method() + " " + plan.urlOf(call) + " HTTP/1.1\nAuthorization: Bearer <access token>";
        if (!plan.tenants().isEmpty()) {
            head += "\n" + Plan.AUXILIARY + ": " + plan.auxiliary(tenant -> "<access token of tenant " + tenant + ">");
        }
        return call.body().isEmpty()
                ? head
                : head + "\nContent-Type: application/json\n\n" + withoutVariables(CanonicalJson.pretty(call.body()));
    }

    /** REST clients put variables where two braces open; outside of its strings, indented JSON has no two in a row. */
    private static String withoutVariables(String json) {
        return json.replaceAll("\\{(?=\\{)", "\\\\u007b");
    }
}
