package io.gallerist.changes.code;

import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code az rest}: what the portal sends, whatever the kind of change. */
final class AzRest implements Language {
    @Override
    public Code write(Plan plan) {
        return new Code(
                "Azure CLI (az rest)",
                plan.calls().stream().map(call -> command(plan, call)).collect(Collectors.joining("\n\n")),
                plan.tenants().isEmpty()
                        ? plan.noteOnOrder()
                        : "It takes tokens of two tenants: sign in to both first (az login --tenant …), last to the"
                                + " one of the gallery.");
    }

    private static String command(Plan plan, PlannedCall call) {
        List<List<String>> flags = new ArrayList<>();
        flags.add(List.of("--method", call.method()));
        flags.add(List.of("--url", plan.urlOf(call)));
        if (!call.body().isEmpty()) {
            flags.add(List.of("--body", CanonicalJson.pretty(call.body())));
        }
        String command = Shell.command("az rest", flags);
        return plan.tenants().isEmpty()
                ? command
                : command + " \\\n  --headers \"" + Plan.AUXILIARY + "=" + plan.auxiliary(AzRest::token) + "\"";
    }

    /** The shell asks for it, inside of the double quotes. */
    private static String token(String tenant) {
        return "$(az account get-access-token --tenant " + Shell.word(tenant) + " --query accessToken --output tsv)";
    }
}
