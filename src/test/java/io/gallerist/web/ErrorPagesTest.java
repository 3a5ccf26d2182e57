package io.gallerist.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ErrorPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 422, 500, 503})
    void every_status_has_a_page_that_leads_on(int status) {
        Response answer = get("/_faults/status/" + status);
        Document page = page(answer);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(page.selectFirst("h1").text()).isNotBlank();
        assertThat(page.selectFirst(".lead").text()).isNotBlank();
        assertThat(page.select("main a[href=/]")).hasSize(1);
        assertThat(page.selectFirst("main code").text()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void an_unknown_address_has_the_same_page() {
        Response answer = get("/_faults/no/such/page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page(answer).selectFirst("h1").text()).isEqualTo("Nothing here");
    }

    @Test
    void a_missing_static_file_has_the_same_page() {
        assertThat(page(get("/look/none.css")).selectFirst("h1").text()).isEqualTo("Nothing here");
        assertThat(page(get("/webjars/tabler__core/1.4.0/dist/js/tabler.js"))
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Nothing here");
    }

    @Test
    void a_wrong_method_has_a_page() {
        assertThat(get("/theme").statusCode()).isEqualTo(405);
    }

    @Test
    void a_conflict_says_why_and_where_to_look() {
        Response answer = get("/_faults/conflict");
        Document page = page(answer);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.selectFirst(".lead").text()).contains("Liam Byrne has already approved");
        assertThat(page.select("main a[href=/requests/7]")).hasSize(1);
    }

    @Test
    void our_own_message_of_a_missing_thing_is_shown() {
        assertThat(page(get("/_faults/not-found")).selectFirst(".lead").text()).contains("gal_lost");
    }

    @Test
    void a_bug_shows_neither_message_nor_stack() {
        given().accept(BROWSER)
                .get("/_faults/bug")
                .then()
                .statusCode(500)
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void an_unreachable_database_asks_to_wait() {
        given().accept(BROWSER).get("/_faults/outage").then().statusCode(503).header("Retry-After", "30");
    }

    @Test
    void programs_get_a_problem_document() {
        given().accept("application/json")
                .get("/_faults/bug")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("status", equalTo(500))
                .body("requestId", not(equalTo("none")));
    }

    /** Over a bare socket, since clients that are still sending do not read the answer. */
    @Test
    void a_body_too_large_has_a_page() throws IOException {
        String head = "POST /_faults/echo HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99000000\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("That is too large");
        }
    }

    @Test
    void a_mistyped_place_in_a_list_never_fails() {
        given().get("/_faults/list?page=%FF%00nonsense").then().statusCode(200).body(equalTo("first"));
        given().get("/_faults/list?page=" + new Keyset(false, List.of("not a uuid")))
                .then()
                .statusCode(400);
    }

    private static Response get(String path) {
        return given().accept(BROWSER).get(path);
    }

    private static Document page(Response answer) {
        assertThat(answer.contentType()).startsWith("text/html");
        return Jsoup.parse(answer.asString());
    }
}
