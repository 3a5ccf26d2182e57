package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.emulator;
import static io.gallerist.emulator.EmulatorFixture.http;
import static io.gallerist.emulator.EmulatorFixture.sdk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.RoleAssignmentsClient;
import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentInner;
import com.azure.resourcemanager.authorization.models.PrincipalType;
import com.azure.resourcemanager.authorization.models.RoleAssignmentCreateParameters;
import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.authorization.RoleDefinitions;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.emulator.http.Json;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmulatorFixture.class)
class RoleAssignmentTest {
    private static final String SCOPE = SampleEstate.MY_GALLERY.substring(1);
    private static final String NAME = "88888888-0000-4000-8000-000000000001";

    private static RoleAssignmentsClient assignments() {
        return sdk().authorization().roleServiceClient().getRoleAssignments();
    }

    private static RoleAssignmentCreateParameters reader(String principal) {
        return new RoleAssignmentCreateParameters()
                .withPrincipalId(principal)
                .withPrincipalType(PrincipalType.USER)
                .withRoleDefinitionId("/subscriptions/" + SampleEstate.CONTOSO_IMAGES
                        + "/providers/Microsoft.Authorization/roleDefinitions/" + RoleDefinitions.READER);
    }

    @Test
    void aFreshGuestIsUnknownForSomeTime() {
        JsonNode invitation = EmulatorFixture.json(
                "{'invitedUserEmailAddress': 'bob@fabrikam.example', 'inviteRedirectUrl': 'http://localhost:8080/'}");
        JsonNode invited =
                Json.parse(http().call("POST", "/v1.0/invitations", invitation).body());
        String guest = Json.text(invited, "invitedUser", "id");
        assertThatThrownBy(() -> assignments().create(SCOPE, NAME, reader(guest)))
                .isInstanceOf(ManagementException.class)
                .hasMessageContaining("Principal " + guest.replace("-", "") + " does not exist in the directory");
        emulator().advance(Duration.ofSeconds(87));
        RoleAssignmentInner made = assignments().create(SCOPE, NAME, reader(guest));
        assertThat(made.principalId()).isEqualTo(guest);
        assertThat(made.scope()).isEqualToIgnoringCase(SampleEstate.MY_GALLERY);
        assertThat(assignments().get(SCOPE, NAME).name()).isEqualTo(NAME);
    }

    @Test
    void theSameTripleExistsOnce() {
        assignments().create(SCOPE, NAME, reader(SamplePeople.RITA));
        assertThatThrownBy(() -> assignments().create(SCOPE, UUID.randomUUID().toString(), reader(SamplePeople.RITA)))
                .hasMessageContaining("The role assignment already exists.");
        assertThatThrownBy(() -> assignments().create(SCOPE, NAME, reader(SamplePeople.RITA)))
                .hasMessageContaining("The role assignment already exists.");
        assertThatThrownBy(() -> assignments().create(SCOPE, NAME, reader(SamplePeople.RAVI)))
                .hasMessageContaining("are not allowed to be updated");
    }

    @Test
    void aWrongPrincipalTypeIsRefused() {
        assertThatThrownBy(() -> assignments().create(SCOPE, NAME, reader(SamplePeople.IMAGE_OWNERS)))
                .hasMessageContaining("has type 'Group'");
    }

    @Test
    void deletingTwiceIsNoMistake() {
        assignments().create(SCOPE, NAME, reader(SamplePeople.RITA));
        assertThat(assignments()
                        .deleteWithResponse(SCOPE, NAME, null, Context.NONE)
                        .getStatusCode())
                .isEqualTo(200);
        assertThat(assignments()
                        .deleteWithResponse(SCOPE, NAME, null, Context.NONE)
                        .getStatusCode())
                .isEqualTo(204);
    }

    /** The service clients send a filter as they get it, so it has to be encoded by whoever calls. */
    @Test
    void listsAtAScopeAndForAPrincipal() {
        assignments().create(SCOPE, NAME, reader(SamplePeople.RITA));
        assertThat(assignments().listForScope(SCOPE, "atScope()", null, null, Context.NONE))
                .extracting(RoleAssignmentInner::principalId)
                .contains(SamplePeople.RITA, SamplePeople.OLIVIA)
                .doesNotContain(SamplePeople.OTTO);
        assertThat(assignments()
                        .listForScope(
                                SCOPE, "principalId%20eq%20'" + SamplePeople.RITA + "'", null, null, Context.NONE))
                .extracting(RoleAssignmentInner::name)
                .containsExactly(NAME);
        String subscription = "subscriptions/" + SampleEstate.CONTOSO_IMAGES;
        assertThat(assignments()
                        .listForScope(
                                subscription, "assignedTo('" + SamplePeople.RITA + "')", null, null, Context.NONE))
                .extracting(RoleAssignmentInner::name)
                .containsExactly(NAME);
    }

    @Test
    void findsRolesByName() {
        var roles = sdk().authorization().roleServiceClient().getRoleDefinitions();
        assertThat(roles.list(
                        "subscriptions/" + SampleEstate.CONTOSO_IMAGES,
                        "roleName eq 'Compute Gallery Image Reader'",
                        Context.NONE))
                .extracting(role -> role.name())
                .containsExactly(RoleDefinitions.COMPUTE_GALLERY_IMAGE_READER);
    }
}
