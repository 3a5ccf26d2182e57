package io.gallerist.requests;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * A part of a request's page that another room supplies: reviews, progress, access. So this room need not know who
 * decides or carries out.
 */
public interface RequestPart {
    /** Where on the page a part stands that is only replaced where something else is to be said. */
    enum Place {
        /** What there is to know before somebody submits or decides. */
        FACTS,
        /** What somebody can do. */
        ACTIONS,
        /** What to look up or to copy. */
        DETAILS,
        /** How it can be taken back. */
        WAY_OUT
    }

    int order();

    default Place place() {
        return Place.ACTIONS;
    }

    /** Whether it belongs to what refreshes itself; a part with a form in it must not. */
    boolean isLive();

    /** Empty where the part has nothing to say about the request. */
    Optional<TemplateInstance> of(Request request);
}
