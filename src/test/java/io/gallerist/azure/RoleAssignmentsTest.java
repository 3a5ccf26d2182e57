package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gallerist.azure.AzureRefusal.Kind;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RoleAssignmentsTest {
    private static final ResourceId GALLERY = ResourceId.of("/subscriptions/00000000-0000-0000-0000-000000000001"
            + "/resourceGroups/g/providers/Microsoft.Compute/galleries/main");
    private static final String PERSON = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String EXISTS =
            "{\"error\":{\"code\":\"RoleAssignmentExists\",\"message\":\"The role assignment already exists.\"}}";

    private final FakeAzure azure = new FakeAzure();
    private final RoleAssignments assignments = new RoleAssignments(azure.clients());

    @Test
    void namesATripleAlwaysTheSame() {
        var name = RoleAssignments.nameFor(GALLERY, PERSON, RoleAssignments.READER);
        var shouted = ResourceId.of(GALLERY.value().toUpperCase(Locale.ROOT));
        assertThat(RoleAssignments.nameFor(shouted, PERSON.toUpperCase(Locale.ROOT), RoleAssignments.READER))
                .isEqualTo(name);
        assertThat(RoleAssignments.nameFor(GALLERY, PERSON, RoleAssignments.IMAGE_READER))
                .isNotEqualTo(name);
    }

    @Test
    void assigns() {
        azure.answer(201, body());
        var assigned = assignments.assign(GALLERY, PERSON, "User", RoleAssignments.READER);
        var name = RoleAssignments.nameFor(GALLERY, PERSON, RoleAssignments.READER);
        assertThat(azure.last().method()).isEqualTo("PUT");
        assertThat(azure.last().url())
                .isEqualTo("https://arm.example" + GALLERY + "/providers/Microsoft.Authorization/roleAssignments/"
                        + name + "?api-version=2022-04-01");
        assertThat(azure.last().body())
                .isEqualTo("{\"properties\":{\"roleDefinitionId\":\"/subscriptions/00000000-0000-0000-0000-000000000001"
                        + "/providers/Microsoft.Authorization/roleDefinitions/" + RoleAssignments.READER
                        + "\",\"principalId\":\"" + PERSON + "\",\"principalType\":\"User\"}}");
        assertThat(assigned.principalId()).isEqualTo(PERSON);
    }

    @Test
    void takesItsOwnEarlierAssignmentForTheSame() {
        azure.answer(409, EXISTS).answer(200, body());
        assertThat(assignments
                        .assign(GALLERY, PERSON, "User", RoleAssignments.READER)
                        .principalId())
                .isEqualTo(PERSON);
    }

    @Test
    void saysWhenSomebodyElseAssignedIt() {
        azure.answer(409, EXISTS).answer(404, "");
        assertThatThrownBy(() -> assignments.assign(GALLERY, PERSON, "User", RoleAssignments.READER))
                .isInstanceOfSatisfying(AzureRefusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
                    assertThat(refusal.code()).isEqualTo("RoleAssignmentExists");
                });
    }

    @Test
    void removesTwice() {
        var name = RoleAssignments.nameFor(GALLERY, PERSON, RoleAssignments.READER);
        azure.answer(200, body()).answer(204, "").answer(404, "");
        assignments.remove(GALLERY, name);
        assignments.remove(GALLERY, name);
        assignments.remove(GALLERY, name);
        assertThat(azure.asked).extracting(FakeAzure.Asked::method).containsOnly("DELETE");
    }

    @Test
    void listsWhatAppliesAtTheScope() {
        azure.answer(200, "{\"value\":[" + body() + "]}");
        assertThat(assignments.at(GALLERY, null).items())
                .extracting(RoleAssignment::scope)
                .containsExactly(GALLERY.value());
        assertThat(azure.last().url()).contains("$filter=atScope");
    }

    private static String body() {
        return """
                {"id":"%s/providers/Microsoft.Authorization/roleAssignments/n","name":"n","properties":{"scope":"%s",
                "roleDefinitionId":"r","principalId":"%s","principalType":"User"}}""".formatted(GALLERY, GALLERY, PERSON);
    }
}
