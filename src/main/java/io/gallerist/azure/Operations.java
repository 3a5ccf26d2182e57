package io.gallerist.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Long-running operations, one look a call. Azure forgets an operation some time after it is over: NOT_FOUND then says
 * nothing about how it ended.
 */
@ApplicationScoped
public class Operations {
    private final AzureClients azure;

    @Inject
    Operations(AzureClients azure) {
        this.azure = azure;
    }

    /**
     * Looks at an operation.
     *
     * @param operationUrl as {@link Accepted} gave it; anything that is not on the resource manager is refused and
     *     nothing is sent
     */
    public Operation read(String operationUrl) {
        return read(operationUrl, Set.of());
    }

    /**
     * As {@link #read(String)}, for the write of a version whose source is in another tenant.
     *
     * @param tenants the GUIDs of the tenants whose tokens the write had, up to three
     */
    public Operation read(String operationUrl, Set<String> tenants) {
        azure.lists().fence().check(operationUrl);
        var look = azure.resourceManager()
                .send(new HttpRequest(HttpMethod.GET, operationUrl))
                .flatMap(Operations::read);
        return azure.calls().await(Auxiliary.with(tenants, look));
    }

    private static Mono<Operation> read(HttpResponse answer) {
        return answer.getBodyAsString().defaultIfEmpty("").map(body -> read(answer, Json.read(body)));
    }

    /** An {@code Azure-AsyncOperation} has a status; a {@code Location} answers 202 until it is over. */
    private static Operation read(HttpResponse answer, JsonNode body) {
        var state = Json.text(body.path("properties"), "provisioningState");
        var otherwise = answer.getStatusCode() == 202 ? "InProgress" : state == null ? "Succeeded" : state;
        var status = Json.text(body, "status");
        var error = ErrorBody.of(body.path("error"));
        return new Operation(
                status == null ? otherwise : status,
                error.code(),
                error.message() == null ? null : Words.plain(error.message(), ""),
                RetryAfter.in(answer.getHeaders()));
    }
}
