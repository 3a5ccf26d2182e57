package io.gallerist.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReaderTest {

    @Test
    void colours_follow_the_system_until_chosen() {
        Document page = style("none");

        assertThat(page.selectFirst("html").hasAttr("data-bs-theme")).isFalse();
        assertThat(page.getElementById("dark").attr("media")).isEqualTo("(prefers-color-scheme: dark)");
    }

    @Test
    void chosen_colours_are_kept() {
        String token = given().get("/_style").cookie("csrf-token");
        var answer = given().cookie("csrf-token", token)
                .formParam("csrf-token", token)
                .formParam("theme", "dark")
                .formParam("back", "/_style?page=2")
                .redirects()
                .follow(false)
                .post("/theme");
        answer.then().statusCode(303).header("Location", endsWith("/_style?page=2"));

        Document page = style(answer.cookie("theme"));
        assertThat(page.selectFirst("html").attr("data-bs-theme")).isEqualTo("dark");
        assertThat(page.getElementById("dark").attr("media")).isEqualTo("all");
        assertThat(page.select("button[value=dark][aria-pressed=true]")).isNotEmpty();
    }

    @Test
    void a_choice_never_leads_to_another_site() {
        assertThat(LocalPath.orHome("/requests?page=2")).isEqualTo("/requests?page=2");
        assertThat(LocalPath.orHome("//evil.example")).isEqualTo("/");
        assertThat(LocalPath.orHome("/\\evil.example")).isEqualTo("/");
        assertThat(LocalPath.orHome("https://evil.example")).isEqualTo("/");
        assertThat(LocalPath.orHome("/\nSet-Cookie: a=b")).isEqualTo("/");
        assertThat(LocalPath.orHome(null)).isEqualTo("/");
    }

    @Test
    void times_are_shown_in_the_zone_of_the_reader() {
        assertThat(time("UTC")).endsWith("UTC");
        assertThat(time("Not/AZone")).endsWith("UTC");
        assertThat(time("Asia%2FKolkata")).doesNotContain("UTC");
    }

    @Test
    void the_menu_marks_the_page_one_is_on() {
        Document page = style("none");

        assertThat(page.select(".shell-side a[aria-current=page]").text()).startsWith("Look and feel");
        assertThat(page.select(".shell-side a[href=/_style/wrong] .count").text())
                .isEqualTo("3 waiting for you");
        assertThat(page.select(".shell-side a[href=/_admin]")).isEmpty();
        assertThat(page.select(".shell-side .initials").text()).isEqualTo("AS");
        assertThat(page.select(".shell-side form[action=/sign-out] input[name=csrf-token]"))
                .hasSize(1);
    }

    @Test
    void htmx_is_given_the_part_that_changes_and_told_when_to_stop() {
        var part = given().header("HX-Request", "true").get("/_style");

        assertThat(part.statusCode()).isEqualTo(286);
        assertThat(part.asString()).contains("West Europe").doesNotContain("<html");
    }

    private static String time(String zone) {
        String page = given().cookie("zone", zone).get("/_style").asString();
        return Jsoup.parse(page).selectFirst("time.local").text();
    }

    private static Document style(String theme) {
        return Jsoup.parse(given().cookie("theme", theme).get("/_style").asString());
    }
}
