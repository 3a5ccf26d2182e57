package io.gallerist.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review as a file, for those who may read it. */
@QuarkusTest
class ExportTest {
    @Inject
    Estate estate;

    Reviews reviews;
    Visitor olivia;

    @BeforeEach
    void nobody() {
        reviews = new Reviews(estate);
        reviews.none();
        olivia = Visitor.named("Olivia");
    }

    @Test
    void it_has_every_grant_with_its_decision_by_whom_when_and_why() {
        reviews.granted("Anna \"Änne\" Öz, Dr.");
        reviews.granted("=HYPERLINK(\"http://evil.example\")");
        Document page = reviews.started(olivia);
        olivia.follow(olivia.submit(
                page, "/decisions", Reviews.decision("remove", "-1 + 1\nno more", Reviews.items(page, "Anna"))));

        Response file = Visitor.named("Amir").get(page.location() + "/export");

        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"review-myGallery-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        String text = new String(file.asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFWho,Mail,Type,Object id,")
                .contains(
                        "\"Anna \"\"Änne\"\" Öz, Dr.\",",
                        ",removed,Olivia Brandt,",
                        ",being removed\r\n",
                        "\"'-1 + 1\nno more\"")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",", ",undecided,,,,has access\r\n");
    }

    @Test
    void thousands_are_in_it_once_each() {
        estate.sql("insert into access_grant (id, gallery_id, scope, scope_key, mail, role_id, state, principal_type,"
                + " principal_id, external) select gen_random_uuid(), g.id, g.resource_id, g.resource_key,"
                + " 'm' || i || '@fabrikam.example', 'r', 'ASSIGNED', 'User', gen_random_uuid()::text, true"
                + " from gallery g, generate_series(1, 1203) i where g.name = 'myGallery'");
        Document page = reviews.started(olivia);

        List<String> lines =
                olivia.get(page.location() + "/export").asString().lines().toList();

        assertThat(lines).hasSize(1204).doesNotHaveDuplicates();
        assertThat(page.select("tbody tr")).hasSize(CampaignItem.PAGE);
    }

    @Test
    void others_get_no_file() {
        reviews.granted("anna");
        Document page = reviews.started(olivia);

        assertThat(Visitor.named("Rita").get(page.location() + "/export").statusCode())
                .isEqualTo(404);
    }
}
