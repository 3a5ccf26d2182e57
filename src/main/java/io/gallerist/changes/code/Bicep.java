package io.gallerist.changes.code;

import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Bicep, where the change is that something shall exist: parents are looked up, what is written is declared. */
final class Bicep implements Language {
    private static final String LABEL = "Bicep";

    @Override
    public Code write(Plan plan) {
        if (!plan.hasOnly("PUT")) {
            return Code.none(
                    LABEL,
                    "Bicep declares what shall exist. It has no words for deleting something or for calling an action.");
        }
        BicepFile file = new BicepFile();
        return plan.calls().stream().allMatch(file::declare)
                ? new Code(LABEL, file.text(), howToDeploy(file.group()) + auxiliary(plan))
                : Code.none(LABEL, "A Bicep file writes to one resource group; this change is not of that form.");
    }

    private static String howToDeploy(Matcher group) {
        return "Deploy it with: az deployment group create --subscription " + Shell.word(group.group(1))
                + " --resource-group " + Shell.word(group.group(2)) + " --template-file change.bicep";
    }

    private static String auxiliary(Plan plan) {
        return plan.tenants().isEmpty()
                ? ""
                : plan.tenants().stream().map(Shell::word).collect(Collectors.joining(" ", " --aux-tenants ", ""))
                        + " (the source is in another tenant: sign in to both).";
    }
}
