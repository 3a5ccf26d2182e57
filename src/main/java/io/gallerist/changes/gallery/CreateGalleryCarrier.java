package io.gallerist.changes.gallery;

import io.gallerist.audit.Act;
import io.gallerist.azure.Estate;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.azure.ResourceGroup;
import io.gallerist.azure.ResourceGroups;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.CreateCarrier;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Work;
import io.gallerist.execution.Writing;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The resource group where that is new, then the gallery; whoever it was asked for owns it. */
@ApplicationScoped
class CreateGalleryCarrier extends CreateCarrier {
    @Inject
    ResourceGroups groups;

    @Inject
    Estate estate;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return CreateGalleryKind.NAME;
    }

    @Override
    public Outcome step(Work work, Writing writing) {
        CreateGallery change = CanonicalJson.read(work.change(), CreateGallery.class);
        String region = change.groupLocation();
        if (region == null || work.status() != Status.SUBMITTING) {
            return super.step(work, writing);
        }
        Optional<ResourceGroup> group = groups.read(change.group());
        if (group.isEmpty()) {
            writing.write(() -> groups.create(change.group(), region));
            return Outcome.goOn(() -> {});
        }
        return group.get().location().equals(region)
                ? super.step(work, writing)
                : Outcome.failed(
                        "InvalidResourceGroupLocation",
                        "Resource group " + group.get().name() + " was made meanwhile in "
                                + group.get().location() + ".",
                        "Nothing was written over. Ask again with that group, or with another name.");
    }

    /** A resource group is never deleted: somebody may have put something else into it. */
    @Override
    public String stays(Work work) {
        CreateGallery change = CanonicalJson.read(work.change(), CreateGallery.class);
        return change.groupLocation() != null && groups.read(change.group()).isPresent()
                ? " The resource group " + change.group().resourceGroup() + " stays."
                : "";
    }

    @Override
    protected Runnable catalogue(Work work) {
        GalleryFacts facts = estate.gallery(work.target())
                .orElseThrow(() -> new IllegalStateException(work.target() + " is there and is not"));
        return () -> {
            Request request = Request.findById(work.requestId());
            Gallery created = Gallery.read(facts, work.target(), clock.instant());
            request.belongTo(created);
            created.addOwner(request.beneficiary(), Act.byPortal(clock));
        };
    }
}
