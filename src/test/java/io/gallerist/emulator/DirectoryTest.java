package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.http;
import static io.gallerist.emulator.EmulatorFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.emulator.http.Json;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Microsoft Graph. */
@ExtendWith(EmulatorFixture.class)
class DirectoryTest {
    private static final String ALL =
            "&$select=id,mail,userType,externalUserState,accountEnabled,userPrincipalName,displayName";
    private static final JsonNode BOB =
            json("{'invitedUserEmailAddress': 'bob@fabrikam.example', 'inviteRedirectUrl': 'http://localhost/'}");

    private static JsonNode get(String path) {
        return Json.parse(http().with("ConsistencyLevel", "eventual").get(path).body());
    }

    @Test
    void findsPeopleByMail() {
        JsonNode found = get("/v1.0/users?$filter=mail eq 'rita@contoso.example' or otherMails/any(x:x eq"
                + " 'rita@contoso.example') or userPrincipalName eq 'rita@contoso.example'" + ALL);
        assertThat(found.path("value")).hasSize(1);
        assertThat(Json.text(found.path("value").get(0), "id")).isEqualTo(SamplePeople.RITA);
        assertThat(found.path("value").get(0).path("accountEnabled").asBoolean())
                .isTrue();
    }

    @Test
    void searchesPeople() {
        assertThat(get("/v1.0/users?$search=\"displayName:oli\" OR \"mail:oli\"")
                        .path("value"))
                .hasSize(2);
        assertThat(http().get("/v1.0/users?$search=\"displayName:oli\"").statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsOnlyAFewPropertiesUnlessAsked() {
        JsonNode rita = get("/v1.0/users/" + SamplePeople.RITA);
        assertThat(rita.has("userType")).isFalse();
        assertThat(Json.text(rita, "displayName")).isEqualTo("Rita Sandoval");
        assertThat(http().get("/v1.0/users/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void knowsGroups() {
        assertThat(get("/v1.0/users/" + SamplePeople.OLIVIA + "/transitiveMemberOf")
                        .path("value")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo(SamplePeople.IMAGE_OWNERS);
        assertThat(get("/v1.0/groups?$filter=displayName eq 'Image owners'").path("value"))
                .hasSize(1);
        assertThat(get("/v1.0/groups/" + SamplePeople.IMAGE_OWNERS + "/members").path("value"))
                .hasSize(2);
    }

    @Test
    void castsAListToOneTypeForAdvancedQueriesOnly() {
        String cast = "/v1.0/users/" + SamplePeople.RAVI + "/transitiveMemberOf/microsoft.graph.group";
        assertThat(get(cast + "?$count=true").path("@odata.count").asInt()).isEqualTo(2);
        assertThat(get(cast + "?$count=true").path("value")).hasSize(2);
        assertThat(http().get(cast).statusCode()).isEqualTo(400);
        assertThat(http().get(cast + "?$count=true").statusCode()).isEqualTo(400);
    }

    @Test
    void listsNestedMembers() {
        String group = "/v1.0/groups/" + SamplePeople.CLOUD_DEPARTMENT;
        assertThat(get(group + "/members").path("value")).hasSize(2);
        assertThat(get(group + "/transitiveMembers").path("value")).hasSize(4);
        assertThat(get(group + "/transitiveMembers/microsoft.graph.user?$count=true")
                        .path("value"))
                .hasSize(3);
    }

    @Test
    void cutsPagesAsLongAsAsked() {
        JsonNode first = get("/v1.0/users?$top=2");
        assertThat(first.path("value")).hasSize(2);
        assertThat(Json.text(first, "@odata.nextLink")).contains("$skiptoken=");
    }

    @Test
    void knowsManagers() {
        assertThat(Json.text(get("/v1.0/users/" + SamplePeople.RITA + "/manager"), "displayName"))
                .isEqualTo("Mona Okafor");
        assertThat(http().get("/v1.0/users/" + SamplePeople.MONA + "/manager").statusCode())
                .isEqualTo(404);
        String link = "/v1.0/users/" + SamplePeople.MONA + "/manager/$ref";
        http().call("PUT", link, json("{'@odata.id': 'https://x/v1.0/users/" + SamplePeople.ADA + "'}"));
        assertThat(http().get("/v1.0/users/" + SamplePeople.MONA + "/manager").statusCode())
                .isEqualTo(200);
    }

    @Test
    void invitesAGuestOnce() {
        HttpResponse<String> answer = http().call("POST", "/v1.0/invitations", BOB);
        assertThat(answer.statusCode()).isEqualTo(201);
        String id = Json.text(Json.parse(answer.body()), "invitedUser", "id");
        JsonNode guest = get("/v1.0/users/" + id + "?" + ALL.substring(1));
        assertThat(Json.text(guest, "userPrincipalName"))
                .isEqualTo("bob_fabrikam.example#EXT#@contoso.onmicrosoft.example");
        assertThat(Json.text(guest, "userType")).isEqualTo("Guest");
        assertThat(Json.text(guest, "externalUserState")).isEqualTo("PendingAcceptance");
        JsonNode again =
                Json.parse(http().call("POST", "/v1.0/invitations", BOB).body());
        assertThat(Json.text(again, "invitedUser", "id")).isEqualTo(id);
        http().call("PATCH", "/v1.0/users/" + id, json("{'accountEnabled': false}"));
        assertThat(http().call("POST", "/v1.0/invitations", BOB).statusCode()).isEqualTo(412);
    }

    @Test
    void refusesToInviteAMember() {
        assertThat(http().call(
                                "POST",
                                "/v1.0/invitations",
                                json(
                                        "{'invitedUserEmailAddress': 'rita@contoso.example', 'inviteRedirectUrl': 'http://localhost/'}"))
                        .body())
                .contains("already exists in the directory");
    }
}
