package io.gallerist.requests;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose turn it is: who is writing to a request's target, in it, around it, or building from its sources right now. */
public final class Turn {
    private final Request request;

    private Turn(Request request) {
        this.request = request;
    }

    /**
     * Keeps two steps from writing to one resource, one inside what another deletes, or two from building from one
     * source, at once, until the transaction ends. Always from the outside in, so that nobody waits in a circle.
     */
    public static Turn take(Request request) {
        Nesting.above(request.targetKey).forEach(Lock.TARGET::share);
        Lock.TARGET.take(request.targetKey);
        request.sourceKeys.forEach(Lock.SOURCE::take);
        return new Turn(request);
    }

    /** The request that is writing to the same resource. */
    public Optional<Request> writingToSame() {
        return Request.find(
                        "targetKey = ?1 and status in ?2 and id <> ?3", request.targetKey, Status.AT_AZURE, request.id)
                .firstResultOptional();
    }

    /** Where the target goes: a request that is writing inside it. */
    public Optional<Request> writingWithin() {
        return request.removes
                ? Request.find(
                                "targetKey like ?1 escape '!' and status in ?2 order by number",
                                Nesting.below(request.targetKey),
                                Status.AT_AZURE)
                        .firstResultOptional()
                : Optional.empty();
    }

    /** The request that is deleting what the target lies in. */
    public Optional<Request> removingAround() {
        return Claims.removalAround(request.targetKey, Status.AT_AZURE);
    }

    /** The requests for which Azure is copying from the same sources, oldest first. */
    public List<Request> buildingFromSame() {
        return buildingFrom(request.sourceKeys);
    }

    /** The requests for which Azure is copying from a source right now, oldest first. */
    public static List<Request> buildingFrom(Collection<String> sources) {
        return sources.isEmpty()
                ? List.of()
                : Request.list(
                        "array_intersects(sourceKeys, ?1) and status in ?2 order by number",
                        keys(sources).toArray(String[]::new),
                        Status.AT_AZURE);
    }

    /** What sources are stored under: the order in which they are locked. */
    static List<String> keys(Collection<String> sources) {
        return sources.stream()
                .map(source -> source.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
