package io.gallerist.changes.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People, groups and applications are found by the beginning of a name or address, and ticked. */
@QuarkusTest
class PickingTest {
    @Inject
    Estate estate;

    Visitor rita;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
    }

    @Test
    void people_groups_and_applications_are_ticked_and_asked_for() {
        Document page = found(form(), "platf");
        assertThat(keys(page)).containsExactly("Group:" + SamplePeople.PLATFORM_TEAM);
        page = found(page, "build", "Group:" + SamplePeople.PLATFORM_TEAM);
        assertThat(keys(page))
                .containsExactly(
                        "ServicePrincipal:" + SamplePeople.BUILD_PIPELINE,
                        "ServicePrincipal:" + SamplePeople.OLD_PIPELINE);
        assertThat(page.select("#field-found").text()).contains("application", "Build pipeline of old", "blocked");
        page = found(
                page,
                "olivia@c",
                "Group:" + SamplePeople.PLATFORM_TEAM,
                "ServicePrincipal:" + SamplePeople.BUILD_PIPELINE);
        assertThat(keys(page)).containsExactly("User:" + SamplePeople.OLIVIA);

        Document review = rita.follow(rita.submit(
                page,
                "/access",
                Map.of(
                        "who",
                        List.of(
                                "Group:" + SamplePeople.PLATFORM_TEAM,
                                "ServicePrincipal:" + SamplePeople.BUILD_PIPELINE,
                                "User:" + SamplePeople.OLIVIA),
                        "until",
                        "2099-12-31")));

        assertThat(review.text())
                .contains(
                        "Platform team · group",
                        "Build pipeline · application",
                        "Olivia Brandt · olivia@contoso.example",
                        "31 Dec 2099, 23:59");
        assertThat(review.select("code.call").eachText())
                .filteredOn(call -> call.startsWith("PUT"))
                .hasSize(3);
        String bodies = review.text();
        assertThat(bodies).contains(SamplePeople.BUILD_PIPELINE, "ServicePrincipal", SamplePeople.PLATFORM_TEAM);
        assertThat(review.select(".language").text()).contains("az rest").doesNotContain("invitations");
    }

    @Test
    void enter_in_the_search_field_searches_and_keeps_all_that_was_typed() {
        Response answer = rita.submit(
                form(),
                "/access",
                Map.of(
                        "search", "o'brien \"mona",
                        "mails", "not yet\ngood@fabrikam.example",
                        "until", "someday",
                        "scope", "nonsense"));

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#field-search").attr("value")).isEqualTo("o'brien \"mona");
        assertThat(page.selectFirst("#field-mails").wholeText().strip()).isEqualTo("not yet\ngood@fabrikam.example");
        assertThat(page.selectFirst("#field-until").attr("value")).isEqualTo("someday");
        assertThat(page.select("[role=status]").text()).contains("Nobody was found");
    }

    @Test
    void one_asks_for_oneself_with_one_tick() {
        Document form = form();
        assertThat(form.select("input[name=who]").eachAttr("value")).containsExactly("User:" + SamplePeople.RITA);

        Document review = rita.follow(rita.submit(form, "/access", Map.of("who", "User:" + SamplePeople.RITA)));

        assertThat(review.select("h1").text()).isEqualTo("Share myGallery with Rita Sandoval");
    }

    @Test
    void names_that_the_form_sent_are_not_believed() {
        Outside.rename(SamplePeople.MONA, "Mona Renamed");

        Document review = rita.follow(rita.submit(
                form(),
                "/access",
                Map.of(
                        "who", "User:" + SamplePeople.MONA,
                        "seen", "User:" + SamplePeople.MONA + "\tThe Chief\tchief@contoso.example")));

        assertThat(review.text())
                .contains("Mona Renamed · mona@contoso.example")
                .doesNotContain("Chief");
    }

    @Test
    void a_blocked_application_is_refused_when_it_is_sent() {
        Response answer =
                rita.submit(form(), "/access", Map.of("who", "ServicePrincipal:" + SamplePeople.OLD_PIPELINE));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#error-who").text())
                .contains("is blocked in the directory");
    }

    @Test
    void too_short_a_search_and_a_silent_directory_are_told_at_the_field() {
        Response shorter = rita.submit(form(), "/access", Map.of("search", "r"));
        assertThat(shorter.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(shorter.asString()).selectFirst("#error-search").text())
                .contains("at least 2 letters");

        Document form = form();
        Estate.azure().fail(Fault.named("GraphTooManyRequests"));
        Response silent = rita.submit(
                form,
                "/access",
                Map.of("search", "rita", "who", "User:" + SamplePeople.RITA, "mails", "kept@x.example"));

        assertThat(silent.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(silent.asString());
        assertThat(page.selectFirst("#error-search").text()).contains("could not be asked");
        assertThat(page.selectFirst("#field-mails").text()).isEqualTo("kept@x.example");
        assertThat(page.select("input[name=who][checked]").eachAttr("value"))
                .containsExactly("User:" + SamplePeople.RITA);
    }

    private Document form() {
        return rita.page(estate.myGallery() + "/access/new");
    }

    private Document found(Document page, String search, String... ticked) {
        Response answer =
                rita.submit(page, "/access", Map.of("search", search, "press", "find", "who", List.of(ticked)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString(), estate.myGallery());
    }

    private static List<String> keys(Document page) {
        return page.select("#field-found input").eachAttr("value");
    }
}
