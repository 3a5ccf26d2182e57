package io.gallerist.support;

import static io.restassured.RestAssured.given;

import io.gallerist.emulator.entra.Application;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.http.Json;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Somebody who works on Azure and its directory without the portal. */
public final class Outside {
    private Outside() {}

    public static void put(String id, String apiVersion, String body) {
        done(azure("management.azure.com").body(body).put(url(id + "?api-version=" + apiVersion)));
    }

    public static void post(String id, String apiVersion, String body) {
        done(azure("management.azure.com").body(body).post(url(id + "?api-version=" + apiVersion)));
    }

    public static void delete(String id, String apiVersion) {
        done(azure("management.azure.com").delete(url(id + "?api-version=" + apiVersion)));
    }

    public static String get(String id, String apiVersion) {
        return done(azure("management.azure.com").get(url(id + "?api-version=" + apiVersion)));
    }

    /** Blocks somebody's sign-in. */
    public static void block(String userId) {
        done(azure("graph.microsoft.com").body("{\"accountEnabled\":false}").patch(url("/v1.0/users/" + userId)));
    }

    public static void invite(String mail) {
        String invitation =
                "{\"invitedUserEmailAddress\":\"" + mail + "\",\"inviteRedirectUrl\":\"http://localhost/\"}";
        done(azure("graph.microsoft.com").body(invitation).post(url("/v1.0/invitations")));
    }

    /** The object id of who has this address as mail. */
    public static String find(String mail) {
        return Json.parse(done(azure("graph.microsoft.com").get(url("/v1.0/users?$filter=mail%20eq%20'" + mail + "'"))))
                .path("value")
                .path(0)
                .path("id")
                .asText();
    }

    public static void remove(String userId) {
        done(azure("graph.microsoft.com").delete(url("/v1.0/users/" + userId)));
    }

    /** How many accounts have this address as mail. */
    public static int count(String mail) {
        return Json.parse(done(azure("graph.microsoft.com").get(url("/v1.0/users?$filter=mail%20eq%20'" + mail + "'"))))
                .path("value")
                .size();
    }

    public static void unblock(String userId) {
        done(azure("graph.microsoft.com").body("{\"accountEnabled\":true}").patch(url("/v1.0/users/" + userId)));
    }

    /** A new group, which may be called as another one; its object id. */
    public static String group(String name) {
        return Json.parse(done(azure("graph.microsoft.com")
                        .body("{\"displayName\":\"" + name + "\"}")
                        .post(url("/v1.0/groups"))))
                .path("id")
                .asText();
    }

    public static void removeGroup(String groupId) {
        done(azure("graph.microsoft.com").delete(url("/v1.0/groups/" + groupId)));
    }

    /** Changes some fields of an account. */
    public static void patch(String userId, String fields) {
        done(azure("graph.microsoft.com").body(fields).patch(url("/v1.0/users/" + userId)));
    }

    public static void rename(String userId, String name) {
        done(azure("graph.microsoft.com")
                .body("{\"displayName\":\"" + name + "\"}")
                .patch(url("/v1.0/users/" + userId)));
    }

    public static void join(String groupId, String memberId) {
        String link = "https://graph.microsoft.com/v1.0/directoryObjects/" + memberId;
        done(azure("graph.microsoft.com")
                .body("{\"@odata.id\":\"" + link + "\"}")
                .post(url("/v1.0/groups/" + groupId + "/members/$ref")));
    }

    public static void leave(String groupId, String memberId) {
        done(azure("graph.microsoft.com").delete(url("/v1.0/groups/" + groupId + "/members/" + memberId + "/$ref")));
    }

    private static RequestSpecification azure(String audience) {
        String token = given().relaxedHTTPSValidation()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", Application.CLIENT_ID)
                .formParam("client_secret", Application.CLIENT_SECRET)
                .formParam("scope", "https://" + audience + "/.default")
                .post(url("/" + Tenant.CONTOSO.id() + "/oauth2/v2.0/token"))
                .path("access_token");
        return given().relaxedHTTPSValidation()
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }

    private static String url(String path) {
        return PortalServices.azure().azureUrl() + path;
    }

    private static String done(Response answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer.asString();
    }
}
