package io.gallerist.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.people.Person;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rita asks for Ravi, who knows of it and can withdraw it. */
@QuarkusTest
class OnBehalfOfTest {
    @Inject
    Estate estate;

    Visitor rita;
    Visitor ravi;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        ravi = Visitor.named("Ravi");
    }

    @Test
    void pages_and_lists_say_who_asked_for_whom() {
        String path = submitted("RAVI@contoso.example");

        assertThat(rita.page(path).selectFirst(".lead").text())
                .contains("asked by Rita Sandoval on behalf of Ravi Menon");
        assertThat(row(rita, "/requests", path)).contains("Rita Sandoval on behalf of Ravi Menon");
        assertThat(row(Visitor.named("Olivia"), "/inbox", path)).contains("Rita Sandoval on behalf of Ravi Menon");
        assertThat(estate.one(
                        "select details ->> 'on behalf of' from audit_event where request_id = ?"
                                + " and action = 'request.submitted'",
                        Estate.id(path)))
                .isEqualTo("Ravi Menon");
    }

    @Test
    void whom_it_is_for_sees_it_once_it_is_submitted_and_can_withdraw_it() {
        String path = estate.draft(rita);
        assertThat(ravi.get(path).statusCode()).isEqualTo(404);
        submit(path, "ravi@contoso.example");

        assertThat(row(ravi, "/requests", path)).isNotEmpty();
        ravi.follow(ravi.submit(ravi.page(path), "/withdrawal", Map.of()));

        assertThat(estate.status(path)).isEqualTo("WITHDRAWN");
        assertThat(estate.one(
                        "select actor_name from audit_event where request_id = ? and action = 'request.withdrawn'",
                        Estate.id(path)))
                .isEqualTo("Ravi Menon");
    }

    @Test
    void whom_it_is_for_can_do_no_more_than_that() {
        String path = submitted("ravi@contoso.example");

        assertThat(ravi.page(path).select("form[action$=/reviews], form[action$=/submission]"))
                .isEmpty();
        assertThat(ravi.post(path + "/submission", Map.of("reason", "Mine")).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.named("Otto").post(path + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void it_counts_as_asked_by_both_with_all_their_accounts() {
        String path = submitted("olivia@contoso.example");

        QuarkusTransaction.requiringNew().run(() -> {
            Request request = Request.findById(Estate.id(path));
            assertThat(request.isAskedBy(person("rita"))).isTrue();
            assertThat(request.isAskedBy(person("olivia"))).isTrue();
            assertThat(request.isAskedBy(person("otto"))).isFalse();
        });
    }

    @Test
    void nobody_unknown_no_guest_and_not_oneself() {
        String guest = "guest" + UUID.randomUUID() + "@fabrikam.example";
        Outside.invite(guest);
        Map<String, String> wrong = Map.of(
                "rita@contoso.example", "That is you", "nobody@contoso.example", "knows nobody", guest, "is a guest");
        String path = estate.draft(rita);

        wrong.forEach((mail, words) -> {
            Response answer = submit(path, mail);

            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#error-behalf").text()).contains(words);
            assertThat(page.select(".error-summary a[href=#field-behalf]")).hasSize(1);
            assertThat(page.selectFirst("#field-behalf").attr("value")).isEqualTo(mail);
            assertThat(page.selectFirst("#field-reason").text()).isEqualTo("Ravi is away");
        });
        assertThat(estate.status(path)).isEqualTo("DRAFT");
    }

    private String submitted(String mail) {
        String path = estate.draft(rita);
        rita.follow(submit(path, mail));
        return path;
    }

    private Response submit(String path, String mail) {
        return rita.submit(rita.page(path), "/submission", Map.of("reason", "Ravi is away", "behalf", mail));
    }

    private static String row(Visitor who, String list, String path) {
        return who.page(list).select("tr:has(a[href=" + path + "])").text();
    }

    private Person person(String name) {
        return Person.findById(estate.one("select id from person where mail = ?", name + "@contoso.example"));
    }
}
