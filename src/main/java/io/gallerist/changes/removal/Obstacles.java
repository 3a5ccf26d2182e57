package io.gallerist.changes.removal;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import io.gallerist.requests.Claims;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a deletion, in sentences that say what to do about it. */
@ApplicationScoped
class Obstacles {
    static final String GONE = "It is gone from Azure already. The catalogue forgets it when it is next refreshed.";

    private static final String GUARDED =
            "\"Deletion of Gallery image version is not allowed because the image is enabled for"
                    + " blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet\""
                    + " (DeleteGalleryImageVersionBlockedBeforeEndOfLife).";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ROOT);

    @Inject
    Clock clock;

    static String unread(AzureRefusal refusal) {
        return "Azure could not be asked what would go: " + refusal.message() + " " + refusal.advice();
    }

    List<String> of(Sight sight, @Nullable UUID butNot) {
        List<String> found = new ArrayList<>();
        if (sight.state().equals("Deleting")) {
            found.add("Azure is deleting it already. Nothing is left to ask for.");
        }
        requests(sight.target(), butNot).forEach(found::add);
        guarded(sight).forEach(found::add);
        community(sight).ifPresent(found::add);
        softDelete(sight).ifPresent(found::add);
        if (sight.definitions().size() > Inspection.MOST_DEFINITIONS) {
            found.add("It has " + sight.definitions().size() + " image definitions, more than the "
                    + Inspection.MOST_DEFINITIONS + " that can go at once. Delete definitions first.");
        }
        return found;
    }

    /** By number only: who may not see a request is not told what it is about. */
    private static Stream<String> requests(ResourceId target, @Nullable UUID butNot) {
        Stream<String> same = Claims.isSpokenFor(target, butNot)
                ? Stream.of("Somebody has already asked to change or delete it. Wait for that request to end.")
                : Stream.empty();
        Stream<String> inside = Claims.within(target, butNot).stream()
                .map(request -> request.label() + " is still open for " + about(request)
                        + ". It has to end, or be withdrawn, before that goes.");
        Stream<String> around = Claims.removalAround(target).stream()
                .map(request -> request.label() + " is to delete what it is in. Wait for that request to end.");
        return Stream.of(same, inside, around).flatMap(part -> part);
    }

    private static String about(Request request) {
        ResourceId target = ResourceId.of(request.target);
        return target.isA("Microsoft.Authorization/roleAssignments") ? "access to the gallery" : Level.named(target);
    }

    private Stream<String> guarded(Sight sight) {
        return sight.going().stream()
                .filter(version -> Boolean.TRUE.equals(version.safety().blockDeletionBeforeEndOfLife()))
                .flatMap(version -> Optional.ofNullable(version.endOfLife())
                        .filter(end -> end.isAfter(clock.instant()))
                        .map(end -> Wording.capital(Level.named(version.id())) + " is guarded until "
                                + DAY.format(LocalDate.ofInstant(end, ZoneOffset.UTC)) + ". Azure says: " + GUARDED
                                + " Ask for a change of the version first: no block, or an earlier end of life.")
                        .stream());
    }

    private static Optional<String> community(Sight sight) {
        boolean isOpen = sight.level() == Level.GALLERY
                && sight.gallery().sharing().equals("Community")
                && sight.gallery().community() != null
                && sight.gallery().community().enabled();
        return isOpen
                ? Optional.of("The gallery is shared with the community, and Azure deletes no such gallery. Ask for its"
                        + " sharing to be reset first; whoever uses its images loses them then.")
                : Optional.empty();
    }

    private static Optional<String> softDelete(Sight sight) {
        if (!sight.gallery().softDelete()) {
            return Optional.empty();
        }
        if (sight.level() != Level.VERSION) {
            boolean isKeeping = sight.keepsDeleted() || !sight.going().isEmpty();
            return Optional.of("The gallery keeps deleted versions for 7 days (soft delete), and Azure deletes no"
                            + " definition or gallery that still keeps one. Delete the versions first, and this once they are"
                            + " gone for good; or ask for soft delete to be switched off first.")
                    .filter(said -> isKeeping);
        }
        return sight.state().equals("Failed")
                ? Optional.of(
                        "Azure deletes no failed version while soft delete is on in its gallery. Ask for soft delete"
                                + " to be switched off first.")
                : Optional.empty();
    }
}
