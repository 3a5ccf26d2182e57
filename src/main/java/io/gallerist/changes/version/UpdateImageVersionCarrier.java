package io.gallerist.changes.version;

import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.VersionFacts;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.ChangeKind;
import io.gallerist.execution.EditCarrier;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Replicating;
import io.gallerist.execution.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;

/** The edit's one PUT, then looks at the version until every region that it touched is as wanted. */
@ApplicationScoped
class UpdateImageVersionCarrier extends EditCarrier<UpdateImageVersion> {
    private static final String ADVICE =
            "What Azure has done so far stays as it is. Mend the cause and ask again for what is missing.";

    @Inject
    UpdateImageVersionKind kind;

    @Inject
    ImageVersions versions;

    @Inject
    Replicating replicating;

    @Inject
    Clock clock;

    @Override
    protected ChangeKind<UpdateImageVersion> changeKind() {
        return kind;
    }

    @Override
    protected Outcome follow(Work work) {
        UpdateImageVersion change = CanonicalJson.read(work.change(), UpdateImageVersion.class);
        var touched = change.touched().stream().map(WantedRegion::region).collect(Collectors.toSet());
        return versions.read(work.target())
                .map(facts -> replicating.follow(work, facts, touched, ADVICE, catalogue(change, facts)))
                .orElseGet(() -> provisioning.missing(work, "The image version"));
    }

    @Override
    protected Runnable catalogue(Work work) {
        UpdateImageVersion change = CanonicalJson.read(work.change(), UpdateImageVersion.class);
        return versions.read(work.target())
                .map(facts -> catalogue(change, facts))
                .orElse(() -> {});
    }

    private Runnable catalogue(UpdateImageVersion change, VersionFacts facts) {
        return () -> {
            ImageVersion known = ImageVersion.findById(change.versionId());
            ImageVersion.read(known.definition, facts, clock.instant());
        };
    }
}
