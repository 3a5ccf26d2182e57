package io.gallerist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks for something narrows a list, passes the address on, and takes filters off again. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {
    @Inject
    Estate estate;

    Visitor rita;

    @BeforeEach
    void people() {
        if (rita == null) {
            estate.tidy();
            estate.readAgain();
            rita = Visitor.named("Rita");
        }
    }

    @Test
    void galleries_of_a_region_by_name() {
        assertThat(names("/galleries?region=westeurope"))
                .contains("windowsGallery")
                .doesNotContain("myGallery");
        assertThat(names("/galleries?q=GALLERY")).contains("windowsGallery", "myGallery");
        assertThat(names("/galleries?q=gallery&region=northeurope&sharing=Private"))
                .containsExactly("labGallery");
        assertThat(names("/galleries?group="
                        + estate.one("select resource_group from gallery where name = 'windowsGallery'")))
                .contains("windowsGallery");
    }

    @Test
    void definitions_by_publisher_and_sku_and_by_what_they_are() {
        String windows = estate.gallery("windowsGallery");

        assertThat(names(windows + "?q=win2019-legacy")).containsExactly("win2019-legacy");
        assertThat(names(windows + "?q=contoso")).hasSize(3);
        assertThat(names(windows + "?generation=V1")).containsExactly("win2019-legacy");
        assertThat(names(windows + "?state=Specialized")).containsExactly("win11-vdi");
        assertThat(names(windows + "?architecture=Arm64")).isEmpty();
        assertThat(names(windows + "?sort=newest")).containsExactly("win2022-base", "win11-vdi", "win2019-legacy");
        assertThat(names(windows + "?sort=versions")).containsExactly("win2022-base", "win2019-legacy", "win11-vdi");
    }

    @Test
    void a_definition_shows_how_many_versions_it_has_and_the_newest() {
        Document page = rita.page(estate.gallery("windowsGallery"));

        String row = page.selectFirst("main tbody tr:contains(win2022-base)").text();

        assertThat(row).contains("7 versions 2026.7.0");
    }

    @Test
    void versions_by_number_region_state_and_end_of_life() {
        String server = estate.definition("win2022-base");
        String minimal = estate.definition("ubuntu-minimal");
        String rocky = estate.definition("lab-rocky");

        assertThat(names(server)).startsWith("2026.7.0", "2026.6.0").hasSize(7);
        assertThat(names(server + "?q=2026.6")).containsExactly("2026.6.0");
        assertThat(names(server + "?latest=out")).containsExactly("2026.7.0");
        assertThat(names(server + "?latest=in")).hasSize(6).doesNotContain("2026.7.0");
        assertThat(names(server + "?region=uksouth")).hasSize(6);
        assertThat(names(rocky + "?state=Failed")).containsExactly("9.6.0");
        assertThat(names(rocky + "?region=swedencentral&q=9")).containsExactly("9.6.0", "9.5.0");
        assertThat(names(minimal + "?ends=past")).containsExactly("22.4.0");
        assertThat(names(minimal + "?sort=end")).startsWith("22.4.0");
        assertThat(names(minimal + "?sort=published").get(0)).isEqualTo("24.4.4");
        assertThat(names(minimal + "?made=portal")).isEmpty();
        assertThat(names(minimal + "?made=outside")).hasSize(6);
    }

    @Test
    void everything_past_its_end_of_life_and_everything_in_a_region() {
        Document past = rita.page("/versions?ends=past");

        assertThat(past.select("main tbody tr:contains(22.4.0)").text())
                .contains("ubuntu-minimal", "myGallery", "Past");
        assertThat(names("/versions?region=uksouth")).hasSize(6).allMatch(name -> name.startsWith("2026."));
        assertThat(rita.page("/galleries").select(".tabs a[href=/versions]")).hasSize(1);
    }

    @Test
    void filters_stay_while_leafing_and_can_be_removed_one_by_one() {
        String address = "/versions?q=9&region=northeurope&sort=number";
        Document page = rita.page(address);

        assertThat(page.select(".chip").eachText())
                .containsExactly("Number “9” , remove this filter", "Region North Europe , remove this filter");
        assertThat(page.select(".chip").eachAttr("href"))
                .containsExactly("/versions?region=northeurope&sort=number", "/versions?q=9&sort=number");
        assertThat(page.selectFirst("#q").val()).isEqualTo("9");
        assertThat(page.select("details.more select[name=region] option[selected]")
                        .val())
                .isEqualTo("northeurope");
        assertThat(page.select("select[name=sort] option[selected]").val()).isEqualTo("number");
    }

    @Test
    void an_empty_list_says_which_filter_hides_what() {
        Document page = rita.page(estate.definition("lab-rocky") + "?state=Failed&region=northeurope&q=9.4");

        assertThat(page.select(".empty-state li").eachText())
                .containsExactly(
                        "Without Number “9.4” there is 1.",
                        "Without Region North Europe there are none.",
                        "Without State Failed there is 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=nonsense",
                "q=99999999999.1",
                "q=%25%27%22%00",
                "region=mars",
                "state=succeeded",
                "ends=tomorrow",
                "sort=colour",
                "page=nonsense",
                "page=b2xkZXIfbnVtYmVyHzEfMh8zHzQ",
                "page=b2xkZXIfcHVibGlzaGVkHyswMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaHzAwMDAwMDAwLTAwMDAtNDAwMC1hMDAwLTAwMDAwMDAwMDAwMA",
                "region=&state=&sort=&q="
            })
    void what_the_address_can_not_mean_is_left_out(String query) {
        for (String list : List.of(
                "/galleries", "/versions", estate.gallery("windowsGallery"), estate.definition("win2022-base"))) {
            assertThat(rita.get(list + "?" + query).statusCode()).as(list).isEqualTo(200);
        }
        assertThat(rita.page("/versions?q=nonsense&region=mars").text())
                .contains("There is nothing like what the address says for: Number, Region.");
    }

    private List<String> names(String address) {
        return rita.page(address).select("main tbody tr td:first-child > a").eachText();
    }
}
