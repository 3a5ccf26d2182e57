package io.gallerist.requests;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * A part of a request's page that another room supplies: reviews, progress, access. So this room need not know who
 * decides or carries out.
 */
public interface RequestPart {
    int order();

    /** Whether it belongs to what refreshes itself; a part with a form in it must not. */
    boolean isLive();

    /** Empty where the part has nothing to say about the request. */
    Optional<TemplateInstance> of(Request request);
}
