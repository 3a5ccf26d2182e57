package io.gallerist.changes.code;

import io.gallerist.azure.PlannedCall;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is to be put into words.
 *
 * @param exists whether the last call writes over something that is there
 * @param resourceManager the cloud's Resource Manager
 * @param tenants directories whose tokens Azure has to hear beside the caller's, by GUID and in order
 */
record Plan(List<PlannedCall> calls, boolean exists, URI resourceManager, List<String> tenants) {
    static final String AUXILIARY = "x-ms-authorization-auxiliary";

    String pathOf(PlannedCall call) {
        return call.path() + "?api-version=" + call.apiVersion();
    }

    String urlOf(PlannedCall call) {
        return resourceManager.toString().replaceFirst("/+$", "") + pathOf(call);
    }

    boolean hasOnly(String method) {
        return calls.stream().allMatch(call -> call.method().equals(method));
    }

    boolean isLast(PlannedCall call) {
        return calls.get(calls.size() - 1).equals(call);
    }

    /** For languages whose commands return before Azure has finished. */
    String noteOnOrder() {
        return calls.size() > 1 ? "Azure works on each call for a while. Wait for one to end before the next." : "";
    }

    /** The header's value, given how to say a tenant's token. */
    String auxiliary(UnaryOperator<String> token) {
        return tenants.stream().map(tenant -> "Bearer " + token.apply(tenant)).collect(Collectors.joining(", "));
    }
}
