package io.gallerist.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.emulator.http.Json;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Privileged Identity Management manages is recognised and left alone. */
@QuarkusTest
class PimTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void nothing() {
        Azure.clear(estate);
    }

    @AfterEach
    void leave_no_trace() {
        Azure.clear(estate);
    }

    @Test
    void what_is_activated_or_given_for_a_time_is_shown_and_is_no_finding() {
        Azure.manages(Azure.GALLERY, SamplePeople.RAVI, RoleAssignments.READER, "SelfActivate");
        Azure.manages(Azure.GALLERY, SamplePeople.MONA, RoleAssignments.READER, "AdminAssign");
        Azure.gives(Azure.GALLERY, SamplePeople.RITA, "User", RoleAssignments.READER);

        scheduler.run("reconcile-access");

        assertThat(estate.all("select principal_id from access_finding")).containsExactly(SamplePeople.RITA);
        Visitor olivia = Visitor.named("Olivia");
        assertThat(olivia.page(estate.myGallery() + "/access?by=PIM").select("main table tbody tr"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(olivia.page(estate.myGallery() + "/access?by=PIM")
                        .select("main")
                        .text())
                .contains("Ravi Menon", "Mona Okafor", "managed there");
    }

    @Test
    void a_finding_that_pim_took_over_is_no_finding_any_more() {
        Azure.gives(Azure.GALLERY, SamplePeople.RITA, "User", RoleAssignments.READER);
        scheduler.run("reconcile-access");
        assertThat(estate.all("select state from access_finding")).containsExactly("OPEN");
        Visitor olivia = Visitor.named("Olivia");
        var decision = olivia.page(finding());
        Azure.manages(Azure.GALLERY, SamplePeople.RITA, RoleAssignments.READER, "AdminUpdate");

        round();

        assertThat(estate.all("select state from access_finding")).containsExactly("GONE");
        assertThat(olivia.submit(decision, finding(), Map.of("decision", "REMOVE", "reason", "Not asked for"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(estate.all("select 1 from access_grant")).isEmpty();
    }

    @Test
    void what_pim_took_over_since_it_was_found_is_neither_adopted_nor_taken_away() {
        UUID name = Azure.gives(Azure.GALLERY, SamplePeople.RITA, "User", RoleAssignments.READER);
        round();
        Visitor olivia = Visitor.named("Olivia");
        var decision = olivia.page(finding());
        Azure.manages(Azure.GALLERY, SamplePeople.RITA, RoleAssignments.READER, "AdminUpdate");

        var answer = olivia.submit(decision, finding(), Map.of("decision", "REMOVE", "reason", "Not asked for"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("Privileged Identity Management manages this role by now");
        assertThat(estate.all("select 1 from access_grant")).isEmpty();
        assertThat(estate.all("select state from access_finding")).containsExactly("GONE");
        assertThat(Azure.has(Azure.GALLERY, name)).isTrue();
    }

    @Test
    void a_granted_role_that_pim_manages_is_left_alone() {
        Azure.manages(Azure.GALLERY, SamplePeople.RITA, RoleAssignments.READER, "AdminAssign");
        Azure.grant(
                estate,
                Azure.GALLERY,
                SamplePeople.RITA,
                RoleAssignments.nameFor(ResourceId.of(Azure.GALLERY), SamplePeople.RITA, RoleAssignments.READER),
                Duration.ofHours(1));

        round();

        assertThat(estate.all("select kind from access_finding")).isEmpty();
    }

    @Test
    void as_long_as_pim_cannot_be_asked_nothing_is_called_given_outside() {
        Azure.manages(Azure.GALLERY, SamplePeople.RITA, RoleAssignments.READER, "SelfActivate");
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        Estate.azure().fail(Fault.named("AuthorizationFailed").at("GET", "roleAssignmentScheduleInstances"));
        scheduler.run("reconcile-access");
        assertThat(estate.all("select 1 from access_finding")).isEmpty();
        assertThat(Visitor.named("Olivia").page(estate.myGallery() + "/access").text())
                .contains("Until it is, no role that was given outside");

        round();

        assertThat(estate.all("select principal_id from access_finding")).containsExactly(SamplePeople.RAVI);
    }

    private void round() {
        Estate.azure().advance(Duration.ofMinutes(2));
        scheduler.run("reconcile-access");
    }

    private String finding() {
        return estate.myGallery() + "/access/findings/" + estate.one("select id from access_finding");
    }

    @Test
    void without_a_licence_nothing_is_known_to_be_managed_and_the_page_says_so() {
        Azure.gives(Azure.GALLERY, SamplePeople.RITA, "User", RoleAssignments.READER);
        Estate.azure()
                .fail(Fault.on("GET", "roleAssignmentScheduleInstances")
                        .answering(
                                400,
                                Json.parse(
                                        "{\"error\":{\"code\":\"AadPremiumLicenseRequired\",\"message\":\"The tenant needs an AAD"
                                                + " Premium 2 license.\"}}")));

        scheduler.run("reconcile-access");

        assertThat(estate.all("select state from access_finding")).containsExactly("OPEN");
        assertThat(Visitor.named("Olivia").page(estate.myGallery() + "/access").text())
                .contains("AadPremiumLicenseRequired");
        assertThat(Visitor.named("Olivia").page(finding()).text())
                .contains("Privileged Identity Management may manage it", "Take it away");
    }
}
