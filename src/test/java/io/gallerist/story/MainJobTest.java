package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.PortalServices;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A requester asks for an image version, an owner approves, Azure replicates it. */
@QuarkusTest
@WithTestResource(value = PortalServices.class, scope = TestResourceScope.GLOBAL)
class MainJobTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void azure_is_as_at_the_beginning() {
        estate.tidy();
    }

    @Test
    void what_rita_asks_for_and_olivia_approves_is_replicated_to_every_region() {
        Visitor rita = Visitor.named("Rita");
        Document galleries = rita.page("/galleries");
        Document gallery =
                rita.page(galleries.selectFirst("a:containsOwn(myGallery)").attr("href"));
        Document definition = rita.page(
                gallery.selectFirst("a:containsOwn(myImageDefinition)").attr("href"));
        Document form = rita.page(
                definition.selectFirst("a:contains(Ask for a version)").attr("href"));
        String myVm = form.select("#field-source option").stream()
                .filter(option -> option.text().startsWith("myVM "))
                .findFirst()
                .orElseThrow()
                .attr("value");
        Document review = rita.follow(rita.submit(
                form,
                "/versions",
                Map.of(
                        "number",
                        "1.0.0",
                        "source",
                        myVm,
                        "replicas",
                        "2",
                        "region",
                        List.of("westcentralus", "southcentralus", "eastus"),
                        "regionReplicas",
                        List.of("", "1", "1"),
                        "regionStorage",
                        List.of("", "", "Standard_ZRS"),
                        "excludeFromLatest",
                        "true",
                        "endOfLife",
                        "2031-12-31")));
        assertThat(review.text()).contains("Draft", "virtualMachineId", "Standard_ZRS");
        Document submitted = rita.follow(rita.submit(review, "/submission", Map.of("reason", "November patches")));
        String path = submitted.location();

        Visitor olivia = Visitor.named("Olivia");
        assertThat(olivia.page("/inbox").text()).contains("Image version 1.0.0 of myImageDefinition");
        Response decided =
                olivia.submit(olivia.page(path), "/reviews", Map.of("decision", "approve", "comment", "Fine"));
        assertThat(decided.statusCode()).isEqualTo(303);

        scheduler.until(() -> rita.page(path).selectFirst(".status-line").text().startsWith("Succeeded"));
        assertThat(rita.page(path).text()).contains("East US", "South Central US", "West Central US", "Completed");
    }
}
