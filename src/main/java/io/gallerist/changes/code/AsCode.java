package io.gallerist.changes.code;

import io.gallerist.azure.PlannedCall;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** A change in every language: the body is the portal's own in each of them. */
public final class AsCode {
    private static final List<Language> LANGUAGES =
            List.of(new AzRest(), new AzSig(), new PowerShell(), new Rest(), new Bicep(), new Terraform());

    private AsCode() {}

    /**
     * What goes to Resource Manager: calls of other services are left out.
     *
     * @param exists whether the last call writes over something that is there
     * @param resourceManager the cloud's Resource Manager
     * @param tenants directories whose tokens Azure has to hear beside the caller's
     */
    public static List<Code> of(List<PlannedCall> calls, boolean exists, URI resourceManager, Set<String> tenants) {
        Plan plan = new Plan(
                calls.stream().filter(call -> call.path().startsWith("/")).toList(),
                exists,
                resourceManager,
                tenants.stream().sorted().toList());
        return LANGUAGES.stream().map(language -> language.write(plan)).toList();
    }
}
