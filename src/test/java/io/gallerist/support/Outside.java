package io.gallerist.support;

import static io.restassured.RestAssured.given;

import io.gallerist.emulator.entra.Application;
import io.gallerist.emulator.entra.Tenant;
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
