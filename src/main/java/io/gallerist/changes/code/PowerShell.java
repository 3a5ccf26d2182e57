package io.gallerist.changes.code;

import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.CanonicalJson;
import java.util.stream.Collectors;

/** Azure PowerShell. */
final class PowerShell implements Language {
    private static final String LABEL = "Azure PowerShell";

    @Override
    public Code write(Plan plan) {
        if (!plan.tenants().isEmpty()) {
            return Code.none(
                    LABEL,
                    "Azure wants a token of the source's tenant too, in a header that Invoke-AzRestMethod can't send."
                            + " Use az rest or REST.");
        }
        return new Code(
                LABEL,
                plan.calls().stream().map(call -> command(plan, call)).collect(Collectors.joining("\n\n")),
                plan.noteOnOrder());
    }

    /** Nothing is special in a here-string, and no line of JSON begins like its end. */
    private static String command(Plan plan, PlannedCall call) {
        String invoke = "Invoke-AzRestMethod -Method " + call.method() + " -Path " + quoted(plan.pathOf(call));
        return call.body().isEmpty()
                ? invoke
                : "$body = @'\n" + CanonicalJson.pretty(call.body()) + "\n'@\n" + invoke + " -Payload $body";
    }

    /** Typographic quotes end a PowerShell string, too. */
    private static String quoted(String text) {
        return "'" + text.replaceAll("(['\u2018\u2019\u201A\u201B])", "$1$1") + "'";
    }
}
