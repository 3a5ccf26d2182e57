package io.gallerist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.AzurePause;
import io.gallerist.azure.Remaining;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalogue follows Azure, says when it last looked, and leaves Azure alone when it should. */
@QuarkusTest
class ReadingTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    CatalogRefresh catalog;

    @Inject
    Event<Remaining> remaining;

    @Inject
    Clock clock;

    Visitor rita;

    @BeforeEach
    void people() {
        Estate.azure().advance(Duration.ofHours(1));
        estate.tidy();
        catalog.run();
        Estate.azure().clearCalls();
        rita = Visitor.named("Rita");
    }

    @AfterEach
    void as_it_was() {
        Estate.azure().advance(Duration.ofHours(1));
        estate.tidy();
        catalog.run();
    }

    @Test
    void what_was_deleted_in_azure_is_gone_after_reading_again() {
        Estate.azure().advance(Duration.ofMinutes(1));
        Outside.delete(SampleEstate.MY_GALLERY + "/images/ubuntu-minimal/versions/24.4.4", "2024-03-03");
        Estate.azure().advance(Duration.ofMinutes(10));

        Document page = rita.follow(asks());
        assertThat(page.select("main").text()).contains("myGallery is being read from Azure");
        scheduler.tick();

        assertThat(rita.page(estate.definition("ubuntu-minimal"))
                        .select("main tbody")
                        .text())
                .doesNotContain("24.4.4")
                .contains("24.4.3");
        assertThat(Estate.calls("GET")).noneMatch(call -> call.path().contains("windowsGallery"));
    }

    @Test
    void who_is_impatient_is_told_that_it_was_just_read() {
        Estate.azure().advance(Duration.ofSeconds(29));
        assertThat(rita.follow(asks()).select("main").text()).contains("less than half a minute ago");
        Estate.azure().advance(Duration.ofSeconds(1));
        assertThat(rita.follow(asks()).select("main").text()).contains("is being read");
        assertThat(rita.follow(asks()).select("main").text()).contains("less than half a minute ago");
    }

    @Test
    void pages_say_when_what_they_show_was_read() {
        String version = rita.page(estate.myDefinition())
                .selectFirst("main tbody a[href]")
                .attr("href");
        Estate.azure().advance(Duration.ofMinutes(7).plusSeconds(1));

        assertThat(rita.page("/galleries").select(".lead").text()).contains("7 min ago");
        assertThat(rita.page(estate.myGallery()).select(".facts").text()).contains("Read 7 min ago");
        assertThat(rita.page(estate.myDefinition()).select(".facts").text()).contains("Versions read 7 min ago");
        assertThat(rita.page(version).select(".facts").text()).contains("Read 7 min ago");
    }

    @Test
    void nothing_is_read_while_azure_wants_to_be_left_alone() {
        QuarkusTransaction.requiringNew()
                .run(() -> AzurePause.keepAway(
                        SampleEstate.CONTOSO_IMAGES.toUpperCase(java.util.Locale.ROOT),
                        clock.instant().plusSeconds(60)));

        catalog.run();

        assertThat(Estate.calls("GET")).noneMatch(ReadingTest::isOfImages);
        assertThat(rita.follow(asks()).select("main").text()).contains("Azure wants to be left alone");
        Estate.azure().advance(Duration.ofSeconds(61));
        catalog.run();
        assertThat(Estate.calls("GET")).anyMatch(ReadingTest::isOfImages);
    }

    @Test
    void reading_stops_when_a_fifth_of_the_reads_is_left() {
        remaining.fire(new Remaining(SampleEstate.CONTOSO_IMAGES, "subscription-reads", 51));
        catalog.run();
        assertThat(Estate.calls("GET")).anyMatch(ReadingTest::isOfImages);
        Estate.azure().clearCalls();

        remaining.fire(new Remaining(SampleEstate.CONTOSO_IMAGES, "subscription-reads", 49));
        remaining.fire(new Remaining(SampleEstate.CONTOSO_IMAGES, "subscription-writes", 1));
        catalog.run();

        assertThat(Estate.calls("GET")).noneMatch(ReadingTest::isOfImages);
        Estate.azure().advance(Duration.ofSeconds(31));
        catalog.run();
        assertThat(Estate.calls("GET")).anyMatch(ReadingTest::isOfImages);
    }

    @Test
    void what_somebody_else_is_writing_to_does_not_keep_the_rest_from_being_read() {
        estate.sql("create or replace function busy() returns trigger language plpgsql as"
                + " $$ begin raise exception 'deadlock on purpose' using errcode = '40P01'; end $$");
        estate.sql("create trigger busy before update on image_version for each row"
                + " when (new.name in ('0.1.0', '9.5.0')) execute function busy()");
        Instant start = clock.instant().plusSeconds(60);
        Estate.azure().advance(Duration.ofMinutes(1));

        try {
            catalog.run();
        } finally {
            estate.sql("drop trigger busy on image_version");
        }

        assertThat(unread(start)).containsExactlyInAnyOrder("lab-gpu", "lab-rocky");
        catalog.run();
        assertThat(unread(start)).isEmpty();
    }

    private List<Object> unread(Instant start) {
        return estate.all(
                "select name from image_definition where gone_at is null and versions_read_at < ?",
                java.sql.Timestamp.from(start));
    }

    private static boolean isOfImages(io.gallerist.emulator.Call call) {
        return call.path().contains(SampleEstate.CONTOSO_IMAGES) && call.path().contains("/galleries");
    }

    private io.restassured.response.Response asks() {
        return rita.submit(rita.page(estate.myGallery()), "/reading", Map.of());
    }
}
