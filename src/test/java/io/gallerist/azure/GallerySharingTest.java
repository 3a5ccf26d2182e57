package io.gallerist.azure;

import static io.gallerist.azure.EmulatedAzure.clients;
import static io.gallerist.azure.EmulatedAzure.emulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gallerist.azure.AzureRefusal.Kind;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmulatedAzure.class)
class GallerySharingTest {
    private static final ResourceId GALLERY = ResourceId.of(SampleEstate.MY_GALLERY);
    private static final String SUBSCRIPTION = "34a4ab42-0d72-47d9-bd1a-aed207386dac";
    private static final String TENANT = "2f4a9838-26b7-47ee-be60-ccc1fdec5953";

    private final GallerySharing sharing = new GallerySharing(clients());
    private final GalleryResources resources = new GalleryResources(clients());

    /** As az sig share add, remove and reset were recorded. */
    @Test
    void bodiesAreWhatAzSends() {
        assertThat(GallerySharing.add(List.of(SUBSCRIPTION), List.of(TENANT)))
                .isEqualTo("{\"operationType\":\"Add\",\"groups\":[{\"type\":\"Subscriptions\",\"ids\":[\""
                        + SUBSCRIPTION + "\"]},{\"type\":\"AADTenants\",\"ids\":[\"" + TENANT + "\"]}]}");
        assertThat(GallerySharing.remove(List.of(), List.of(TENANT)))
                .isEqualTo("{\"operationType\":\"Remove\",\"groups\":[{\"type\":\"AADTenants\",\"ids\":[\"" + TENANT
                        + "\"]}]}");
        assertThat(GallerySharing.reset()).isEqualTo("{\"operationType\":\"Reset\"}");
        assertThat(GallerySharing.enableCommunity()).isEqualTo("{\"operationType\":\"EnableCommunity\"}");
    }

    @Test
    void aGalleryIsSharedDirectlyAndNotAnyMore() {
        assertThat(sharing.read(GALLERY).orElseThrow())
                .isEqualTo(new SharingFacts("Private", List.of(), List.of(), null, null, List.of()));
        assertThat(catchThrowableOfType(AzureRefusal.class, () -> share(GallerySharing.add(List.of("s"), List.of())))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        permit("Groups", null);

        var planned = sharing.planned(GALLERY, GallerySharing.add(List.of(SUBSCRIPTION), List.of(TENANT)));
        emulator().clearCalls();
        var accepted = sharing.share(GALLERY, planned.body());
        var post = emulator().calls().get(0);
        assertThat(post.method()).isEqualTo(planned.method());
        assertThat(post.path()).isEqualTo(planned.path()).endsWith("/galleries/myGallery/share");
        assertThat(post.query()).isEqualTo("api-version=" + planned.apiVersion());
        assertThat(post.body()).isEqualTo(planned.body());
        assertThat(accepted.provisioningState()).isEqualTo("Updating");
        assertThat(sharing.read(GALLERY).orElseThrow().status()).isEqualTo("InProgress");

        emulator().advance(Duration.ofMinutes(1));
        assertThat(new Operations(clients()).read(accepted.operationUrl()).hasSucceeded())
                .isTrue();
        var shared = sharing.read(GALLERY).orElseThrow();
        assertThat(shared.permission()).isEqualTo("Groups");
        assertThat(shared.subscriptions()).containsExactly(SUBSCRIPTION);
        assertThat(shared.tenants()).containsExactly(TENANT);
        assertThat(shared.status()).isEqualTo("Succeeded");
        assertThat(shared.regions())
                .contains(
                        new SharingFacts.Region("eastus2", "Succeeded", null),
                        new SharingFacts.Region("westcentralus", "Succeeded", null));
        assertThat(new Estate(clients()).gallery(GALLERY).orElseThrow().tenants())
                .containsExactly(TENANT);

        share(GallerySharing.remove(List.of(), List.of(TENANT)));
        assertThat(sharing.read(GALLERY).orElseThrow().tenants()).isEmpty();
        share(GallerySharing.reset());
        var reset = sharing.read(GALLERY).orElseThrow();
        assertThat(reset.permission()).isEqualTo("Private");
        assertThat(reset.subscriptions()).isEmpty();
    }

    @Test
    void aCommunityGalleryGetsAPublicName() {
        permit("Community", CommunityInfo.of("https://contoso.example", "images@contoso.example", "None", "contoso"));
        var before = sharing.read(GALLERY).orElseThrow().community();
        assertThat(before.enabled()).isFalse();
        assertThat(before.publicNames()).singleElement().asString().startsWith("contoso-");
        share(GallerySharing.enableCommunity());
        var enabled = sharing.read(GALLERY).orElseThrow();
        assertThat(enabled.permission()).isEqualTo("Community");
        assertThat(enabled.community().enabled()).isTrue();
        assertThat(enabled.community().publicNames()).isEqualTo(before.publicNames());
    }

    @Test
    void aFailedChangeChangesNothing() {
        permit("Groups", null);
        emulator().fail(Fault.named("OperationFailed"));
        var accepted = sharing.share(GALLERY, GallerySharing.add(List.of(SUBSCRIPTION), List.of()));
        emulator().advance(Duration.ofMinutes(1));
        assertThat(new Operations(clients()).read(accepted.operationUrl()).status())
                .isEqualTo("Failed");
        var failed = sharing.read(GALLERY).orElseThrow();
        assertThat(failed.status()).isEqualTo("Failed");
        assertThat(failed.subscriptions()).isEmpty();
        assertThat(failed.regions())
                .allSatisfy(region -> assertThat(region.details()).isNotBlank());
    }

    @Test
    void sendsNothingElseAndFindsNothingElsewhere() {
        assertThatIllegalStateException().isThrownBy(() -> sharing.share(GALLERY, "{\"operationType\": \"Reset\"}"));
        assertThat(sharing.read(ResourceId.of(SampleEstate.MY_GALLERY + "2"))).isEmpty();
    }

    private void permit(String permission, CommunityInfo community) {
        var spec = new GallerySpec("westcentralus", null, Map.of(), permission, community, null);
        resources.put(GALLERY, spec.body());
        emulator().advance(Duration.ofMinutes(1));
    }

    private void share(String body) {
        sharing.share(GALLERY, body);
        emulator().advance(Duration.ofMinutes(1));
    }
}
