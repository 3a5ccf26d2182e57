package io.gallerist.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/_style", "/_faults/no/such/page", "/_faults/bug", "/look/parts.css", "/q/health/live"})
    void every_answer_forbids_what_is_not_ours(String path) {
        Headers headers = given().get(path).headers();

        assertThat(headers.getValue("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getValue("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getValue("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getValue("Permissions-Policy")).contains("camera=()");
        assertThat(headers.getValue("X-Request-Id")).hasSize(12);
        assertThat(headers.hasHeaderWithName("Strict-Transport-Security")).isFalse();
    }

    @Test
    void pages_are_private() {
        given().get("/_style").then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void pages_have_nothing_inline() {
        Document page = Jsoup.parse(given().get("/_style").asString());

        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("style")).isEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.getAllElements()).allSatisfy(element -> assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void static_files_are_kept_for_ever_under_the_address_that_names_their_content() {
        Document page = Jsoup.parse(given().get("/_style").asString());
        var addresses = page.select("link[href], script[src]").stream()
                .map(element -> element.attr(element.hasAttr("href") ? "href" : "src"))
                .toList();

        assertThat(addresses).hasSizeGreaterThan(8).allSatisfy(address -> {
            Headers headers =
                    given().get(address).then().statusCode(200).extract().headers();
            assertThat(headers.getValue("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            String tag = headers.getValue("ETag");
            assertThat(tag).startsWith("W/\"");
            given().header("If-None-Match", tag).get(address).then().statusCode(304);
        });
    }

    @Test
    void another_version_of_a_static_file_is_asked_for_again() {
        given().get("/look/parts.css?v=old").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    /** A bracket left open makes browsers drop the rest of a sheet without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"tokens", "dark", "shell", "parts", "forms"})
    void style_sheets_close_what_they_open(String name) {
        String sheet = given().get("/look/" + name + ".css").asString();

        assertThat(count(sheet, '(')).isEqualTo(count(sheet, ')'));
        assertThat(count(sheet, '{')).isEqualTo(count(sheet, '}'));
    }

    @Test
    void icons_exist_for_each_use() {
        Document page = Jsoup.parse(given().get("/_style").asString());
        Document sprite = Jsoup.parse(given().get("/look/icons.svg").asString());

        for (Element use : page.select("use")) {
            String name = use.attr("href").replaceFirst(".*#", "");
            assertThat(sprite.getElementById(name)).as("icon %s", name).isNotNull();
        }
    }

    @Test
    void large_text_is_sent_compressed() {
        given().header("Accept-Encoding", "gzip")
                .get("/_style")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
        given().header("Accept-Encoding", "gzip")
                .get("/look/parts.css")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    @Test
    void the_origin_of_the_sign_in_provider_is_without_path() {
        assertThat(ContentSecurityPolicy.origin("https://login.microsoftonline.com/tenant/v2.0"))
                .isEqualTo("https://login.microsoftonline.com");
        assertThat(ContentSecurityPolicy.origin("http://localhost:8090/")).isEqualTo("http://localhost:8090");
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}
