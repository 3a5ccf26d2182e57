package io.gallerist.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormsTest {

    private String token;

    @BeforeEach
    void open_the_page() {
        token = given().get("/_style").cookie("csrf-token");
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_page() {
        Response answer =
                given().accept("text/html").formParam("version", "1.4.0").post("/_style");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("h1").text()).isEqualTo("That could not be read");
    }

    @Test
    void a_form_with_the_token_of_somebody_else_is_refused() {
        given().cookie("csrf-token", token)
                .formParam("csrf-token", "AAAAAAAAAAAAAAAAAAAAAA")
                .post("/_style")
                .then()
                .statusCode(400);
    }

    @Test
    void a_form_sent_by_another_site_is_refused() {
        form().header("Sec-Fetch-Site", "cross-site").post("/_style").then().statusCode(403);
        form().header("Sec-Fetch-Site", "same-site").post("/_style").then().statusCode(403);
    }

    @Test
    void htmx_sends_the_token_in_a_header() {
        given().cookie("csrf-token", token)
                .header("X-CSRF-TOKEN", token)
                .formParam("version", "1.4.0")
                .redirects()
                .follow(false)
                .post("/_style")
                .then()
                .statusCode(303);
    }

    @Test
    void a_form_with_mistakes_comes_back_with_what_was_typed() {
        Response answer = form().formParam("version", "la<test").post("/_style");
        Document page = Jsoup.parse(answer.asString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.getElementById("field-version").attr("value")).isEqualTo("la<test");
        assertThat(page.getElementById("field-version").attr("aria-describedby"))
                .isEqualTo("hint-version error-version");
        assertThat(page.select(".error-summary[role=alert] a[href=#field-version]"))
                .hasSize(1);
    }

    @Test
    void every_link_of_the_summary_leads_to_a_field() {
        Document page = Jsoup.parse(given().get("/_style/wrong").asString());

        assertThat(page.select(".error-summary a")).hasSize(6).allSatisfy(link -> assertThat(
                        page.getElementById(link.attr("href").substring(1)))
                .as(link.attr("href"))
                .isNotNull());
    }

    @Test
    void what_was_done_is_said_once() {
        Response done =
                form().formParam("version", "1.4.0").redirects().follow(false).post("/_style");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.detailedCookie("flash").isHttpOnly()).isTrue();

        Response next = given().cookie("flash", done.cookie("flash")).get("/_style");
        assertThat(Jsoup.parse(next.asString()).select(".flash[role=status]").text())
                .contains("Version 1.4.0 was asked for");
        assertThat(next.detailedCookie("flash").getMaxAge()).isZero();
    }

    private RequestSpecification form() {
        return given().cookie("csrf-token", token).formParam("csrf-token", token);
    }
}
