package io.gallerist.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Together;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody goes on holiday and asks a colleague to decide meanwhile. */
@QuarkusTest
class DelegationTest {
    @Inject
    Estate estate;

    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void nobody_stands_in() {
        estate.tidy();
    }

    @Test
    void everybody_sees_who_stands_in_for_whom_until_when_and_why() {
        olivia.follow(give(olivia, "otto@contoso.example", 0, 6));

        assertThat(olivia.page("/delegations").text()).contains("Whole days in UTC, at most 90 days");
        String seen = Visitor.named("Rita").page("/delegations").select("tbody").text();

        assertThat(seen).contains("Otto Lindqvist Now", "Olivia Brandt", "Holiday");
        assertThat(Delegation.inEffectTo(person("otto"), Estate.azure().now()))
                .singleElement()
                .satisfies(delegation -> assertThat(delegation.from.name).isEqualTo("Olivia Brandt"));
        assertThat(Delegation.inEffectTo(person("olivia"), Estate.azure().now()))
                .isEmpty();
        assertThat(events()).startsWith("delegation.given");
    }

    @Test
    void it_counts_for_its_days_only() {
        olivia.follow(give(olivia, "otto@contoso.example", 2, 3));
        assertThat(Delegation.inEffectTo(person("otto"), Estate.azure().now())).isEmpty();

        Estate.azure().advance(Duration.ofDays(2));
        assertThat(Delegation.inEffectTo(person("otto"), Estate.azure().now())).hasSize(1);

        Estate.azure().advance(Duration.ofDays(2));
        assertThat(Delegation.inEffectTo(person("otto"), Estate.azure().now())).isEmpty();
        olivia = Visitor.named("Olivia");
        assertThat(olivia.page("/delegations").select("tbody tr")).isEmpty();
        assertThat(olivia.page("/delegations?show=earlier").select("tbody").text())
                .contains("Otto Lindqvist");
    }

    @Test
    void the_giver_ends_it_early() {
        olivia.follow(give(olivia, "otto@contoso.example", 0, 6));

        Document page = olivia.follow(olivia.submit(olivia.page("/delegations"), "/end", Map.of()));

        assertThat(page.select("tbody tr")).isEmpty();
        assertThat(Delegation.inEffectTo(person("otto"), Estate.azure().now())).isEmpty();
        assertThat(events()).startsWith("delegation.ended", "delegation.given");
        assertThat(olivia.post(endPath(), Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void an_administrator_ends_it_with_a_reason_and_nobody_else_does() {
        olivia.follow(give(olivia, "otto@contoso.example", 0, 6));
        Visitor ada = Visitor.named("Ada");
        Visitor otto = Visitor.named("Otto");

        assertThat(otto.get(endPath()).statusCode()).isEqualTo(404);
        assertThat(otto.post(endPath(), Map.of("reason", "No time")).statusCode())
                .isEqualTo(404);
        Response without = ada.submit(ada.page(endPath()), "/end", Map.of("reason", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(without.asString()).select("#error-reason")).hasSize(1);
        ada.follow(ada.submit(ada.page(endPath()), "/end", Map.of("reason", "Otto is ill")));

        assertThat(estate.one("select details ->> 'reason' from audit_event where action = 'delegation.ended'"
                        + " order by id desc limit 1"))
                .isEqualTo("Otto is ill");
    }

    @Test
    void not_to_oneself_nor_to_the_second_account_nor_to_nobody() {
        refused(give(olivia, "olivia@contoso.example", 0, 6), "mail", "That is you");
        refused(give(olivia, "olivia.admin@contoso.example", 0, 6), "mail", "another account of yours");
        refused(give(olivia, "nobody@contoso.example", 0, 6), "mail", "knows nobody");
        refused(give(olivia, "", 0, 6), "mail", "mail address");
    }

    @Test
    void not_to_a_guest() {
        String guest = "guest" + UUID.randomUUID() + "@fabrikam.example";
        Outside.invite(guest);

        refused(give(olivia, guest, 0, 6), "mail", "is a guest");
    }

    @Test
    void for_some_days_from_today_on() {
        refused(give(olivia, "otto@contoso.example", -1, 6), "since", "today or a later day");
        refused(give(olivia, "otto@contoso.example", 3, 2), "until", "first day or a later one");
        refused(give(olivia, "otto@contoso.example", 0, 90), "until", "at most 90 days");
        olivia.follow(give(olivia, "otto@contoso.example", 0, 89));
    }

    @Test
    void what_is_wrong_is_said_at_each_field_and_what_was_typed_is_kept() {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("mail", "otto@contoso.example");
        typed.put("since", "soon");
        typed.put("until", "");
        typed.put("reason", "");

        Response answer = olivia.submit(olivia.page("/delegations"), "/delegations", typed);

        Document page = Jsoup.parse(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#error-since, #error-until, #error-reason")).hasSize(3);
        assertThat(page.selectFirst("#field-mail").attr("value")).isEqualTo("otto@contoso.example");
        assertThat(page.selectFirst("#field-since").attr("value")).isEqualTo("soon");
    }

    @Test
    void one_at_a_time_also_when_two_forms_are_sent_at_once() {
        List<Response> answers = Together.all(List.of(
                () -> give(olivia, "otto@contoso.example", 0, 6), () -> give(olivia, "ravi@contoso.example", 3, 9)));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(303);
        assertThat(estate.one("select count(*) from delegation")).isEqualTo(1L);
        refused(give(olivia, "ravi@contoso.example", 4, 5), "since", "stands in for you in that time already");
        olivia.follow(give(olivia, "ravi@contoso.example", 20, 25));
    }

    private Response give(Visitor who, String mail, int first, int last) {
        LocalDate today = LocalDate.ofInstant(Estate.azure().now(), ZoneOffset.UTC);
        return who.submit(
                who.page("/delegations"),
                "/delegations",
                Map.of(
                        "mail",
                        mail,
                        "since",
                        today.plusDays(first),
                        "until",
                        today.plusDays(last),
                        "reason",
                        "Holiday"));
    }

    private static void refused(Response answer, String field, String words) {
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#error-" + field).text()).contains(words);
        assertThat(page.select(".error-summary a[href=#field-" + field + "]")).hasSize(1);
    }

    private String endPath() {
        return "/delegations/" + estate.one("select id from delegation") + "/end";
    }

    private UUID person(String name) {
        return (UUID) estate.one("select id from person where mail = ?", name + "@contoso.example");
    }

    private List<String> events() {
        return estate.all("select action from audit_event where object_type = 'delegation' order by id desc").stream()
                .map(String::valueOf)
                .toList();
    }
}
