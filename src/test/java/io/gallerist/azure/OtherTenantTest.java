package io.gallerist.azure;

import static io.gallerist.azure.EmulatedAzure.clients;
import static io.gallerist.azure.EmulatedAzure.emulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gallerist.azure.AzureRefusal.Kind;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.estate.SampleEstate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A version made from a machine of another tenant. */
@ExtendWith(EmulatedAzure.class)
class OtherTenantTest {
    private static final String TENANT = Tenant.FABRIKAM.id();
    private static final ResourceId MACHINE = ResourceId.of(SampleEstate.FABRIKAM_VM);
    private static final ResourceId VERSION =
            ResourceId.of(SampleEstate.MY_IMAGE_DEFINITION).child("versions", "3.0.0");
    private static final String BODY = new ImageVersionSpec(
                    "westcentralus",
                    MACHINE,
                    List.of(new TargetRegion("westcentralus", 1, null, null)),
                    1,
                    "Standard_LRS",
                    false,
                    null,
                    Map.of())
            .body();

    private final Sources sources = new Sources(clients());
    private final GalleryResources resources = new GalleryResources(clients());
    private final Operations operations = new Operations(clients());

    @Test
    void theSourceIsReadByItsOwnTenantsPrincipal() {
        assertThat(sources.tenants()).containsExactly(TENANT);
        assertThat(catchThrowableOfType(AzureRefusal.class, () -> sources.find(MACHINE))
                        .code())
                .isEqualTo("InvalidAuthenticationTokenTenant");
        assertThat(sources.find(MACHINE, TENANT).orElseThrow().osType()).isEqualTo("Linux");
        assertThat(sources.find(MACHINE, TENANT.toUpperCase(Locale.ROOT))).isPresent();
        assertThat(sources.find(ResourceId.of(SampleEstate.FABRIKAM_VM + "2"), TENANT))
                .isEmpty();
    }

    @Test
    void writeAndLooksTakeTheOtherTenantsToken() {
        var alone = catchThrowableOfType(AzureRefusal.class, () -> resources.put(VERSION, BODY));
        assertThat(alone.code()).isEqualTo("LinkedAuthorizationFailed");
        assertThat(alone.kind()).isEqualTo(Kind.DENIED);

        var accepted = resources.put(VERSION, BODY, Set.of(TENANT));
        var blind = catchThrowableOfType(AzureRefusal.class, () -> operations.read(accepted.operationUrl()));
        assertThat(blind.code()).isEqualTo("LinkedAuthorizationFailed");
        assertThat(operations.read(accepted.operationUrl(), Set.of(TENANT)).isOver())
                .isFalse();
        emulator().advance(Duration.ofHours(1));
        assertThat(operations.read(accepted.operationUrl(), Set.of(TENANT)).hasSucceeded())
                .isTrue();
        assertThat(new ImageVersions(clients()).read(VERSION).orElseThrow().source())
                .isEqualTo(MACHINE);
    }

    @Test
    void aTenantWithoutAPrincipalIsRefusedBeforeAnythingIsSent() {
        var stranger = "00000000-0000-4000-8000-00000000dead";
        emulator().clearCalls();
        var refused = catchThrowableOfType(AzureRefusal.class, () -> sources.find(MACHINE, stranger));
        assertThat(refused.code()).isEqualTo("UnknownSourceTenant");
        assertThat(catchThrowableOfType(AzureRefusal.class, () -> resources.put(VERSION, BODY, Set.of(stranger)))
                        .code())
                .isEqualTo("UnknownSourceTenant");
        assertThatIllegalArgumentException().isThrownBy(() -> resources.put(VERSION, BODY, Set.of("a", "b", "c", "d")));
        assertThat(emulator().calls()).isEmpty();
    }
}
