package io.gallerist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Together;
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

/** Who decides for a gallery: colleagues, at least one, changed by owners and administrators only. */
@QuarkusTest
class OwnersTest {
    @Inject
    Estate estate;

    Visitor olivia;
    String owners;

    @BeforeEach
    void people() {
        estate.tidy();
        olivia = Visitor.named("Olivia");
        owners = estate.myGallery() + "/owners";
    }

    @Test
    void an_owner_adds_another_who_then_decides() {
        Object before = events("gallery.owner-added");
        estate.addOwner(olivia, estate.myGallery(), "OTTO@contoso.example");
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");

        assertThat(olivia.page(owners).select("tbody tr")).hasSize(2);
        assertThat((long) events("gallery.owner-added")).isEqualTo((long) before + 1);
        String path = estate.submitted(Visitor.named("Rita"));
        assertThat(Visitor.named("Otto").page("/inbox").select("a[href=" + path + "]"))
                .isNotEmpty();
    }

    @Test
    void nobody_and_nonsense_do_not_become_owners() {
        for (String mail : List.of("", "nobody@contoso.example", "' or 1 eq 1", "<script>", "x".repeat(3000), "a\0b")) {
            Response answer = olivia.submit(olivia.page(owners), "/owners", Map.of("mail", mail));

            assertThat(answer.statusCode()).as(mail).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#error-mail")).hasSize(1);
            assertThat(page.select(".error-summary a[href=#field-mail]")).hasSize(1);
            assertThat(page.select("script:not([src])")).isEmpty();
        }
        assertThat(olivia.page(owners).select("tbody tr")).hasSize(1);
    }

    @Test
    void the_last_owner_stays() {
        Response answer = olivia.submit(olivia.page(owners), "/removal", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).selectFirst(".lead").text()).contains("is the only owner");
    }

    @Test
    void of_two_owners_who_remove_each_other_at_once_one_stays() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        Visitor otto = Visitor.named("Otto");
        String removeOlivia = owners + "/" + person("olivia") + "/removal";
        String removeOtto = owners + "/" + person("otto") + "/removal";

        List<Response> answers =
                Together.all(List.of(() -> olivia.post(removeOtto, Map.of()), () -> otto.post(removeOlivia, Map.of())));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(303);
        assertThat(Visitor.named("Ada").page(owners).select("tbody tr")).hasSize(1);
        estate.sql(
                "insert into gallery_owner select id, ?, now() from gallery where name = 'myGallery'"
                        + " on conflict do nothing",
                person("olivia"));
    }

    @Test
    void a_removed_owner_decides_no_longer() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        Visitor otto = Visitor.named("Otto");
        String path = estate.submitted(Visitor.named("Rita"));
        Document open = otto.page(path);
        olivia.post(owners + "/" + person("otto") + "/removal", Map.of());

        Response answer = otto.submit(open, "/reviews", Map.of("decision", "approve", "comment", ""));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    private Object person(String name) {
        return estate.one("select id from person where mail = ?", name + "@contoso.example");
    }

    private Object events(String action) {
        return estate.one("select count(*) from audit_event where action = ?", action);
    }
}
