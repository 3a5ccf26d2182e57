package io.gallerist.emulator.arm;

import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Request;

/** What a resource provider can do with one type of resource. */
public interface ResourceType {
    /** In lower case, with the provider: microsoft.compute/galleries. */
    String kind();

    /** Whether what its path leads through are resources, which have to be there. */
    default boolean isBelowResources() {
        return true;
    }

    Answer get(ResourceId id, Request request);

    /** The collection's path decides how wide the list is: a parent, a resource group or a subscription. */
    Answer list(ResourceId collection, Request request);

    default Answer put(ResourceId id, Request request) {
        throw notAllowed(request);
    }

    default Answer patch(ResourceId id, Request request) {
        throw notAllowed(request);
    }

    default Answer delete(ResourceId id, Request request) {
        throw notAllowed(request);
    }

    default Answer post(ResourceId id, String action, Request request) {
        throw notAllowed(request);
    }

    private static AzureError notAllowed(Request request) {
        return new AzureError(
                405,
                "MethodNotAllowed",
                "The request method '" + request.method() + "' is not allowed on this resource.");
    }
}
