package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A page costs the same SQL statements whatever the number of rows. In each number: one that knows who is there and
 * one for the inbox's badge in the menu.
 */
@QuarkusTest
class ConstantCostTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    EntityManagerFactory factory;

    ManyRows rows;
    Visitor ravi;

    @BeforeEach
    void people() {
        estate.tidy();
        rows = new ManyRows(estate);
        rows.away();
        ravi = Visitor.named("Ravi");
    }

    @AfterEach
    void away() {
        rows.away();
    }

    @Test
    void of_a_list() {
        Map<String, Long> stated = new LinkedHashMap<>();
        stated.put("/", 4L);
        stated.put("/galleries", 6L);
        stated.put("/galleries?q=counting", 6L);
        stated.put(rows.gallery(), 9L);
        stated.put(rows.definition(), 6L);
        stated.put("/versions", 5L);
        stated.put("/requests?show=all", 3L);
        stated.put("/inbox", 4L);
        stated.put(rows.gallery() + "/access", 10L);
        stated.put(rows.gallery() + "/access/ended", 5L);
        stated.put("/shared", 6L);
        stated.put(rows.gallery() + "/reviews", 8L);
        stated.put(rows.review(), 8L);
        stated.put(rows.gallery() + "/freezes", 6L);
        stated.put("/delegations", 3L);

        rows.fill(1);
        rows.share(1, SamplePeople.RAVI);
        rows.drift(1);
        rows.review(1);
        Map<String, Long> withOne = cost(ravi, stated);
        rows.fill(60);
        rows.share(60, SamplePeople.RAVI);
        rows.drift(60);
        rows.review(60);

        assertThat(cost(ravi, stated)).isEqualTo(withOne).isEqualTo(stated);
    }

    @Test
    void of_the_audit_trail() {
        Visitor amir = Visitor.named("Amir");
        Map<String, Long> stated = Map.of("/audit?what=counting", 4L);

        rows.fill(1);
        Map<String, Long> withOne = cost(amir, stated);
        rows.fill(60);

        assertThat(cost(amir, stated)).isEqualTo(withOne).isEqualTo(stated);
    }

    @Test
    void of_the_deliveries_and_of_a_gallerys_channels() {
        Visitor ada = Visitor.named("Ada");
        rows.fill(1);
        Map<String, Long> stated = new LinkedHashMap<>();
        stated.put("/deliveries?kind=SLACK", 3L);
        stated.put(rows.gallery() + "/channels", 4L);

        rows.tell(1);
        Map<String, Long> withOne = cost(ada, stated);
        rows.tell(60);

        assertThat(cost(ada, stated)).isEqualTo(withOne).isEqualTo(stated);
        rows.untell();
    }

    @Test
    void of_a_request() {
        rows.fill(60);
        Visitor rita = Visitor.named("Rita");
        String path = estate.approved(rita, Visitor.named("Olivia"));
        scheduler.tick();
        scheduler.pass(Duration.ofMinutes(1));
        Map<String, Long> stated = Map.of(path, 13L);

        Map<String, Long> withOne = cost(rita, stated);
        rows.grow(path, 60);

        assertThat(cost(rita, stated)).isEqualTo(withOne).isEqualTo(stated);
    }

    @Test
    void of_a_policy() {
        rows.fill(1);
        String path = rows.gallery().replace("/galleries/", "/policies/");
        Map<String, Long> stated = Map.of(path, 6L);
        ravi.follow(ravi.submit(ravi.page(path), path, Map.of()));

        Map<String, Long> withOne = cost(ravi, stated);
        for (int more = 0; more < 10; more++) {
            ravi.follow(ravi.submit(ravi.page(path + "/settings"), "/settings", Map.of("why", "Once more")));
        }

        assertThat(cost(ravi, stated)).isEqualTo(withOne).isEqualTo(stated);
    }

    @Test
    void of_a_shared_gallery() {
        rows.fill(1);
        rows.share(1, SamplePeople.RAVI);
        String path = ravi.page("/shared").selectFirst("main tbody a[href]").attr("href");
        Map<String, Long> stated = Map.of(path, 7L);

        estate.sql(
                "update image_definition set gallery_id = ? where gallery_id = ?",
                Estate.id(path),
                Estate.id(rows.gallery()));
        Map<String, Long> withOne = cost(ravi, stated);
        rows.fill(60);
        estate.sql(
                "update image_definition set gallery_id = ? where gallery_id = ?",
                Estate.id(path),
                Estate.id(rows.gallery()));

        assertThat(cost(ravi, stated)).isEqualTo(withOne).isEqualTo(stated);
        estate.sql(
                "update image_definition set gallery_id = ? where gallery_id = ?",
                Estate.id(rows.gallery()),
                Estate.id(path));
    }

    private Map<String, Long> cost(Visitor visitor, Map<String, Long> pages) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        Map<String, Long> cost = new LinkedHashMap<>();
        for (String page : pages.keySet()) {
            visitor.page(page);
            statistics.clear();
            visitor.page(page);
            cost.put(page, statistics.getPrepareStatementCount());
        }
        return cost;
    }
}
