package io.gallerist.changes.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was deleted by mistake comes back as long as Azure keeps it. */
@QuarkusTest
class RestorationTest {
    private static final String API = "2025-03-03";
    private static final String VERSION = SampleEstate.LAB_GALLERY + "/images/lab-gpu/versions/0.1.0";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor otto;
    String page;

    @BeforeEach
    void deleted() {
        estate.tidy();
        rita = Visitor.named("Rita");
        otto = Visitor.named("Otto");
        Outside.put(
                SampleEstate.LAB_GALLERY,
                API,
                "{\"location\":\"northeurope\",\"properties\":{\"softDeletePolicy\":{\"isSoftDeleteEnabled\":true}}}");
        Estate.azure().advance(Duration.ofMinutes(1));
        Outside.delete(VERSION, API);
        Estate.azure().advance(Duration.ofMinutes(3));
        estate.readAgain();
        Estate.azure().clearCalls();
        page = estate.definition("lab-gpu") + "/deleted";
    }

    @AfterEach
    void undone() {
        estate.tidy();
        estate.readAgain();
    }

    @Test
    void a_deleted_version_comes_back() {
        assertThat(rita.page(estate.definition("lab-gpu")).select("a[href=" + page + "]"))
                .hasSize(1);
        String path = approved();

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(Estate.calls("PUT")).hasSize(1);
        assertThat(Estate.calls("PUT").get(0).body())
                .isEqualTo(estate.one("select body from request where id = ?", Estate.id(path)));
        assertThat(rita.page(estate.definition("lab-gpu")).text()).contains("0.1.0");
        assertThat(rita.page(page).text()).contains("Nothing is kept");
    }

    @Test
    void a_lost_answer_is_no_lost_restoration() {
        Estate.azure().fail(Fault.named("LostResponse").at("PUT", "/versions/"));
        String path = approved();

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(Estate.calls("PUT")).hasSize(1);
    }

    @Test
    void what_is_back_already_is_not_written_over() {
        String path = approved();
        Outside.put(
                VERSION, API, "{\"location\":\"northeurope\",\"properties\":{\"storageProfile\":{},\"restore\":true}}");
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(rita.page(path).text()).contains("is there again");
        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void a_version_that_is_gone_for_good_can_not_be_asked_for() {
        Document form = rita.page(page);
        assertThat(form.select("main tbody").text()).contains("0.1.0", "North Europe");
        Estate.azure().advance(Duration.ofDays(8));

        assertThat(rita.submit(form, "/deleted", Map.of("version", "0.1.0")).statusCode())
                .isEqualTo(422);
        assertThat(rita.post(page, Map.of("version", "latest")).statusCode()).isEqualTo(422);
    }

    private String approved() {
        String draft = Visitor.path(rita.submit(rita.page(page), "/deleted", Map.of("version", "0.1.0")));
        estate.approve(otto, estate.submit(rita, draft));
        Estate.azure().clearCalls();
        return draft;
    }
}
