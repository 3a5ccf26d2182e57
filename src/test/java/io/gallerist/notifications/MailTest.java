package io.gallerist.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.policies.Reviewers;
import io.gallerist.policies.StagePlan;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Policed;
import io.gallerist.support.PostOffice;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people read in their mail, and when they read it once, later or not at all. */
@QuarkusTest
class MailTest {
    private static final String OLIVIA = "olivia@contoso.example";
    private static final String RITA = "rita@contoso.example";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        estate.sql("delete from digest_item");
        estate.sql("delete from preference");
        PostOffice.empty();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void mended() {
        estate.sql("drop trigger if exists broken on delivery_attempt");
        estate.sql("drop trigger if exists broken on scheduled_tasks");
        estate.sql("delete from preference");
        estate.sql("update policy_version set state = 'REPLACED' where state in ('IN_FORCE', 'PROPOSED')");
        PostOffice.open();
    }

    @Test
    void an_owner_hears_of_a_submission_and_the_link_leads_to_it() throws MessagingException {
        String path = estate.submitted(rita);

        scheduler.tick();

        MimeMessage mail = only(OLIVIA);
        assertThat(mail.getSubject())
                .startsWith(label(path) + " waits for your decision: ")
                .hasSizeLessThan(160);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Gallerist <gallerist@contoso.example>");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@localhost>");
        Document html = Jsoup.parse(part(mail, "text/html"));
        assertThat(html.text()).contains("Rita Sandoval", "myGallery", "November patches");
        assertThat(html.select("a").eachAttr("href"))
                .containsExactly("http://localhost:8080" + path, "http://localhost:8080/me/notifications");
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(part(mail, "text/plain"))
                .contains(
                        "http://localhost:8080" + path, "Asked by: Rita Sandoval", "In their words: November patches");
        assertThat(olivia.page(path).text()).contains("Approve");
    }

    @Test
    void the_requester_hears_of_the_decision_and_of_the_end() {
        String path = estate.approved(rita, olivia);

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        scheduler.tick();

        assertThat(PostOffice.subjectsTo(RITA))
                .satisfiesExactly(
                        approved -> assertThat(approved).startsWith(label(path) + " was approved: "),
                        succeeded -> assertThat(succeeded).startsWith(label(path) + " has succeeded: "));
    }

    @Test
    void reviewers_hear_of_a_request_that_comes_back_to_them() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        String path = estate.approved(rita, olivia);
        Outside.block(SamplePeople.OLIVIA);

        scheduler.until(() -> estate.events(path).contains("request.moved"));
        scheduler.tick();

        assertThat(PostOffice.subjectsTo("otto@contoso.example"))
                .anyMatch(subject -> subject.startsWith(label(path) + " waits for your decision once more: "));
        assertThat(PostOffice.subjectsTo(RITA))
                .anyMatch(subject -> subject.startsWith(label(path) + " goes back to review: "));
    }

    @Test
    void who_was_asked_to_decide_hears_that_it_was_taken_back() {
        String path = estate.submitted(rita);
        scheduler.tick();
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        rita.follow(rita.submit(rita.page(path), "/recall", Map.of()));
        scheduler.tick();

        assertThat(PostOffice.subjectsTo(OLIVIA))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(label(path) + " was taken back to be changed: ");
        assertThat(PostOffice.subjectsTo("otto@contoso.example"))
                .as("who was never asked")
                .hasSize(1);
        assertThat(PostOffice.subjectsTo(RITA)).isEmpty();
    }

    @Test
    void who_was_asked_to_decide_hears_that_it_was_withdrawn_or_has_expired() {
        Policed.by(Policed.patient(24, 48, 72, Reviewers.owners()));
        String withdrawn = estate.submitted(rita);
        String expired = estate.submitted(rita);
        scheduler.tick();
        PostOffice.empty();

        rita.follow(rita.submit(rita.page(withdrawn), "/withdrawal", Map.of()));
        scheduler.tick();
        assertThat(PostOffice.subjectsTo(OLIVIA))
                .singleElement()
                .asString()
                .startsWith(label(withdrawn) + " was withdrawn: ");
        scheduler.pass(Duration.ofHours(73));
        scheduler.run("watch-stages");
        scheduler.tick();

        assertThat(PostOffice.subjectsTo(OLIVIA))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(label(expired) + " has expired undecided: ");
        assertThat(PostOffice.subjectsTo(RITA)).singleElement().asString().startsWith(label(expired));
    }

    @Test
    void who_heard_that_it_was_taken_back_is_not_told_of_its_withdrawal() {
        String path = estate.submitted(rita);
        scheduler.tick();
        rita.follow(rita.submit(rita.page(path), "/recall", Map.of()));
        scheduler.tick();
        PostOffice.empty();

        rita.follow(rita.submit(rita.page(path), "/withdrawal", Map.of()));
        scheduler.tick();

        assertThat(PostOffice.subjectsTo(OLIVIA)).isEmpty();
    }

    @Test
    void a_reviewers_question_reaches_who_asked_and_the_answer_reaches_the_reviewers() throws MessagingException {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        String path = estate.submitted(rita);
        estate.sql(
                "update request set on_behalf_of_id = (select id from person where mail = 'ravi@contoso.example') where id = ?",
                Estate.id(path));
        scheduler.tick();
        PostOffice.empty();

        olivia.follow(olivia.submit(
                olivia.page(path), "/reviews", Map.of("decision", "comment", "comment", "Why 20 replicas?")));
        scheduler.tick();

        assertThat(PostOffice.subjectsTo(OLIVIA)).as("her own words").isEmpty();
        for (String other : List.of(RITA, "ravi@contoso.example", "otto@contoso.example")) {
            assertThat(PostOffice.subjectsTo(other))
                    .singleElement()
                    .asString()
                    .startsWith("There is a new comment on " + label(path) + ": ");
        }
        assertThat(part(only(RITA), "text/plain")).contains("In their words: Why 20 replicas?", "Olivia Brandt");
        PostOffice.empty();

        rita.follow(rita.submit(rita.page(path), "/comments", Map.of("comment", "Twenty teams start at nine")));
        scheduler.tick();

        assertThat(PostOffice.subjectsTo(RITA)).isEmpty();
        assertThat(part(only(OLIVIA), "text/plain")).contains("In their words: Twenty teams start at nine");
        assertThat(PostOffice.subjectsTo("otto@contoso.example")).hasSize(1);
        assertThat(PostOffice.subjectsTo("ravi@contoso.example")).hasSize(1);
    }

    @Test
    void who_has_decided_is_neither_reminded_nor_told_of_the_escalation() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        Visitor.named("Mona");
        estate.sql(
                "insert into delegation (id, from_id, to_id, since, until, reason) select gen_random_uuid(), o.id, m.id,"
                        + " now() - interval '1 year', now() + interval '1 year', 'Away' from person o, person m"
                        + " where o.mail = ? and m.mail = 'mona@contoso.example'",
                OLIVIA);
        Policed.by(
                new StagePlan("Owners", List.of(Reviewers.owners()), List.of(Reviewers.owners()), 2, 1, 24, 48, null));
        String path = estate.approve(olivia, estate.submitted(rita));
        scheduler.tick();
        PostOffice.empty();

        for (String expected : List.of(" still waits for your decision: ", " has escalated and waits for")) {
            scheduler.pass(Duration.ofHours(24).plusSeconds(1));
            scheduler.run("watch-stages");
            scheduler.tick();
            assertThat(PostOffice.subjectsTo("otto@contoso.example"))
                    .last()
                    .asString()
                    .startsWith(label(path) + expected);
        }

        assertThat(PostOffice.subjectsTo(OLIVIA)).as("who has approved").isEmpty();
        assertThat(PostOffice.subjectsTo("mona@contoso.example"))
                .as("who stands in for whoever has approved")
                .isEmpty();
    }

    @Test
    void what_a_rule_says_are_nobodys_words() throws MessagingException {
        estate.share(olivia, "ravi@contoso.example");

        scheduler.tick();

        MimeMessage approved = PostOffice.to(OLIVIA).get(0);
        assertThat(approved.getSubject()).contains(" was approved: ");
        assertThat(part(approved, "text/plain")).contains("Reason: ").doesNotContain("In their words");
    }

    @Test
    void who_proposed_a_policy_hears_what_became_of_it_and_who_wrote_some_of_it_is_not_asked() {
        String policy = "/policies/" + Estate.id(estate.myGallery());
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        Visitor otto = Visitor.named("Otto");
        olivia.follow(olivia.submit(olivia.page(policy), policy, Map.of()));
        proposes(olivia, policy, "Two of us", Map.of("fourEyes", "true"));
        scheduler.tick();
        PostOffice.empty();

        proposes(olivia, policy, "Words, too");
        proposes(otto, policy, "Better words");
        scheduler.tick();
        assertThat(PostOffice.subjectsTo("otto@contoso.example"))
                .containsExactly("A change of the policy waits for a second owner: myGallery");
        assertThat(PostOffice.subjectsTo(OLIVIA)).as("an author").isEmpty();

        otto.follow(otto.submit(otto.page(policy), "/proposal/withdrawal", Map.of()));
        proposes(olivia, policy, "Once more");
        otto.follow(otto.submit(otto.page(policy), "/proposal/refusal", Map.of("why", "Too much typing")));
        proposes(olivia, policy, "The last time");
        otto.follow(otto.submit(otto.page(policy), "/proposal/acceptance", Map.of()));
        scheduler.tick();

        assertThat(PostOffice.subjectsTo(OLIVIA))
                .containsExactlyInAnyOrder(
                        "Your change of the policy was declined: myGallery",
                        "Your change of the policy is in force: myGallery");
    }

    private static void proposes(Visitor who, String policy, String why) {
        proposes(who, policy, why, Map.of("fourEyes", "true", "words", "true"));
    }

    private static void proposes(Visitor who, String policy, String why, Map<String, String> ticked) {
        Document form = who.page(policy + "/settings");
        form.select("[type=checkbox]").removeAttr("checked");
        Map<String, String> typed = new HashMap<>(ticked);
        typed.put("why", why);
        who.follow(who.submit(form, "/settings", typed));
    }

    @Test
    void who_reviews_through_a_group_is_told_without_ever_having_been_here() {
        estate.sql("update person set mail = 'elsewhere@contoso.example' where object_id = ?", SamplePeople.MONA);
        estate.sql(
                "insert into directory_group (id, object_id, name, known_at) values (gen_random_uuid(), ?, 'Platform team', now())",
                SamplePeople.PLATFORM_TEAM);
        UUID group =
                (UUID) estate.one("select id from directory_group where object_id = ?", SamplePeople.PLATFORM_TEAM);
        Policed.by(Policed.stage("Platform", new Reviewers(Reviewers.Type.GROUP, group, "Platform team")));
        String path = estate.submitted(rita);
        Estate.azure().fail(Fault.named("GraphTooManyRequests"));

        scheduler.tick();
        assertThat(PostOffice.to("mona@contoso.example")).isEmpty();
        scheduler.pass(Duration.ofMinutes(10));

        assertThat(PostOffice.subjectsTo("mona@contoso.example"))
                .singleElement()
                .asString()
                .startsWith(label(path) + " waits for your decision: ");
        assertThat(PostOffice.to(OLIVIA)).isEmpty();
    }

    @Test
    void nobody_is_told_of_the_own_deed() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        scheduler.tick();
        assertThat(PostOffice.subjectsTo("otto@contoso.example"))
                .containsExactly("You are an owner of the gallery myGallery now");

        String path = estate.submitted(olivia);
        scheduler.tick();

        assertThat(PostOffice.subjectsTo(OLIVIA)).isEmpty();
        assertThat(PostOffice.subjectsTo("otto@contoso.example")).hasSize(2);
        rita.submit(rita.page(estate.submitted(rita)), "/withdrawal", Map.of());
        scheduler.tick();
        assertThat(PostOffice.subjectsTo(RITA)).isEmpty();
        assertThat(path).isNotEmpty();
    }

    @Test
    void what_is_rolled_back_is_told_to_nobody() {
        String path = estate.submitted(rita);
        scheduler.tick();
        breaks("scheduled_tasks", "insert", "new.task_name = 'carry-out'");

        int status = olivia.submit(olivia.page(path), "/reviews", Map.of("decision", "approve", "comment", ""))
                .statusCode();
        estate.sql("drop trigger broken on scheduled_tasks");
        scheduler.tick();

        assertThat(status).isEqualTo(500);
        assertThat(PostOffice.to(RITA)).isEmpty();
        assertThat(estate.one(
                        "select count(*) from outbox o join audit_event e on e.id = o.event_id where e.request_id = ?"
                                + " and e.action = 'request.approved'",
                        Estate.id(path)))
                .isEqualTo(0L);
    }

    @Test
    void a_dead_mail_server_slows_nothing_and_the_mail_comes_once_when_it_is_back() {
        PostOffice.close();
        String path = estate.approved(rita, olivia);
        scheduler.tick();
        scheduler.pass(Duration.ofMinutes(1));
        assertThat(estate.status(path)).isIn("UNDERWAY", "SUCCEEDED");
        assertThat(states(path)).containsOnly("WAITING");

        PostOffice.open();
        scheduler.pass(Duration.ofMinutes(10));
        scheduler.pass(Duration.ofMinutes(30));

        assertThat(PostOffice.subjectsTo(RITA))
                .filteredOn(subject -> subject.contains("was approved"))
                .hasSize(1);
        assertThat(states(path)).containsOnly("DELIVERED");
    }

    @Test
    void who_left_before_the_mail_server_came_back_gets_none() {
        PostOffice.close();
        String path = estate.submitted(rita);
        scheduler.tick();
        estate.sql("update person set left_at = now() where mail = ?", OLIVIA);

        PostOffice.open();
        scheduler.pass(Duration.ofMinutes(10));

        assertThat(PostOffice.to(OLIVIA)).isEmpty();
        assertThat(states(path)).containsExactly("GIVEN_UP");
        assertThat(Visitor.named("Ada").page("/deliveries?state=GIVEN_UP").text())
                .contains("Olivia Brandt has left the organisation.");
    }

    @Test
    void what_no_server_takes_for_three_days_is_given_up_in_sight_of_the_administrator() {
        String path = estate.submitted(rita);
        PostOffice.close();
        for (int hour = 0; hour < 80; hour += 4) {
            scheduler.pass(Duration.ofHours(4));
        }

        assertThat(states(path)).containsExactly("GIVEN_UP");
        assertThat(Visitor.named("Ada").page("/deliveries?state=GIVEN_UP").text())
                .contains(label(path), "Given up", "The mail server can't be reached.");
    }

    @Test
    void a_mail_whose_end_is_not_known_is_not_sent_twice_unless_an_administrator_says_so() {
        String path = estate.submitted(rita);
        breaks("delivery_attempt", "update", "new.outcome = 'DELIVERED'");
        scheduler.tick();
        assertThat(PostOffice.to(OLIVIA)).as("it left").hasSize(1);
        assertThat(states(path)).containsExactly("SENDING");
        estate.sql("drop trigger broken on delivery_attempt");

        scheduler.pass(Duration.ofMinutes(2));
        scheduler.pass(Duration.ofHours(7));

        assertThat(PostOffice.to(OLIVIA)).hasSize(1);
        assertThat(states(path)).containsExactly("UNKNOWN");
        Visitor ada = Visitor.named("Ada");
        Document list = ada.page("/deliveries?state=UNKNOWN&kind=MAIL");
        Document page = ada.page(list.selectFirst("main tbody a").attr("href"));
        assertThat(page.text()).contains("It may have arrived", "The portal stopped while it was sending");
        ada.follow(ada.submit(page, "/sending", Map.of()));
        scheduler.tick();

        List<MimeMessage> twice = PostOffice.to(OLIVIA);
        assertThat(twice).hasSize(2);
        assertThat(id(twice.get(0))).as("known as the same mail").isEqualTo(id(twice.get(1)));
        assertThat(states(path)).containsExactly("DELIVERED");
        assertThat(estate.one("select actor_name from audit_event where action = 'delivery.sent-again' order by id desc"
                        + " limit 1"))
                .isEqualTo("Ada Novak");
    }

    @Test
    void what_was_delivered_is_deleted_after_ninety_days_and_what_waits_is_not() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        prefers(Visitor.named("Otto"), Map.of("pace", "DAILY", "hour", "8", "language", "en", "zone", "UTC"));
        String delivered = estate.submitted(rita);
        scheduler.tick();
        scheduler.pass(Duration.ofHours(24));
        scheduler.run("send-digests");
        scheduler.tick();
        assertThat(PostOffice.to("otto@contoso.example")).as("the summary").isNotEmpty();
        PostOffice.close();
        String waiting = estate.submitted(rita);
        scheduler.tick();
        scheduler.run("forget-deliveries");
        assertThat(lines(delivered)).isEqualTo(1L);
        assertThat(states(delivered)).containsExactly("DELIVERED");
        estate.sql("update delivery set created_at = created_at - interval '91 days'");

        scheduler.run("forget-deliveries");

        assertThat(states(delivered)).isEmpty();
        assertThat(states(waiting)).containsExactly("WAITING");
        assertThat(lines(delivered)).isEqualTo(0L);
        assertThat(lines(waiting)).as("for the next summary").isEqualTo(1L);
        assertThat(estate.events(delivered)).contains("request.submitted");
    }

    @Test
    void a_mail_for_which_no_encrypted_connection_came_about_was_not_sent() {
        assertThat(List.of(
                        new RuntimeException(new SSLHandshakeException("PKIX path building failed")),
                        new RuntimeException(new SSLException("Unsupported or unrecognized SSL message")),
                        new RuntimeException("STARTTLS required but not supported by server")))
                .allSatisfy(
                        failure -> assertThat(Mailing.answer(failure).outcome()).isEqualTo(Answer.Outcome.REFUSED));
        assertThat(Mailing.answer(new RuntimeException(new IOException("Connection reset")))
                        .outcome())
                .isEqualTo(Answer.Outcome.UNKNOWN);
    }

    @Test
    void in_german_and_in_the_readers_zone_what_somebody_wrote_stays_text() {
        prefers(olivia, Map.of("pace", "AT_ONCE", "hour", "8", "language", "de", "zone", "Europe/Berlin"));
        String draft = estate.draft(rita);
        String long1 = "<b>eilig</b> & gut " + "x".repeat(900);
        rita.submit(rita.page(draft), "/submission", Map.of("reason", long1));

        scheduler.tick();

        MimeMessage mail = only(OLIVIA);
        assertThat(PostOffice.subjectsTo(OLIVIA).get(0)).startsWith(label(draft) + " wartet auf Ihre Entscheidung: ");
        Document html = Jsoup.parse(part(mail, "text/html"));
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(html.select("b")).isEmpty();
        assertThat(html.text())
                .contains("Im Wortlaut", "<b>eilig</b> & gut", "In Gallerist öffnen")
                .containsPattern(" MES?Z")
                .doesNotContain("x".repeat(500));
        assertThat(part(mail, "text/plain")).contains("<b>eilig</b> & gut");
    }

    @Test
    void the_language_is_the_browsers_until_somebody_chooses_one() {
        olivia.get("/", "de-AT,de;q=0.9,en;q=0.8");
        Scheduler.soon(() -> !estate.all("select 1 from preference where seen_language = 'de'")
                .isEmpty());

        Document page = olivia.page("/me/notifications");

        assertThat(page.select("#field-language option[selected]").text()).isEqualTo("Deutsch");
        prefers(olivia, Map.of("pace", "AT_ONCE", "hour", "8", "language", "en", "zone", "UTC"));
        olivia.get("/", "de-AT,de;q=0.9");
        assertThat(olivia.page("/me/notifications")
                        .select("#field-language option[selected]")
                        .text())
                .isEqualTo("English");
    }

    @Test
    void who_wants_none_gets_none() {
        prefers(olivia, Map.of("pace", "NONE", "hour", "8", "language", "en", "zone", "UTC"));

        estate.submitted(rita);
        scheduler.tick();

        assertThat(PostOffice.to(OLIVIA)).isEmpty();
    }

    @Test
    void a_wrong_choice_is_said_at_its_field_and_kept() {
        var answer = olivia.submit(
                olivia.page("/me/notifications"),
                "/me/notifications",
                Map.of("pace", "DAILY", "hour", "8", "language", "de", "zone", "Mars/Olympus"));

        Document again = Jsoup.parse(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(again.select("#error-zone").text()).contains("Europe/Berlin");
        assertThat(again.select("#field-zone").attr("value")).isEqualTo("Mars/Olympus");
        assertThat(again.select("[name=pace][checked]").attr("value")).isEqualTo("DAILY");
    }

    @Test
    void in_development_a_page_shows_the_mails() {
        String path = estate.submitted(rita);
        scheduler.tick();

        String mail = olivia.page("/_mail").selectFirst("main tbody a").attr("href");

        assertThat(olivia.page(mail).text()).contains("waits for your decision", "http://localhost:8080" + path);
        assertThat(olivia.page(mail + "/html").selectFirst("a").attr("href")).endsWith(path);
    }

    private static void prefers(Visitor who, Map<String, String> choice) {
        who.follow(who.submit(who.page("/me/notifications"), "/me/notifications", choice));
    }

    private String label(String path) {
        return "R-" + estate.one("select number from request where id = ?", Estate.id(path));
    }

    /** Of summaries, sent or not. */
    private Object lines(String path) {
        return estate.one(
                "select count(*) from digest_item i join outbox o on o.id = i.outbox_id join audit_event e on e.id ="
                        + " o.event_id where e.request_id = ?",
                Estate.id(path));
    }

    private List<Object> states(String path) {
        return estate.all(
                "select distinct d.state from delivery d join outbox o on o.id = d.outbox_id join audit_event e on e.id ="
                        + " o.event_id where e.request_id = ? and d.kind = 'MAIL'",
                Estate.id(path));
    }

    private void breaks(String table, String on, String when) {
        estate.sql("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken on purpose'; end $$");
        estate.sql("create trigger broken before " + on + " on " + table + " for each row when (" + when
                + ") execute function broken()");
    }

    private static MimeMessage only(String mail) {
        List<MimeMessage> mails = PostOffice.to(mail);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String part(MimeMessage mail, String type) {
        try {
            return part((MimeMultipart) mail.getContent(), type);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof MimeMultipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("No " + type);
    }
}
