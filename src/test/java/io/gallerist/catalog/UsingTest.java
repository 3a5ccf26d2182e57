package io.gallerist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever wants a machine learns where a version is, who made it, what latest means, and what to type. */
@QuarkusTest
class UsingTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;

    @BeforeEach
    void people() {
        estate.tidy();
        estate.readAgain();
        rita = Visitor.named("Rita");
    }

    @Test
    void latest_is_the_highest_number_that_is_made_and_not_excluded_there() {
        assertThat(latest("win2022-base")).isEqualTo("North Europe 2026.6.0 UK South 2026.6.0 West Europe 2026.6.0");
        assertThat(latest("lab-rocky")).isEqualTo("North Europe 9.5.0 Sweden Central 9.5.0");
        estate.sql("update image_version set regions = replace(regions::text, '\"excludeFromLatest\": false',"
                + " '\"excludeFromLatest\": true')::jsonb where name = '9.5.0'");
        assertThat(latest("lab-rocky")).isEqualTo("North Europe 9.4.0 Sweden Central None: all excluded or unfinished");
        estate.readAgain();
        assertThat(latest("lab-rocky")).isEqualTo("North Europe 9.5.0 Sweden Central 9.5.0");
    }

    @Test
    void a_published_version_stays_latest_while_it_is_updated() {
        String state = "update image_version set provisioning_state = ? where name = '9.5.0'";
        estate.sql(state, "Updating");
        assertThat(latest("lab-rocky")).isEqualTo("North Europe 9.5.0 Sweden Central 9.5.0");
        estate.sql(state, "Creating");
        assertThat(latest("lab-rocky")).startsWith("North Europe 9.4.0");
        estate.sql(state, "Succeeded");
        estate.sql("update image_version set published_at = null where name = '9.5.0'");
        assertThat(latest("lab-rocky")).startsWith("North Europe 9.4.0");
        estate.readAgain();
        assertThat(latest("lab-rocky")).isEqualTo("North Europe 9.5.0 Sweden Central 9.5.0");
    }

    @Test
    void a_version_says_who_asked_and_who_approved() {
        String request = estate.approved(rita, Visitor.named("Olivia"));
        scheduler.until(() -> estate.status(request).equals("SUCCEEDED"));
        String version =
                "/versions/" + estate.one("select id from image_version where request_id = ?", Estate.id(request));

        Document page = rita.page(version);

        assertThat(page.select(".facts").text()).contains("Asked by Rita", "Approved by Olivia");
        assertThat(page.select(".facts a[href=" + request + "]")).hasSize(1);
        Document forOtto = Visitor.named("Otto").page(version);
        assertThat(forOtto.select(".facts").text()).contains("Asked by Rita");
        assertThat(forOtto.select("a[href=" + request + "]")).isEmpty();
    }

    @Test
    void a_tag_alone_does_not_make_it_the_portals() {
        String request = estate.approved(rita, Visitor.named("Olivia"));
        scheduler.until(() -> estate.status(request).equals("SUCCEEDED"));
        estate.sql("update image_version set request_id = ? where name = '0.9.0'", Estate.id(request));

        Document page = rita.page(version("0.9.0"));

        assertThat(page.select(".facts").text()).contains("Made Outside the portal");
        estate.sql("update image_version set request_id = null where name = '0.9.0'");
    }

    @Test
    void what_to_type_for_a_version_and_for_latest() {
        Document page = rita.page(version("24.4.4"));
        String id = "/images/ubuntu-minimal/versions/24.4.4";
        assertThat(page.select("#use .code pre")).hasSize(4).allSatisfy(text -> assertThat(text.text())
                .contains(id));
        assertThat(page.select("#use").text())
                .contains("az vm create", "--generate-ssh-keys", "New-AzVM", "azurerm_linux_virtual_machine");

        Document latest = rita.page(version("24.4.4") + "?use=latest");
        assertThat(latest.select("#use .code pre")).hasSize(4).allSatisfy(text -> assertThat(text.text())
                .contains("/images/ubuntu-minimal")
                .doesNotContain("/versions/"));
        assertThat(latest.select("#use a[aria-current]").text()).isEqualTo("latest");
        assertThat(latest.select("#use dl").text()).contains("24.4.4");
    }

    @Test
    void a_specialized_image_has_its_administrator_already() {
        String use = rita.page(version("1.1.0")).select("#use").text();

        assertThat(use).contains("--specialized", "Set-AzVMSourceImage", "storage_image_reference");
        assertThat(use).doesNotContain("admin", "osProfile");
    }

    @Test
    void nothing_is_offered_of_a_version_that_failed() {
        Document page = rita.page(version("9.6.0"));

        assertThat(page.select("#use .code")).isEmpty();
        assertThat(page.select("#use").text()).contains("once Azure has made it", "Failed");
    }

    @Test
    void a_version_shows_what_azure_says_of_its_disks_and_its_safety() {
        String facts = rita.page(version("24.4.4")).select(".facts").text();

        assertThat(facts)
                .contains("Mode Full", "OS disk 30 GiB, caching ReadWrite", "Removing a region Refused by Azure");
    }

    private String latest(String definition) {
        return rita.page(estate.definition(definition))
                .selectFirst("section[aria-label=What latest means] dl")
                .text();
    }

    private String version(String name) {
        return "/versions/"
                + estate.one(
                        "select id from image_version where gone_at is null and name = ? and resource_id not like"
                                + " '%legacy%'",
                        name);
    }
}
