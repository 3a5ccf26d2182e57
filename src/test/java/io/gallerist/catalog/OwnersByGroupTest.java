package io.gallerist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.Directory;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.people.Colleagues;
import io.gallerist.people.Standing;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gallery owned by a group of the directory: whoever is in it decides, as long as that is so. */
@QuarkusTest
class OwnersByGroupTest {
    @Inject
    Estate estate;

    @Inject
    Directory directory;

    @Inject
    Colleagues colleagues;

    @Inject
    Standing standing;

    @Inject
    Clock clock;

    Visitor olivia;
    Visitor ravi;
    String owners;

    @BeforeEach
    void people() {
        estate.tidy();
        olivia = Visitor.named("Olivia");
        ravi = Visitor.named("Ravi");
        owners = estate.myGallery() + "/owners";
    }

    @AfterEach
    void back_to_the_beginning() {
        estate.sql(
                "insert into gallery_owner select g.id, p.id, now() from gallery g, person p where g.name = 'myGallery'"
                        + " and p.mail = 'olivia@contoso.example' on conflict do nothing");
        estate.tidy();
    }

    @Test
    void whoever_is_in_the_group_decides_through_other_groups_too() {
        add("Cloud department");
        String path = estate.submitted(Visitor.named("Rita"));

        assertThat(ravi.page("/inbox").select("a[href=" + path + "]")).hasSize(1);
        estate.approve(ravi, path);

        assertThat(estate.status(path)).isEqualTo("APPROVED");
    }

    @Test
    void the_page_shows_the_group_with_its_members_whom_the_portal_knows() {
        add("Platform team");

        Document page = olivia.page(owners);

        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody").text()).contains("Olivia Brandt", "Platform team group", "Ravi Menon");
        assertThat(olivia.page(estate.myGallery()).text()).contains("Platform team group");
        assertThat(estate.one("select details ->> 'group' from audit_event where action = 'gallery.owner-group-added'"
                        + " order by id desc limit 1"))
                .isEqualTo("Platform team");
    }

    @Test
    void who_was_taken_out_of_the_group_decides_no_longer() {
        add("Platform team");
        String path = estate.submitted(Visitor.named("Rita"));
        Document open = ravi.page(path);
        Outside.leave(SamplePeople.PLATFORM_TEAM, SamplePeople.RAVI);
        Estate.azure().advance(Duration.ofMinutes(6));

        Response answer = ravi.submit(open, "/reviews", Map.of("decision", "approve", "comment", ""));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void who_joins_the_group_later_is_an_owner() {
        add("Platform team");
        Visitor otto = Visitor.named("Otto");
        assertThat(otto.get(owners).statusCode()).isEqualTo(404);

        Outside.join(SamplePeople.PLATFORM_TEAM, SamplePeople.OTTO);
        Estate.azure().advance(Duration.ofMinutes(6));

        assertThat(otto.get(owners).statusCode()).isEqualTo(200);
    }

    @Test
    void a_group_with_somebody_in_it_is_owner_enough() {
        add("Platform team");

        Response answer = olivia.post(owners + "/" + person("olivia") + "/removal", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(olivia.get(owners).statusCode()).isEqualTo(404);
        Response last = ravi.submit(ravi.page(owners), "/removal", Map.of());
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(last.asString()).text()).contains("Platform team is the only owner");
    }

    @Test
    void a_group_that_everybody_left_is_not() {
        add("Platform team");
        Outside.leave(SamplePeople.PLATFORM_TEAM, SamplePeople.RAVI);
        Outside.block(SamplePeople.MONA);

        Response answer = olivia.post(owners + "/" + person("olivia") + "/removal", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("Olivia Brandt is the only owner");
    }

    @Test
    void a_group_can_be_removed_again() {
        add("Platform team");

        olivia.follow(olivia.submit(
                olivia.page(owners),
                "/groups/" + estate.one("select id from directory_group where name = 'Platform team'") + "/removal",
                Map.of()));

        assertThat(olivia.page(owners).select("tbody tr")).hasSize(1);
        assertThat(ravi.get(owners).statusCode()).isEqualTo(404);
    }

    @Test
    void unknown_and_empty_groups_are_refused_with_what_was_typed() {
        Outside.leave(SamplePeople.IMAGE_OWNERS, SamplePeople.OLIVIA);
        Outside.leave(SamplePeople.IMAGE_OWNERS, SamplePeople.OTTO);
        for (String name : List.of("", "Nobody's group", "Image owners", "' or 1 eq 1")) {
            Response answer = olivia.submit(olivia.page(owners), "/groups", Map.of("group", name));

            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#error-group")).hasSize(1);
            assertThat(page.select(".error-summary a[href=#field-group]")).hasSize(1);
            assertThat(page.selectFirst("#field-group").attr("value")).isEqualTo(name);
        }
    }

    @Test
    void while_the_directory_is_away_nobody_is_added_and_the_page_says_so() {
        Document page = olivia.page(owners);
        Estate.azure().fail(Fault.named("GraphTooManyRequests"));

        Response answer = olivia.submit(page, "/groups", Map.of("group", "Platform team"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#error-group").text())
                .contains("could not be asked");
    }

    @Test
    void a_group_can_be_the_first_owner() {
        estate.sql("delete from gallery_owner where gallery_id = ?", Estate.id(estate.myGallery()));
        FirstOwners first = new FirstOwners();
        first.directory = directory;
        first.colleagues = colleagues;
        first.standing = standing;
        first.clock = clock;
        first.settings = new CatalogSettings() {
            @Override
            public Duration refresh() {
                return Duration.ZERO;
            }

            @Override
            public Map<String, List<String>> firstOwners() {
                return Map.of("myGallery", List.of("Platform team", "olivia@contoso.example", "No such group"));
            }

            @Override
            public String ownerTag() {
                return "owner";
            }

            @Override
            public String tenantId() {
                return "";
            }
        };

        first.add(QuarkusTransaction.requiringNew().call(() -> Gallery.findById(Estate.id(estate.myGallery()))));

        assertThat(ravi.page(owners).select("tbody tr")).hasSize(2);
    }

    private void add(String group) {
        olivia.follow(olivia.submit(olivia.page(owners), "/groups", Map.of("group", group)));
    }

    private Object person(String name) {
        return estate.one("select id from person where mail = ?", name + "@contoso.example");
    }
}
