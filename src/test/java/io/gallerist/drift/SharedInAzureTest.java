package io.gallerist.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A role that was given in Azure opens a gallery: "Shared with me" shows it like any other. */
@QuarkusTest
class SharedInAzureTest {
    private static final String SUBSCRIPTION = "/subscriptions/" + SampleEstate.CONTOSO_IMAGES;
    private static final String USER_ACCESS_ADMINISTRATOR = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor ravi;

    @BeforeEach
    void nothing() {
        Azure.clear(estate);
        ravi = Visitor.named("Ravi");
    }

    @AfterEach
    void leave_no_trace() {
        Azure.clear(estate);
    }

    @Test
    void what_somebody_gave_in_azure_is_shown_until_it_is_taken_away_there() {
        UUID name = Azure.gives(SUBSCRIPTION, SamplePeople.RAVI, "User", RoleAssignments.OWNER);
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", USER_ACCESS_ADMINISTRATOR);
        assertThat(ravi.page("/shared").text()).doesNotContain("myGallery");
        scheduler.run("reconcile-access");

        assertThat(ravi.page("/shared").text()).contains("myGallery", "Owner").doesNotContain("Another role");
        assertThat(ravi.get("/shared" + estate.myGallery()).statusCode()).isEqualTo(200);
        assertThat(Visitor.named("Mona").page("/shared").text()).doesNotContain("myGallery");

        Azure.takes(SUBSCRIPTION, name);
        Estate.azure().advance(Duration.ofMinutes(2));
        scheduler.run("reconcile-access");

        assertThat(ravi.page("/shared").text()).doesNotContain("myGallery");
        assertThat(ravi.get("/shared" + estate.myGallery()).statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_portal_could_not_give_yet_hides_nothing_that_somebody_gave_in_azure() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        UUID grant = Azure.grant(estate, Azure.GALLERY, SamplePeople.RAVI, UUID.randomUUID(), Duration.ofDays(20));
        estate.sql(
                "update access_grant set state = 'WANTED', assigned_at = null, trouble_since = created_at where id = ?",
                grant);
        scheduler.run("reconcile-access");

        assertThat(ravi.get("/shared" + estate.myGallery()).statusCode()).isEqualTo(200);
    }

    @Test
    void testing_it_asks_for_the_own_roles_only_and_nothing_while_azure_wants_to_be_left_alone() {
        Azure.gives(SUBSCRIPTION, SamplePeople.RAVI, "User", RoleAssignments.READER);
        Azure.gives(Azure.GALLERY + "/images/myImageDefinition", SamplePeople.MONA, "User", RoleAssignments.READER);
        scheduler.run("reconcile-access");
        Estate.azure().clearCalls();

        assertThat(test()).contains("Reader was read back just now");
        assertThat(assignmentsRead()).hasSize(1).allMatch(call -> call.contains(SamplePeople.RAVI));

        Estate.azure().fail(Fault.named("SubscriptionRequestsThrottled").at("GET", "roleAssignments"));
        assertThat(test()).contains("Could not be asked");
        assertThat(estate.all("select until from azure_pause")).hasSize(1);
        estate.sql("update azure_pause set until = until + interval '1 hour'");
        Estate.azure().clearCalls();
        assertThat(test()).contains("Azure could not be asked just now");
        assertThat(assignmentsRead()).isEmpty();
    }

    private String test() {
        Estate.azure().advance(Duration.ofSeconds(11));
        return ravi.post("/shared" + estate.myGallery() + "/test", Map.of()).asString();
    }

    private static List<String> assignmentsRead() {
        return Estate.calls("GET").stream()
                .map(Object::toString)
                .filter(call -> call.contains("roleAssignments"))
                .toList();
    }

    @Test
    void what_azure_said_more_than_a_day_ago_opens_nothing() {
        Azure.gives(SUBSCRIPTION, SamplePeople.RAVI, "User", RoleAssignments.OWNER);
        scheduler.run("reconcile-access");
        assertThat(ravi.page("/shared").text()).contains("myGallery");

        estate.sql("update observed_assignment set seen_at = seen_at - interval '25 hours'");

        assertThat(ravi.page("/shared").text()).doesNotContain("myGallery");
    }

    @Test
    void what_the_portal_has_taken_away_does_not_open_it_for_what_azure_said_before() {
        UUID grant = Azure.granted(estate, Azure.GALLERY, SamplePeople.RAVI);
        scheduler.run("reconcile-access");
        assertThat(ravi.page("/shared").text()).contains("myGallery");

        estate.sql(
                "update access_grant set state = 'ENDED', ended_at = ? where id = ?",
                Estate.azure().now().plusSeconds(60).atOffset(java.time.ZoneOffset.UTC),
                grant);

        assertThat(ravi.get("/shared" + estate.myGallery()).statusCode()).isEqualTo(404);
    }
}
