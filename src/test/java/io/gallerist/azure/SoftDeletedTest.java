package io.gallerist.azure;

import static io.gallerist.azure.EmulatedAzure.clients;
import static io.gallerist.azure.EmulatedAzure.emulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gallerist.azure.AzureRefusal.Kind;
import io.gallerist.emulator.estate.SampleEstate;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmulatedAzure.class)
class SoftDeletedTest {
    private static final ResourceId GALLERY = ResourceId.of(SampleEstate.LAB_GALLERY);
    private static final ResourceId GPU = GALLERY.child("images", "lab-gpu");
    private static final ResourceId VERSION = GPU.child("versions", "0.1.0");

    private final ImageVersions versions = new ImageVersions(clients());
    private final GalleryResources resources = new GalleryResources(clients());

    @Test
    void aDeletedVersionIsKeptAndRestored() {
        softDelete(true);
        var before = resources.read(VERSION).orElseThrow();
        resources.delete(VERSION);
        assertThat(versions.softDeleted(GPU)).isEmpty();
        emulator().advance(Duration.ofMinutes(3));
        assertThat(resources.read(VERSION)).isEmpty();
        var kept = versions.softDeleted(GPU).get(0);
        assertThat(kept.version()).isEqualTo(VERSION);
        assertThat(kept.location()).isEqualTo("northeurope");
        assertThat(kept.deletedAt()).isNotNull();
        assertThat(versions.softDeleted(GALLERY.child("images", "lab-rocky"))).isEmpty();

        var body = ImageVersions.restoration(kept);
        assertThat(body)
                .isEqualTo("{\"location\":\"northeurope\",\"properties\":{\"storageProfile\":{},\"restore\":true}}");
        var accepted = resources.put(kept.version(), body);
        emulator().advance(Duration.ofMinutes(3));
        assertThat(new Operations(clients()).read(accepted.operationUrl()).hasSucceeded())
                .isTrue();
        assertThat(resources.read(VERSION).orElseThrow()).isEqualTo(before);
        assertThat(versions.softDeleted(GPU)).isEmpty();
    }

    @Test
    void afterAWeekItIsGone() {
        softDelete(true);
        resources.delete(VERSION);
        emulator().advance(Duration.ofMinutes(3));
        var kept = versions.softDeleted(GPU).get(0);
        assertThat(catchThrowableOfType(AzureRefusal.class, () -> resources.delete(GPU))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        emulator().advance(SoftDeleted.RETENTION);
        assertThat(versions.softDeleted(GPU)).isEmpty();
        assertThat(catchThrowableOfType(
                                AzureRefusal.class, () -> resources.put(VERSION, ImageVersions.restoration(kept)))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(resources.delete(GPU).provisioningState()).isEqualTo("Deleting");
    }

    @Test
    void aFailedVersionCannotBeDeletedUntilSoftDeleteIsOff() {
        softDelete(true);
        var failed = GALLERY.child("images", "lab-rocky").child("versions", "9.6.0");
        assertThat(catchThrowableOfType(AzureRefusal.class, () -> resources.delete(failed))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        softDelete(false);
        assertThat(resources.delete(failed).provisioningState()).isEqualTo("Deleting");
    }

    @Test
    void otherGalleriesKeepNothing() {
        resources.delete(VERSION);
        emulator().advance(Duration.ofMinutes(3));
        assertThat(versions.softDeleted(GPU)).isEmpty();
    }

    private void softDelete(boolean on) {
        resources.put(GALLERY, new GallerySpec("northeurope", null, Map.of(), null, null, on).body());
        emulator().advance(Duration.ofMinutes(1));
    }
}
