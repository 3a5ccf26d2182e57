package io.gallerist.drift;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.http.Json;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Role assignments that somebody makes in Azure, and grants of the portal's that go with them. */
final class Azure {
    static final String GALLERY = SampleEstate.MY_GALLERY;
    private static final String PROVIDER = "/providers/Microsoft.Authorization/";

    private Azure() {}

    /** A subscription in which nobody has a role, and nothing is known of. */
    static void clear(Estate estate) {
        estate.tidy();
        for (String subscription : List.of(SampleEstate.CONTOSO_IMAGES, SampleEstate.CONTOSO_LABS)) {
            String all = Outside.get("/subscriptions/" + subscription + PROVIDER + "roleAssignments", "2022-04-01");
            Json.parse(all)
                    .path("value")
                    .forEach(one -> Outside.delete(one.path("id").asText(), "2022-04-01"));
        }
        Estate.azure().advance(Duration.ofMinutes(31));
    }

    /** The name of a role assignment made outside of the portal. */
    static UUID gives(String scope, String principal, String type, String role) {
        UUID name = UUID.randomUUID();
        gives(scope, name, principal, type, role, "");
        return name;
    }

    static void gives(String scope, UUID name, String principal, String type, String role, String more) {
        Outside.put(
                scope + PROVIDER + "roleAssignments/" + name,
                "2022-04-01",
                "{\"properties\":{\"roleDefinitionId\":\"/subscriptions/" + SampleEstate.CONTOSO_IMAGES + PROVIDER
                        + "roleDefinitions/" + role + "\",\"principalId\":\"" + principal + "\",\"principalType\":\""
                        + type + "\"" + more + "}}");
    }

    static void takes(String scope, UUID name) {
        Outside.delete(scope + PROVIDER + "roleAssignments/" + name, "2022-04-01");
    }

    static boolean has(String scope, UUID name) {
        return Outside.get(scope + PROVIDER + "roleAssignments", "2022-04-01").contains(name.toString());
    }

    /**
     * Privileged Identity Management gives a role for eight hours, or lets somebody make use of being eligible, or puts an
     * end to one that is there.
     */
    static void manages(String scope, String principal, String role, String requestType) {
        Outside.put(
                scope + PROVIDER + "roleAssignmentScheduleRequests/" + UUID.randomUUID(),
                "2020-10-01",
                "{\"properties\":{\"roleDefinitionId\":\"/subscriptions/" + SampleEstate.CONTOSO_IMAGES + PROVIDER
                        + "roleDefinitions/" + role + "\",\"principalId\":\"" + principal
                        + "\",\"principalType\":\"User\",\"requestType\":\"" + requestType
                        + "\",\"scheduleInfo\":{\"expiration\":{\"type\":\"AfterDateTime\",\"endDateTime\":\""
                        + Estate.azure().now().plus(Duration.ofHours(8)) + "\"}}}}");
    }

    /** A grant of Reader that the portal has carried out an hour ago; its id. */
    static UUID granted(Estate estate, String scope, String principal) {
        UUID name = RoleAssignments.nameFor(ResourceId.of(scope), principal, RoleAssignments.READER);
        gives(scope, name, principal, "User", RoleAssignments.READER, "");
        return grant(estate, scope, principal, name, Duration.ofHours(1));
    }

    static UUID grant(Estate estate, String scope, String principal, UUID name, Duration ago) {
        UUID id = UUID.randomUUID();
        estate.sql(
                "insert into access_grant (id, gallery_id, definition_id, scope, scope_key, mail, role_id, state,"
                        + " principal_type, principal_id, principal_name, external, created_at, assigned_at, accepted_at,"
                        + " assignment) values (?, ?, (select id from image_definition where resource_key = lower(?)), ?,"
                        + " lower(?), ?, ?, 'ASSIGNED', 'User', ?, 'Somebody', false, ?, ?, ?, ?)",
                id,
                Estate.id(estate.myGallery()),
                scope,
                scope,
                scope,
                principal + "@contoso.example",
                RoleAssignments.READER,
                principal,
                at(ago),
                at(ago),
                at(ago),
                name);
        return id;
    }

    private static OffsetDateTime at(Duration ago) {
        Instant then = Estate.azure().now().minus(ago);
        return then.atOffset(ZoneOffset.UTC);
    }
}
