package io.gallerist.changes.version;

import io.gallerist.azure.ResourceId;
import io.gallerist.changes.form.Checked;
import io.gallerist.requests.Claims;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What can be known beforehand of a change to a version. */
@ApplicationScoped
class UpdateChecks {
    @Inject
    PlaceChecks places;

    /** For a form: the same, and that there is something new in it that nobody else asks for. */
    Checked<UpdateImageVersion> check(UpdateImageVersion change, UpdateForm form, FormErrors errors) {
        if (change.before().equals(change.after())) {
            errors.add("Nothing is different yet: change something, or leave the version as it is.");
        }
        if (Claims.isSpokenFor(ResourceId.of(change.target()), form.request)) {
            errors.add("Another request about this version is open. Wait for it, or have it withdrawn: changes to one"
                    + " version go one after the other.");
        }
        look(change, form::fieldOf, errors);
        return new Checked<>(change, warnings(change));
    }

    /** What may have come to stand in the way since the form was sent. */
    void look(UpdateImageVersion change, FormErrors errors) {
        look(change, region -> "region-1", errors);
    }

    private void look(UpdateImageVersion change, UnaryOperator<String> fieldOf, FormErrors errors) {
        WritableVersion version = WritableVersion.of(change.after());
        places.check(change.touched(), fieldOf, version.storageType(), errors);
        if (version.regions().stream().noneMatch(region -> region.region().equals(version.location()))) {
            errors.add("region-1", "The target regions must contain the location of the image version.");
        }
        int replicas = version.regions().stream()
                .mapToInt(region -> region.replicasOr(version.replicas()))
                .sum();
        if (replicas > RegionsEntry.MOST_REPLICAS) {
            errors.add(
                    "replicas",
                    "With what is live now that is " + replicas + " replicas in all; Azure allows "
                            + RegionsEntry.MOST_REPLICAS + " a version.");
        }
    }

    private static List<String> warnings(UpdateImageVersion change) {
        WritableVersion after = WritableVersion.of(change.after());
        Set<String> removed = new HashSet<>(names(WritableVersion.of(change.before())));
        removed.removeAll(names(after));
        List<String> warnings = new ArrayList<>();
        if (!removed.isEmpty() && !after.isReplicatedDeletionAllowed()) {
            warnings.add("Regions are removed: Azure may refuse that as long as deletion of replicated locations is not"
                    + " allowed.");
        }
        return warnings;
    }

    private static Set<String> names(WritableVersion version) {
        return version.regions().stream().map(WantedRegion::region).collect(Collectors.toSet());
    }
}
