package io.gallerist.access;

import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.catalog.Latest;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the shared pages say of things of the catalogue, and where they are there. */
@TemplateExtension
final class SharedWords {
    private SharedWords() {}

    static String sharedPath(Gallery gallery) {
        return Share.pathOf(gallery);
    }

    static String sharedPath(ImageDefinition definition) {
        return Share.pathOf(definition.gallery) + "/definitions/" + definition.id;
    }

    static String testPath(UUID gallery) {
        return "/shared/galleries/" + gallery + "/test";
    }

    static String testPath(AccessGrant grant) {
        return testPath(grant.gallery.id);
    }

    static boolean isLost(AccessGrant grant) {
        return grant.state == AccessGrant.State.LOST;
    }

    static boolean isLatestIn(ImageVersion version, List<Latest.InRegion> latest) {
        return latest.stream().anyMatch(one -> version.id.equals(one.version()));
    }

    static boolean isStillReplicating(ImageVersion version) {
        return version.replicationState != null && !"Completed".equals(version.replicationState);
    }

    static @Nullable Instant appliesAt(Share share) {
        Instant since = share.since();
        return since == null ? null : since.plus(share.applies());
    }
}
