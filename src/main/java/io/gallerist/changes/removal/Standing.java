package io.gallerist.changes.removal;

import io.gallerist.azure.ResourceId;
import io.gallerist.requests.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the deletions of what can go next stand.
 *
 * @param running Azure is deleting these
 * @param busy Azure is doing something else to these
 * @param ready these can be deleted now
 * @param failure why nothing more may be deleted
 */
record Standing(
        List<ResourceId> running,
        List<ResourceId> busy,
        List<ResourceId> ready,
        @Nullable Failure failure) {

    boolean isRunning() {
        return !running.isEmpty();
    }

    /** What is waited for, to go on after the count. */
    String waitsFor() {
        if (failure != null) {
            return "; nothing more is, and what Azure has begun is waited for";
        }
        if (isRunning()) {
            return "; Azure is deleting " + Wording.sentence(names(running));
        }
        return busy.isEmpty() ? "" : "; Azure is still busy with another change to " + Wording.sentence(names(busy));
    }

    private static List<String> names(List<ResourceId> ids) {
        return ids.stream().map(ResourceId::name).toList();
    }
}
