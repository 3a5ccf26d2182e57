package io.gallerist.changes.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source in another organisation: read there with its own credential, and shown to Azure with the write. */
@QuarkusTest
class OtherTenantTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
    }

    @Test
    void a_machine_of_fabrikam_becomes_a_version_at_contoso() {
        String path = estate.approved(rita, Visitor.named("Olivia"), from(Tenant.FABRIKAM.id()));
        Estate.azure().clearCalls();

        scheduler.until(() -> !estate.status(path).matches("APPROVED|SUBMITTING|UNDERWAY"));

        assertThat(estate.status(path)).as(rita.page(path).text()).isEqualTo("SUCCEEDED");
        assertThat(Estate.writes()).hasSize(1);
        assertThat(rita.page(path).text()).contains("Tenant of the source", Tenant.FABRIKAM.id());
    }

    @Test
    void a_tenant_that_the_portal_is_not_set_up_for_is_said_so() {
        refused(from("00000000-0000-4000-8000-00000000dead"), "sourceTenant", "not set up for this tenant");
    }

    @Test
    void a_vhd_has_no_tenant_of_its_own() {
        Map<String, Object> entry = from(Tenant.FABRIKAM.id());
        entry.put("sourceId", "https://contosovhds.blob.core.windows.net/images/os.vhd");
        refused(entry, "sourceTenant", "has to be in this organisation's own storage");
    }

    @Test
    void without_its_tenant_a_foreign_source_is_out_of_reach() {
        Map<String, Object> entry = from("");
        refused(entry, "sourceId", "name its tenant too");
    }

    private void refused(Map<String, Object> entry, String field, String said) {
        Response answer = rita.submit(rita.page(estate.myDefinition() + "/versions/new"), "/versions", entry);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#error-" + field).text())
                .contains(said);
        assertThat(Estate.writes()).isEmpty();
    }

    private static Map<String, Object> from(String tenant) {
        Map<String, Object> entry = Estate.entry();
        entry.put("source", "");
        entry.put("sourceId", SampleEstate.FABRIKAM_VM);
        entry.put("sourceTenant", tenant);
        return entry;
    }
}
