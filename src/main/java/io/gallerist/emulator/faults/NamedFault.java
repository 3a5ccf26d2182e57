package io.gallerist.emulator.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.arm.Throttle;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faults of the recordings, by Azure's code. {placeholders} are filled in from the request that is struck. */
enum NamedFault {
    PrincipalNotFound(
            "PUT",
            "/roleAssignments/",
            () -> new AzureError(
                    400, "PrincipalNotFound", "Principal {principal} does not exist in the directory {tenant}.")),
    RoleAssignmentExists(
            "PUT",
            "/roleAssignments/",
            () -> new AzureError(409, "RoleAssignmentExists", "The role assignment already exists.")),
    RoleAssignmentLimitExceeded(
            "PUT",
            "/roleAssignments/",
            () -> new AzureError(400, "RoleAssignmentLimitExceeded", "No more role assignments can be created")),
    AuthorizationFailed("", "^/subscriptions/", () -> new AzureError(
                    403,
                    "AuthorizationFailed",
                    "The client '{caller}' with object id '{caller}' does not have authorization to perform"
                            + " action '{action}' over scope '{scope}' or the scope is invalid. If access was"
                            + " recently granted, please refresh your credentials.")
            .byGateway()),
    LinkedAuthorizationFailed("PUT", "/versions/", () -> new AzureError(
                    403,
                    "LinkedAuthorizationFailed",
                    "The client has permission to perform action"
                            + " 'Microsoft.Compute/galleries/images/versions/read' on scope '{scope}', however"
                            + " the current tenant '{tenant}' is not authorized to access linked subscription"
                            + " '{subscription}'.")
            .byGateway()),
    SubscriptionRequestsThrottled("", "^/subscriptions/", () -> Throttle.throttled("{subscription}", "write", 6)),
    TooManyRequests(
            "",
            "/providers/Microsoft.Compute/",
            () -> Throttle.tooMany("CreateUpdateGalleryImageVersion3Min", 375, 478, 17, "2026-01-01T00:00:00Z")),
    Conflict(
            "PUT",
            "/galleries/",
            () -> AzureError.conflict("The request failed due to conflict with a concurrent request. To resolve it,"
                    + " please refer to https://aka.ms/activitylog to get more details on the conflicting requests.")),
    InternalServerError(
            "",
            "^/subscriptions/",
            () -> new AzureError(
                    500,
                    "InternalServerError",
                    "Encountered internal server error. Diagnostic information: subscription id '{subscription}'.")),
    ServiceUnavailable(
            "", "^/subscriptions/", () -> new AzureError(503, "ServerBusy", "The server is busy. Please retry later.")
                    .with("Retry-After", "5")),
    GatewayTimeout("", "^/subscriptions/", () -> new AzureError(
                    504,
                    "GatewayTimeout",
                    "The gateway did not receive a response from 'Microsoft.Compute' within the specified time"
                            + " period.")
            .byGateway()),
    ExpiredAuthenticationToken("", "^/(subscriptions|v1.0)/", () -> new AzureError(
                    401,
                    "ExpiredAuthenticationToken",
                    "The access token expiry UTC time is earlier than current UTC time.")
            .with("WWW-Authenticate", "Bearer error=\"invalid_token\"")),
    GraphTooManyRequests("", "^/v1.0/", () -> new AzureError(429, "TooManyRequests", "Too many requests.")
            .with("Retry-After", "10")),
    LostResponse("PUT", "^/subscriptions/", null),
    OperationFailed("", "", null),
    ReplicationFailed("", "", null);

    static final String OPERATION_FAILED = OperationFailed.name();
    static final String REPLICATION_FAILED = ReplicationFailed.name();

    private final String method;
    private final String path;
    private final @Nullable Supplier<AzureError> error;

    NamedFault(String method, String path, @Nullable Supplier<AzureError> error) {
        this.method = method;
        this.path = path;
        this.error = error;
    }

    /** Fills in what was left out; an unknown name is a mistake in the test. */
    static Fault complete(Fault fault) {
        if (fault.name().isEmpty()) {
            return fault;
        }
        if (List.of(values()).stream().noneMatch(known -> known.name().equals(fault.name()))) {
            throw new AzureError(400, "UnknownFault", "Known faults are " + List.of(values()) + ".");
        }
        NamedFault named = valueOf(fault.name());
        Fault complete = fault.at(
                fault.method().isEmpty() ? named.method : fault.method(),
                fault.path().isEmpty() ? named.path : fault.path());
        if (named == LostResponse) {
            return complete.afterwards().dropped();
        }
        if (named.error == null) {
            return complete;
        }
        AzureError error = named.error.get();
        TreeMap<String, String> headers = new TreeMap<>(error.answer().headers());
        headers.remove("Content-Type");
        headers.putAll(fault.headers());
        ObjectNode body = Json.object().set("error", error.error());
        for (var header : headers.entrySet()) {
            complete = complete.with(header.getKey(), header.getValue());
        }
        return complete.answering(
                fault.status() == 0 ? error.status() : fault.status(), fault.body() == null ? body : fault.body());
    }
}
