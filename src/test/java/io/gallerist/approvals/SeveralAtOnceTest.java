package io.gallerist.approvals;

import static io.gallerist.approvals.People.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is alike is decided with one comment; each of them for itself. */
@QuarkusTest
class SeveralAtOnceTest {
    @Inject
    Estate estate;

    @Inject
    EntityManagerFactory factory;

    Visitor rita;
    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
    }

    @Test
    void those_chosen_are_approved_but_for_one_that_somebody_else_was_faster_with() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        String first = estate.submitted(rita);
        String second = estate.submitted(rita);
        String third = estate.submitted(rita);
        Document several = Jsoup.parse(choose(first, second, third).asString(), "/inbox");
        assertThat(several.text()).contains("Rita Sandoval", "November patches").contains("Decide on 3 requests");
        assertThat(several.select("td[data-label='What changes']").eachText())
                .hasSize(3)
                .containsOnly("New, from myVM: 1 replica in West Central US (Standard LRS)");
        says(Visitor.named("Otto"), second, "reject", "Not this one");

        Response answer =
                olivia.submit(several, "/decisions", Map.of("decision", "approve", "comment", "All three of November"));

        assertThat(answer.statusCode()).isEqualTo(200);
        Document result = Jsoup.parse(answer.asString());
        assertThat(result.select("tbody tr")).hasSize(3);
        assertThat(result.selectFirst("tr:has(a[href=" + second + "])").text())
                .contains("Not decided", "Otto Lindqvist: rejected");
        assertThat(result.selectFirst("tr:has(a[href=" + third + "])").text()).contains("It starts by itself");
        assertThat(List.of(estate.status(first), estate.status(second), estate.status(third)))
                .containsExactly("APPROVED", "REJECTED", "APPROVED");
        assertThat(rita.page(first).text()).contains("All three of November");
        assertThat(result.selectFirst("textarea[readonly]").text()).isEqualTo("All three of November");
    }

    @Test
    void what_was_changed_meanwhile_is_left_alone() {
        String path = estate.submitted(rita);
        Document several = Jsoup.parse(choose(path).asString(), "/inbox");
        rita.submit(rita.page(path), "/recall", Map.of());
        Document form = rita.page(estate.myDefinition() + "/versions/new?request=" + Estate.id(path));
        rita.submit(form, "/versions", Map.of("replicas", "3"));
        estate.submit(rita, path);

        Response answer = olivia.submit(several, "/decisions", Map.of("decision", "approve", "comment", ""));

        assertThat(Jsoup.parse(answer.asString()).text()).contains("Not decided", "It was changed after you opened it");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void what_is_not_alike_is_not_decided_at_once() {
        String version = estate.submitted(rita);
        String share = estate.share(rita, "ravi@contoso.example");

        Response answer = choose(version, share);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst(".error-summary").text()).contains("Only what is alike");
        assertThat(page.select("input[name=stage][checked]")).hasSize(2);
    }

    @Test
    void what_is_chosen_on_the_second_page_stays_chosen_there() {
        String share = estate.share(rita, "ravi@contoso.example");
        for (int row = 0; row < 24; row++) {
            estate.submitted(rita);
        }
        String version = estate.submitted(rita);
        String other = estate.share(rita, "mona@contoso.example");
        Document first = olivia.page("/inbox");
        assertThat(first.select("a[href=" + share + "]")).hasSize(1);
        Document second = olivia.page(first.selectFirst("a[rel=next]").attr("href"));

        Response answer = choose(second, version, other);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("tr:has(input[name=stage][checked]) a").eachAttr("href"))
                .containsExactly(version, other);
        assertThat(page.select("tr:has(a[href=" + share + "])")).isEmpty();
    }

    @Test
    void each_of_several_says_in_one_line_what_changes() {
        String share = estate.share(rita, "ravi@contoso.example");
        Document form = rita.page(estate.myDefinition() + "/edit");
        String update = estate.submit(
                rita, Visitor.path(rita.submit(form, "/edit", Map.of("description", "Patched each month"))));

        assertThat(changes(share)).contains("For: Ravi Menon", "Role: ");
        assertThat(changes(update)).containsAnyOf("Description: Patched each month (added)", "to Patched each month");
    }

    @Test
    void choosing_many_asks_the_database_no_more_than_choosing_two() {
        List<String> paths = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            paths.add(estate.submitted(rita));
        }

        assertThat(cost(paths)).isEqualTo(cost(paths.subList(0, 2)));
    }

    private long cost(List<String> paths) {
        Document inbox = olivia.page("/inbox");
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        assertThat(choose(inbox, paths.toArray(String[]::new)).statusCode()).isEqualTo(200);
        return statistics.getPrepareStatementCount();
    }

    private String changes(String path) {
        return Jsoup.parse(choose(path).asString())
                .select("td[data-label='What changes']")
                .text();
    }

    @Test
    void nothing_chosen_is_said_at_the_list() {
        estate.submitted(rita);

        Response answer = olivia.submit(olivia.page("/inbox"), "/selection", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("Choose the requests");
    }

    @Test
    void rejecting_needs_words_and_keeps_the_choice() {
        String path = estate.submitted(rita);
        Document several = Jsoup.parse(choose(path).asString(), "/inbox");

        Response answer = olivia.submit(several, "/decisions", Map.of("decision", "reject", "comment", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#error-comment").text()).contains("Say why");
        assertThat(page.select("input[name=item]")).hasSize(1);
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void what_does_not_wait_for_somebody_cannot_be_slipped_in() {
        String path = estate.submitted(rita);
        Object stage = estate.one("select id from stage where state = 'OPEN' and request_id = ?", Estate.id(path));
        Object digest = estate.one("select digest from request where id = ?", Estate.id(path));
        Visitor otto = Visitor.named("Otto");

        Response answer = otto.post(
                "/inbox/decisions",
                Map.of("item", Estate.id(path) + " " + stage + " " + digest, "decision", "approve", "comment", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.asString()).text())
                .contains("Not decided")
                .doesNotContain("Image version");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    private Response choose(String... paths) {
        return choose(olivia.page("/inbox"), paths);
    }

    private Response choose(Document inbox, String... paths) {
        List<String> stages = List.of(paths).stream()
                .map(path -> inbox.selectFirst("tr:has(a[href=" + path + "]) input[name=stage]"))
                .map(Element::val)
                .toList();
        return olivia.submit(inbox, "/selection", Map.of("stage", stages));
    }
}
