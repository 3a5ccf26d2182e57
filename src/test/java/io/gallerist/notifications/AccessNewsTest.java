package io.gallerist.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.PostOffice;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hears that access ends soon, has ended, or is not as it should be. */
@QuarkusTest
class AccessNewsTest {
    private static final String RAVI = "ravi@contoso.example";
    private static final String RITA = "rita@contoso.example";
    private static final String OLIVIA = "olivia@contoso.example";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    Clock clock;

    @BeforeEach
    void people() {
        estate.tidy();
        estate.sql("delete from digest_item");
        estate.sql("delete from preference");
        PostOffice.empty();
        Visitor.named("Rita");
        Visitor.named("Olivia");
    }

    @AfterEach
    void nothing_stays() {
        estate.tidy();
        estate.sql("delete from preference");
    }

    @Test
    void whoever_has_it_and_whoever_asked_are_reminded_14_3_and_1_days_before_the_end() {
        given(SamplePeople.RAVI, Duration.ofDays(60), Duration.ofDays(16));
        remind();
        assertThat(PostOffice.subjectsTo(RAVI)).isEmpty();

        passDays(3);
        remind();
        remind();
        passDays(10);
        remind();
        passDays(1);
        remind();
        passDays(1);
        remind();

        assertThat(PostOffice.subjectsTo(RAVI))
                .containsExactly(
                        "Your access to myGallery ends within 14 days",
                        "Your access to myGallery ends within 3 days",
                        "Your access to myGallery ends within a day");
        assertThat(PostOffice.subjectsTo(RITA))
                .hasSize(3)
                .contains("Access of Ravi Menon to myGallery ends within 14 days");
        assertThat(PostOffice.subjectsTo(OLIVIA)).isEmpty();
    }

    @Test
    void after_an_outage_only_the_last_reminder_is_told() {
        given(SamplePeople.RAVI, Duration.ofDays(60), Duration.ofHours(20));

        remind();

        assertThat(PostOffice.subjectsTo(RAVI)).containsExactly("Your access to myGallery ends within a day");
    }

    @Test
    void short_access_is_not_told_to_end_when_it_has_just_begun() {
        given(SamplePeople.RAVI, Duration.ZERO, Duration.ofDays(2));
        remind();
        assertThat(PostOffice.subjectsTo(RAVI)).isEmpty();

        passDays(1);
        scheduler.pass(Duration.ofHours(1));
        remind();

        assertThat(PostOffice.subjectsTo(RAVI)).hasSize(1);
    }

    @Test
    void access_that_was_extended_is_reminded_of_anew() {
        UUID grant = given(SamplePeople.RAVI, Duration.ofDays(60), Duration.ofDays(2));
        remind();
        QuarkusTransaction.requiringNew()
                .run(() -> io.gallerist.access.AccessGrant.<io.gallerist.access.AccessGrant>findById(grant)
                        .extend(clock.instant().plus(Duration.ofDays(10)), Act.byPortal(clock)));

        remind();

        assertThat(PostOffice.subjectsTo(RAVI))
                .containsExactly(
                        "Your access to myGallery ends within 3 days", "Your access to myGallery ends within 14 days");
    }

    @Test
    void a_guest_who_was_never_here_is_told_with_a_link_to_what_is_shared() throws Exception {
        Outside.invite("never@fabrikam.example");
        String guest = Outside.find("never@fabrikam.example");
        given(guest, Duration.ofDays(60), Duration.ofDays(3));
        Estate.azure().fail(Fault.named("GraphTooManyRequests"));
        remind();
        assertThat(PostOffice.to("never@fabrikam.example"))
                .as("the directory is silent")
                .isEmpty();

        scheduler.pass(Duration.ofMinutes(10));

        MimeMessage mail = PostOffice.to("never@fabrikam.example").get(0);
        assertThat(MailTest.part(mail, "text/plain")).contains("http://localhost:8080/shared", "Ends: ");
        assertThat(MailTest.part(PostOffice.to(RITA).get(0), "text/plain")).contains("/grants/");
    }

    @Test
    void a_reader_of_german_reads_german() {
        Visitor ravi = Visitor.named("Ravi");
        ravi.follow(ravi.submit(
                ravi.page("/me/notifications"),
                "/me/notifications",
                Map.of("pace", "AT_ONCE", "hour", "8", "language", "de", "zone", "UTC")));
        given(SamplePeople.RAVI, Duration.ofDays(60), Duration.ofDays(3));

        remind();

        assertThat(PostOffice.subjectsTo(RAVI))
                .containsExactly("Ihr Zugriff auf myGallery endet innerhalb von 3 Tagen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            access.assigned           | You were given access to myGallery | ravi
            access.ended              | Access of Ravi Menon to myGallery has ended | ravi rita
            access.left-in-place      | Access of Ravi Menon to myGallery has ended here, but the role stays in Azure: somebody else gave it | olivia
            access.overrun            | Access of Ravi Menon to myGallery lasted longer than it should have | olivia
            access.found              | Access to myGallery in Azure is not as the portal gave it | olivia
            access.invitation-expired | The invitation of Ravi Menon to myGallery has expired | rita
            """)
    void what_happens_to_access_is_told_to_those_it_concerns(String action, String subject, String told) {
        UUID grant = given(SamplePeople.RAVI, Duration.ofDays(60), Duration.ofDays(100));

        event(action, new Subject("access", grant.toString(), "Ravi Menon on myGallery", null), Map.of());

        for (String name : new String[] {"ravi", "rita", "olivia"}) {
            if (told.contains(name)) {
                assertThat(PostOffice.subjectsTo(name + "@contoso.example"))
                        .as(name)
                        .containsExactly(
                                name.equals("ravi") ? subject.replace("Access of Ravi Menon", "Your access") : subject);
            } else {
                assertThat(PostOffice.subjectsTo(name + "@contoso.example"))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void of_access_that_was_never_given_nobody_hears_that_it_ended() {
        UUID grant = given(SamplePeople.RAVI, Duration.ofDays(60), Duration.ofDays(100));
        estate.sql("update access_grant set state = 'ENDED', assigned_at = null where id = ?", grant);

        event("access.ended", new Subject("access", grant.toString(), "Ravi Menon on myGallery", null), Map.of());

        assertThat(PostOffice.subjectsTo(RAVI)).isEmpty();
        assertThat(PostOffice.subjectsTo(RITA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            access.found      | gallery  | Access to myGallery in Azure is not as the portal gave it | /access
            campaign.started  | campaign | A review of all access to myGallery has begun | /reviews/
            campaign.reminded | campaign | The review of all access to myGallery is still open | /reviews/
            campaign.ended    | campaign | The review of all access to myGallery is over | /reviews/
            """)
    void owners_hear_what_they_have_to_see_to(String action, String type, String subject, String link)
            throws Exception {
        String gallery = Estate.id(estate.myGallery()).toString();

        event(
                action,
                new Subject(
                        type,
                        type.equals("gallery") ? gallery : UUID.randomUUID().toString(),
                        "myGallery",
                        null),
                Map.of("gallery", gallery));

        assertThat(PostOffice.subjectsTo(OLIVIA)).containsExactly(subject);
        assertThat(MailTest.part(PostOffice.to(OLIVIA).get(0), "text/plain"))
                .contains("http://localhost:8080" + estate.myGallery() + link);
    }

    @Test
    void a_guest_whom_the_portal_invited_is_not_told_twice() {
        UUID grant = given(SamplePeople.RAVI, Duration.ZERO, Duration.ofDays(100));
        estate.sql("update access_grant set invited_at = now() where id = ?", grant);

        event("access.assigned", new Subject("access", grant.toString(), "Ravi Menon on myGallery", null), Map.of());

        assertThat(PostOffice.subjectsTo(RAVI)).isEmpty();
    }

    @Test
    void whoever_is_given_access_is_led_to_it() throws Exception {
        UUID grant = given(SamplePeople.RAVI, Duration.ZERO, Duration.ofDays(100));

        event("access.assigned", new Subject("access", grant.toString(), "Ravi Menon on myGallery", null), Map.of());

        assertThat(MailTest.part(PostOffice.to(RAVI).get(0), "text/plain"))
                .contains("http://localhost:8080/shared", "Ends: ");
    }

    private void event(String action, Subject about, Map<String, String> details) {
        QuarkusTransaction.requiringNew().run(() -> AuditTrail.done(Act.byPortal(clock), action, about, details));
        scheduler.tick();
    }

    private void remind() {
        scheduler.run("remind-of-ends");
        scheduler.tick();
    }

    private void passDays(int days) {
        Estate.azure().advance(Duration.ofDays(days));
    }

    /** Asked for by Rita. */
    private UUID given(String principal, Duration ago, Duration left) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        estate.sql(
                "insert into access_grant (id, gallery_id, asked_by_id, scope, scope_key, mail, role_id, state,"
                        + " principal_type, principal_id, principal_name, external, until, assigned_at) select ?, g.id,"
                        + " p.id, g.resource_id, g.resource_key, '', 'acdd72a7-3385-48ef-bd42-f606fba81ae7', 'ASSIGNED',"
                        + " 'User', ?, 'Ravi Menon', false, ?, ? from gallery g, person p where g.name = 'myGallery' and"
                        + " p.mail = 'rita@contoso.example'",
                id,
                principal,
                Timestamp.from(now.plus(left).minusSeconds(60)),
                Timestamp.from(now.minus(ago)));
        return id;
    }
}
