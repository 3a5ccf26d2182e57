package io.gallerist.changes.removal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was approved to go goes, from the inside out; nothing else does, whatever happens on the way. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemovalTest {
    private static final String ROCKY = SampleEstate.LAB_GALLERY + "/images/lab-rocky";

    @Inject
    Estate estate;

    @Inject
    Removing removing;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;
    Visitor otto;

    @BeforeEach
    void people() {
        removing.undone();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        otto = Visitor.named("Otto");
    }

    @AfterAll
    void undone() {
        removing.undone();
    }

    @Test
    void a_version_goes_with_one_call_and_leaves_the_catalogue() {
        String version = removing.version("myImageDefinition/versions/0.9.1");
        String path = removing.approved(rita, olivia, version);
        assertThat(rita.page(path).text())
                .contains(
                        "Delete version 0.9.1 of myImageDefinition",
                        "latest in East US 2 and West Central US",
                        "DELETE");

        ends(path, "SUCCEEDED");

        assertThat(Removing.deletions()).containsExactly("0.9.1");
        assertThat(estate.events(path)).endsWith("request.underway", "request.succeeded");
        assertThat(removing.isInCatalogue(version)).isFalse();
        assertThat(rita.page(estate.myDefinition()).text()).contains("0.9.0").doesNotContain("0.9.1");
        assertThat(rita.page(path).select("a:contains(one like this)")).isEmpty();
    }

    @Test
    void a_definition_goes_after_its_versions() {
        String definition = estate.definition("lab-rocky");
        String path = removing.approved(rita, otto, definition);
        scheduler.tick();

        scheduler.pass(Duration.ofSeconds(30));

        assertThat(rita.page(path).text()).contains("0 of 4 deleted; Azure is deleting 9.4.0, 9.5.0 and 9.6.0");
        assertThat(Removing.deletions()).containsExactly("9.4.0", "9.5.0", "9.6.0");
        ends(path, "SUCCEEDED");
        assertThat(Removing.deletions()).containsExactly("9.4.0", "9.5.0", "9.6.0", "lab-rocky");
        assertThat(removing.isInCatalogue(definition)).isFalse();
        assertThat(removing.isInCatalogue(estate.definition("lab-gpu"))).isTrue();
    }

    @Test
    void a_gallery_goes_last() {
        String gallery = estate.gallery("labGallery");
        String path = removing.approved(rita, otto, gallery);
        List<String> planned = rita.page(path).select("code.call").eachText().stream()
                .filter(call -> call.startsWith("DELETE"))
                .map(call -> call.replaceAll(".*/|\\?.*", ""))
                .toList();

        ends(path, "SUCCEEDED");

        assertThat(planned).containsExactly("0.1.0", "9.4.0", "9.5.0", "9.6.0", "lab-gpu", "lab-rocky", "labGallery");
        assertThat(Removing.deletions()).isEqualTo(planned);
        assertThat(removing.isInCatalogue(gallery)).isFalse();
    }

    @Test
    void what_is_gone_leaves_the_catalogue_before_the_rest() {
        removing.approved(rita, otto, estate.gallery("labGallery"));
        scheduler.tick();
        scheduler.pass(Duration.ofMinutes(2));
        scheduler.pass(Duration.ofMinutes(1));

        assertThat(removing.isInCatalogue(removing.version("lab-gpu/versions/0.1.0")))
                .isFalse();
        assertThat(removing.isInCatalogue(estate.gallery("labGallery"))).isTrue();
    }

    @Test
    void a_version_that_somebody_added_is_reported_and_nothing_is_deleted() {
        String path = removing.approved(rita, olivia, estate.myDefinition());
        Outside.put(SampleEstate.MY_IMAGE_DEFINITION + "/versions/8.0.0", Removing.API, newVersion());

        ends(path, "FAILED");

        assertThat(rita.page(path).text())
                .contains("Version 8.0.0 of myImageDefinition is there, too", "Nothing was deleted", "What to do:");
        assertThat(Removing.deletions()).isEmpty();
        assertThat(rita.page(path).select("a:contains(one like this)")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_version_that_somebody_made_anew_is_reported_and_nothing_is_deleted(boolean alone) {
        String version = "myImageDefinition/versions/0.9.1";
        String path = removing.approved(rita, olivia, alone ? removing.version(version) : estate.myDefinition());
        madeAnew(SampleEstate.MY_GALLERY + "/images/" + version);

        ends(path, "FAILED");

        assertThat(rita.page(path).text())
                .contains("Version 0.9.1 of myImageDefinition is not the one that was approved", "Nothing was deleted")
                .contains("Somebody made it anew");
        assertThat(Removing.deletions()).isEmpty();
    }

    @Test
    void a_version_that_somebody_made_anew_is_not_submitted_for_deletion() {
        String path = removing.draft(rita, removing.version("myImageDefinition/versions/0.9.1"));
        madeAnew(SampleEstate.MY_IMAGE_DEFINITION + "/versions/0.9.1");

        Document page = org.jsoup.Jsoup.parse(
                rita.submit(rita.page(path), "/submission", java.util.Map.of("reason", "November patches"))
                        .asString());

        assertThat(page.select(".error-summary").text()).contains("was made anew after you asked");
    }

    @Test
    void a_definition_that_is_added_on_the_way_ends_it_with_nothing_more_deleted() {
        String path = removing.approved(rita, otto, estate.gallery("labGallery"));
        scheduler.tick();
        Outside.put(SampleEstate.LAB_GALLERY + "/images/added", Removing.API, newDefinition());

        ends(path, "FAILED");

        assertThat(rita.page(path).text())
                .contains(
                        "Image definition added is there, too",
                        "1 of 7 deleted: version 0.1.0 of lab-gpu.",
                        "Still there: version 9.4.0 of lab-rocky");
        assertThat(Removing.deletions()).containsExactly("0.1.0");
    }

    @Test
    void what_somebody_deleted_meanwhile_counts_as_done() {
        String path = removing.approved(rita, otto, estate.definition("lab-rocky"));
        Outside.delete(ROCKY + "/versions/9.5.0", Removing.API);
        Estate.azure().advance(Duration.ofMinutes(3));
        Estate.azure().clearCalls();

        ends(path, "SUCCEEDED");

        assertThat(Removing.deletions()).containsExactly("9.4.0", "9.6.0", "lab-rocky");
    }

    @Test
    void a_target_that_is_gone_already_needs_no_call() {
        String path = removing.approved(rita, olivia, removing.version("myImageDefinition/versions/0.9.1"));
        Outside.delete(SampleEstate.MY_IMAGE_DEFINITION + "/versions/0.9.1", Removing.API);
        Estate.azure().advance(Duration.ofMinutes(3));
        Estate.azure().clearCalls();

        ends(path, "SUCCEEDED");

        assertThat(Removing.deletions()).isEmpty();
    }

    @Test
    void a_deletion_that_fails_is_told_with_what_is_gone_and_what_is_left() {
        Estate.azure().fail(Fault.named("OperationFailed").at("", "/versions/9\\.5\\.0"));
        String path = removing.approved(rita, otto, estate.definition("lab-rocky"));

        ends(path, "FAILED");

        assertThat(rita.page(path).text())
                .contains(
                        "InternalExecutionError",
                        "Azure did not delete version 9.5.0 of lab-rocky: An internal execution error occurred.",
                        "2 of 4 deleted: version 9.4.0 of lab-rocky, version 9.6.0 of lab-rocky.",
                        "Still there: version 9.5.0 of lab-rocky, image definition lab-rocky.",
                        "What to do:");
        assertThat(Removing.deletions()).containsExactly("9.4.0", "9.5.0", "9.6.0");
        assertThat(removing.isInCatalogue(removing.version("lab-rocky/versions/9.4.0")))
                .isFalse();
        assertThat(removing.isInCatalogue(removing.version("lab-rocky/versions/9.5.0")))
                .isTrue();
    }

    @Test
    void a_lock_is_told_in_azures_words_and_nothing_is_deleted() throws Exception {
        Estate.azure().fail(locked("/versions/9\\.4\\.0"));
        String path = removing.approved(rita, otto, estate.definition("lab-rocky"));

        ends(path, "FAILED");

        assertThat(rita.page(path).text())
                .contains(
                        "ScopeLocked",
                        "cannot perform delete operation because following scope(s) are locked",
                        "Nothing was deleted.",
                        "its owner must remove the lock first");
        assertThat(Removing.deletions()).containsExactly("9.4.0");
    }

    @Test
    void a_refusal_on_the_way_waits_for_what_has_begun() throws Exception {
        Estate.azure().fail(locked("/versions/9\\.5\\.0").times(2));
        String path = removing.approved(rita, otto, estate.definition("lab-rocky"));

        ends(path, "FAILED");

        assertThat(rita.page(path).text())
                .contains("ScopeLocked", "1 of 4 deleted: version 9.4.0 of lab-rocky.", "Still there: version 9.5.0");
        assertThat(Removing.deletions()).containsExactly("9.4.0", "9.5.0", "9.5.0");
    }

    @Test
    void azure_may_take_its_time_to_notice_that_a_definition_is_empty() throws Exception {
        Estate.azure().fail(nested().times(2));
        String path = removing.approved(rita, otto, estate.definition("lab-rocky"));

        ends(path, "SUCCEEDED");

        assertThat(Removing.deletions())
                .containsExactly("9.4.0", "9.5.0", "9.6.0", "lab-rocky", "lab-rocky", "lab-rocky");
    }

    @Test
    void what_azure_counts_though_the_portal_deleted_nothing_there_is_told() throws Exception {
        Estate.azure().fail(nested());
        String path = removing.approved(rita, otto, estate.definition("lab-rocky"));
        List.of("9.4.0", "9.5.0", "9.6.0")
                .forEach(version -> Outside.delete(ROCKY + "/versions/" + version, Removing.API));
        Estate.azure().advance(Duration.ofMinutes(3));
        Estate.azure().clearCalls();

        ends(path, "FAILED");

        assertThat(rita.page(path).text()).contains("before nested resources are deleted");
        assertThat(Removing.deletions()).containsExactly("lab-rocky");
    }

    @Test
    void too_many_requests_only_delay_it() {
        Estate.azure().fail(Fault.named("TooManyRequests").at("DELETE", "/versions/9\\.5\\.0"));
        String path = removing.approved(rita, otto, estate.definition("lab-rocky"));

        ends(path, "SUCCEEDED");

        assertThat(Removing.deletions()).contains("9.4.0", "9.5.0", "9.6.0").endsWith("lab-rocky");
    }

    @Test
    void a_portal_that_died_between_call_and_answer_follows_its_own_deletion() {
        estate.sql("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken on purpose'; end $$");
        estate.sql("create trigger broken before update on attempt for each row execute function broken()");
        String path = removing.approved(rita, otto, estate.definition("lab-rocky"));
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("SUBMITTING");
        assertThat(Removing.deletions()).containsExactly("9.4.0");
        estate.sql("drop trigger broken on attempt");

        ends(path, "SUCCEEDED");

        assertThat(Removing.deletions()).containsExactly("9.4.0", "9.5.0", "9.6.0", "lab-rocky");
        assertThat(estate.events(path)).containsOnlyOnce("request.underway", "request.succeeded");
    }

    @Test
    void a_lost_answer_is_no_lost_deletion() {
        Estate.azure().fail(Fault.named("LostResponse").at("DELETE", "/versions/9\\.4\\.0"));
        String path = removing.approved(rita, otto, estate.definition("lab-rocky"));

        ends(path, "SUCCEEDED");

        assertThat(Removing.deletions()).containsExactly("9.4.0", "9.5.0", "9.6.0", "lab-rocky");
    }

    @Test
    void a_deletion_waits_for_who_writes_inside() {
        String removal = removing.draft(rita, estate.myDefinition());
        String version = estate.approved(rita, olivia);
        scheduler.tick();
        removing.submittedUnseen(removal);
        estate.approve(olivia, removal);

        scheduler.pass(Duration.ofSeconds(10));

        assertThat(estate.status(version)).isEqualTo("UNDERWAY");
        assertThat(estate.status(removal)).isEqualTo("APPROVED");
        assertThat(rita.page(removal).text()).contains("is writing to something in it");
        ends(version, "SUCCEEDED");
        ends(removal, "FAILED");
        assertThat(rita.page(removal).text()).contains("nobody approved that it goes");
    }

    @Test
    void nobody_writes_inside_what_is_being_deleted() {
        String version = estate.draft(rita);
        String gallery = removing.approved(rita, olivia, estate.myGallery());
        scheduler.tick();
        removing.submittedUnseen(version);
        estate.approve(olivia, version);

        scheduler.pass(Duration.ofSeconds(10));

        assertThat(estate.status(gallery)).isEqualTo("UNDERWAY");
        assertThat(estate.status(version)).isEqualTo("APPROVED");
        assertThat(rita.page(version).text()).contains("is deleting what it is in");
        ends(gallery, "SUCCEEDED");
        ends(version, "FAILED");
        assertThat(Estate.calls("PUT")).isEmpty();
    }

    @Test
    void what_is_to_be_deleted_takes_no_more_requests_inside() {
        String version = estate.draft(rita);
        removing.submitted(rita, estate.myGallery());

        Document page = org.jsoup.Jsoup.parse(
                rita.submit(rita.page(version), "/submission", java.util.Map.of("reason", "November patches"))
                        .asString());

        assertThat(page.select(".error-summary").text()).contains("is to delete what this is in");
    }

    private void ends(String path, String status) {
        scheduler.until(() ->
                estate.status(path).equals("SUCCEEDED") || estate.status(path).equals("FAILED"));
        assertThat(estate.status(path)).as(rita.page(path).text()).isEqualTo(status);
    }

    private static Fault locked(String path) throws Exception {
        return conflict(
                path,
                "ScopeLocked",
                "The scope cannot perform delete operation because following scope(s) are locked. Please remove the lock"
                        + " and try again.");
    }

    private static Fault nested() throws Exception {
        return conflict(
                "/images/lab-rocky$", "Conflict", "Can not delete resource before nested resources are deleted.");
    }

    private static Fault conflict(String path, String code, String message) throws Exception {
        return Fault.on("DELETE", path)
                .answering(
                        409,
                        new ObjectMapper()
                                .readTree("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}"));
    }

    private static void madeAnew(String version) {
        Outside.delete(version, Removing.API);
        Estate.azure().advance(Duration.ofMinutes(3));
        Outside.put(version, Removing.API, newVersion());
        Estate.azure().advance(Duration.ofHours(2));
        Estate.azure().clearCalls();
    }

    private static String newVersion() {
        return "{\"location\":\"westcentralus\",\"properties\":{\"publishingProfile\":{\"targetRegions\":[{\"name\":"
                + "\"West Central US\"}]},\"storageProfile\":{\"source\":{\"virtualMachineId\":\"" + Estate.MY_VM
                + "\"}}}}";
    }

    private static String newDefinition() {
        return "{\"location\":\"northeurope\",\"properties\":{\"osType\":\"Linux\",\"osState\":\"Generalized\","
                + "\"hyperVGeneration\":\"V2\",\"identifier\":{\"publisher\":\"Contoso\",\"offer\":\"Linux\",\"sku\":"
                + "\"added\"}}}";
    }
}
