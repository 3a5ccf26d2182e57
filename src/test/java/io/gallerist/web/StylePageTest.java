package io.gallerist.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StylePageTest {

    @Test
    void shows_every_tag() {
        given().get("/_style").then().statusCode(200).body(containsString("West Europe"));
    }
}
