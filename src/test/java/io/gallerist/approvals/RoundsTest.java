package io.gallerist.approvals;

import static io.gallerist.approvals.People.lead;
import static io.gallerist.approvals.People.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Policed;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit after a review: what was said before no longer counts, and the page says so. */
@QuarkusTest
class RoundsTest {
    @Inject
    Estate estate;

    Visitor rita;
    Visitor olivia;
    Visitor otto;
    String path;

    @BeforeEach
    void one_of_two_has_approved() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        otto = Visitor.named("Otto");
        Policed.by(Policed.stage("Image owners", 2, 1, new People(estate).imageOwners()));
        path = estate.submitted(rita);
        says(olivia, path, "approve", "Looks right");
    }

    @Test
    void who_takes_it_back_and_changes_it_is_reviewed_anew() {
        Document ottos = otto.page(path);
        Response recalled = rita.submit(rita.page(path), "/recall", Map.of());
        assertThat(recalled.statusCode()).isEqualTo(303);
        assertThat(rita.page(path).text()).contains("You took it back", "Taken back to change");
        assertThat(otto.page("/inbox").select("a[href=" + path + "]")).isEmpty();
        Document form = rita.page(estate.myDefinition() + "/versions/new?request=" + Estate.id(path));
        rita.submit(form, "/versions", Map.of("replicas", "3"));
        estate.submit(rita, path);

        Document page = rita.page(path);
        assertThat(page.selectFirst("details:contains(Earlier rounds)").text())
                .contains("no longer counts", "It was taken back to be changed", "Looks right");
        assertThat(page.select("details:contains(Earlier rounds) s").text()).contains("Olivia Brandt: Approved");
        assertThat(page.selectFirst("section[aria-label='Who decides']").text()).contains("0 of 2 approvals");
        Response stale = says(otto, ottos, "approve", "");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(lead(stale)).contains("It was changed after you opened it");
        says(olivia, path, "approve", "");
        says(otto, path, "approve", "");
        assertThat(estate.status(path)).isEqualTo("APPROVED");
    }

    @Test
    void taken_back_and_submitted_unchanged_it_is_another_round_all_the_same() {
        Document ottos = otto.page(path);
        rita.submit(rita.page(path), "/recall", Map.of());
        estate.submit(rita, path);

        Response stale = says(otto, ottos, "approve", "");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(lead(stale)).contains("It was decided after you opened it");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void sent_back_by_one_the_approval_of_another_no_longer_counts() {
        says(otto, path, "send_back", "One region less");
        assertThat(estate.status(path)).isEqualTo("SENT_BACK");
        estate.submit(rita, path);

        assertThat(estate.one(
                        "select count(*) from review where request_id = ? and decision = 'APPROVE' and void_at is null",
                        Estate.id(path)))
                .isEqualTo(0L);
        assertThat(rita.page(path).text()).contains("It was sent back to be changed", "0 of 2 approvals");
    }

    @Test
    void withdrawn_nothing_is_open_any_more() {
        rita.submit(rita.page(path), "/withdrawal", Map.of());

        assertThat(estate.one(
                        "select count(*) from stage where request_id = ? and state in ('OPEN', 'COMING')",
                        Estate.id(path)))
                .isEqualTo(0L);
        assertThat(olivia.page(path).select("details:contains(Earlier rounds) s"))
                .hasSize(1);
    }

    @Test
    void only_who_asked_takes_it_back() {
        assertThat(olivia.post(path + "/recall", Map.of()).statusCode()).isEqualTo(404);
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }
}
