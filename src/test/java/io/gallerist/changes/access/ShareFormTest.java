package io.gallerist.changes.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is said beside its field, and nothing that was typed is lost. */
@QuarkusTest
class ShareFormTest {
    @Inject
    Estate estate;

    @Inject
    Clock clock;

    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void no_policy_stays() {
        estate.tidy();
    }

    static List<String> noAddresses() {
        return List.of(
                "bob",
                "bob@",
                "@fabrikam.example",
                "bob@fabrikam",
                "bob smith@fabrikam.example",
                "Bcc: eve@fabrikam.example",
                "<script>alert(1)</script>@fabrikam.example",
                "\uD83D\uDE80@fabrikam.example",
                "b".repeat(65) + "@fabrikam.example",
                "bob@" + "fabrikam.".repeat(30) + "example",
                "b".repeat(10_000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("noAddresses")
    void what_is_no_address_is_said_beside_the_field(String typed) {
        Document form = form();

        Document page = wrong(form, Map.of("mails", typed));

        assertThat(page.selectFirst("#error-mails").text()).contains("is not a mail address");
        assertThat(page.select(".error-summary a[href=#field-mails]")).hasSize(1);
        assertThat(page.selectFirst("#field-mails").text()).isEqualTo(typed);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(made(form)).isEqualTo(0L);
        assertThat(Estate.writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mails | ``                         | who    | Choose at least one
            mails | ravii@contoso.example      | mails  | is nobody's address in your organisation
            role  | 8e3af657-a8ff-443c-a75c-2fe8c4bcb635 | role | Choose one of the list
            role  | ``                         | role   | Choose one
            scope | 00000000-0000-4000-8000-000000000001 | scope | Choose the gallery or one of its definitions
            scope | `' or 1=1`                 | scope  | Choose the gallery or one of its definitions
            until | tomorrow                   | until  | is not a date
            until | 2026-02-30                 | until  | is not a date
            until | 2020-01-01                 | until  | This day is over
            until | 10000-01-01                | until  | is not a date
            who   | User:00000000-0000-4000-8000-00000000dead | who | is not in the directory any more
            who   | Group:717a0000-0000-4000-8000-000000000001 | who | is not in the directory any more
            who   | User:' or '1'='1           | who    | is not in the directory any more
            who   | nonsense                   | who    | is not in the directory any more
            who   | Mail:nonsense              | who    | is not a mail address
            """)
    void a_wrong_entry_is_told_at_its_field(String name, String typed, String field, String message) {
        Document form = form();
        Map<String, Object> fields = new HashMap<>(Map.of("mails", "bob@fabrikam.example"));
        fields.put(name, typed);

        Document page = wrong(form, fields);

        assertThat(page.selectFirst("#error-" + field).text()).contains(message);
        assertThat(page.select(".error-summary a[href=#field-" + field + "]")).hasSize(1);
        assertThat(page.select("#field-" + field)).hasSize(1);
        if (!name.equals("mails") && !name.equals("who")) {
            assertThat(page.selectFirst("#field-mails").text()).isEqualTo("bob@fabrikam.example");
        }
        assertThat(made(form)).isEqualTo(0L);
    }

    @Test
    void the_good_addresses_go_on_and_the_bad_ones_are_explained() {
        Outside.block(SamplePeople.RAVI);
        Document form = form();
        String pasted = "bob@fabrikam.example\nMona Okafor <mona@contoso.example>\nravi@contoso.example\nnobody\n"
                + "ravii@contoso.example\nbob@fabrikam.example";

        Document page = wrong(form, Map.of("mails", pasted));

        assertThat(page.selectFirst("#error-mails").text()).startsWith("3 of them can't go on");
        assertThat(page.select("#problems-mails > li").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("ravi@contoso.example is blocked in the directory"),
                        two -> assertThat(two).contains("nobody is not a mail address"),
                        three -> assertThat(three).contains("ravii@contoso.example is nobody's address"));
        assertThat(page.selectFirst("#field-mails").wholeText().strip())
                .isEqualTo("ravi@contoso.example\nnobody\nravii@contoso.example");
        assertThat(page.select("input[name=who][checked]").eachAttr("value"))
                .containsExactly("Mail:bob@fabrikam.example", "User:" + SamplePeople.MONA);
        assertThat(made(form)).isEqualTo(0L);

        Document review = olivia.follow(olivia.submit(page, "/access", Map.of("press", "without")));

        assertThat(review.text())
                .contains("bob@fabrikam.example · will be invited as a guest", "Mona Okafor · mona@contoso.example")
                .doesNotContain("ravi@contoso.example");
        assertThat(made(form)).isEqualTo(1L);
    }

    @Test
    void an_address_that_was_mended_goes_on_with_the_others() {
        Document page = wrong(form(), Map.of("mails", "bob@fabrikam.example\nmona@contoso"));

        Document review = olivia.follow(olivia.submit(page, "/access", Map.of("mails", "mona@contoso.example")));

        assertThat(review.text()).contains("bob@fabrikam.example", "Mona Okafor");
        assertThat(review.select("h1").text()).isEqualTo("Share myGallery with bob@fabrikam.example and 1 more");
    }

    @Test
    void nobody_is_asked_for_twice_while_a_request_is_open() {
        String mail = "twice" + UUID.randomUUID() + "@fabrikam.example";
        Visitor rita = Visitor.named("Rita");
        Document form = rita.page(estate.myGallery() + "/access/new");
        Document draft = rita.follow(rita.submit(form, "/access", Map.of("mails", mail + "\nmona@contoso.example")));
        String path = estate.submit(rita, draft.location());
        Object label = "R-" + estate.one("select number from request where id = ?", Estate.id(path));

        Document page = wrong(form(), Map.of("mails", mail.toUpperCase() + "\nravi@contoso.example"));

        assertThat(page.selectFirst("#error-mails").text()).contains("was asked for already in " + label);
        assertThat(page.select("input[name=who][checked]").eachAttr("value"))
                .containsExactly("User:" + SamplePeople.RAVI);
        assertThat(olivia.submit(
                                form(),
                                "/access",
                                Map.of("mails", mail, "role", "cf7c76d2-98a3-4358-a134-615aa78bf44d"))
                        .statusCode())
                .as("another role")
                .isEqualTo(303);
    }

    @Test
    void of_two_drafts_for_the_same_person_only_one_is_submitted() {
        String first = Visitor.path(olivia.submit(form(), "/access", Map.of("mails", "eve@fabrikam.example")));
        String second = Visitor.path(
                olivia.submit(form(), "/access", Map.of("mails", "eve@fabrikam.example\nbob@fabrikam.example")));
        Visitor rita = Visitor.named("Rita");
        String third = Visitor.path(rita.submit(
                rita.page(estate.myGallery() + "/access/new"), "/access", Map.of("mails", "eve@fabrikam.example")));
        estate.submit(rita, third);

        for (String path : List.of(first, second)) {
            Response answer = olivia.submit(olivia.page(path), "/submission", Map.of("reason", "Too late"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).select(".error-summary").text())
                    .containsAnyOf("was asked for already in R-", "is about the same");
        }
    }

    @Test
    void who_has_access_or_is_in_a_group_that_has_it_needs_none() {
        given(SamplePeople.RAVI, "User", "ASSIGNED", "timestamptz '2099-01-02 12:00Z'");
        given(SamplePeople.IMAGE_OWNERS, "Group", "ASSIGNED", "null");
        given(SamplePeople.MONA, "User", "ENDED", "null");

        Document page =
                wrong(form(), Map.of("mails", "ravi@contoso.example\notto@contoso.example\nmona@contoso.example"));

        assertThat(page.select("#problems-mails > li").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("has this access already, until 2 Jan 2099"),
                        two -> assertThat(two).contains("belongs to the group Granted, which has this access"));
        assertThat(page.select("input[name=who][checked]").eachAttr("value"))
                .containsExactly("User:" + SamplePeople.MONA);
    }

    @Test
    void who_has_access_is_not_told_to_everybody() {
        given(SamplePeople.RAVI, "User", "ASSIGNED", "timestamptz '2099-01-02 12:00Z'");
        given(SamplePeople.IMAGE_OWNERS, "Group", "ASSIGNED", "null");
        given(SamplePeople.MONA, "User", "LOST", "null");
        Visitor rita = Visitor.named("Rita");

        Response answer = rita.submit(
                rita.page(estate.myGallery() + "/access/new"),
                "/access",
                Map.of("mails", "ravi@contoso.example\notto@contoso.example\nmona@contoso.example"));

        assertThat(Jsoup.parse(answer.asString()).select("#problems-mails > li").eachText())
                .hasSize(3)
                .allSatisfy(one ->
                        assertThat(one).endsWith("can't be asked for: there is or will be such access already."));
        Visitor ravi = Visitor.named("Ravi");
        Response own = ravi.submit(
                ravi.page(estate.myGallery() + "/access/new"), "/access", Map.of("who", "User:" + SamplePeople.RAVI));
        assertThat(Jsoup.parse(own.asString()).selectFirst("#error-who").text()).contains("until 2 Jan 2099");
    }

    @Test
    void who_gets_the_access_does_not_decide_on_it() {
        Visitor ravi = Visitor.named("Ravi");
        Visitor mona = Visitor.named("Mona");
        Visitor rita = Visitor.named("Rita");
        List.of(ravi, mona).forEach(one -> one.page("/"));
        estate.sql(
                "insert into gallery_owner (gallery_id, person_id, since) select g.id, p.id, now() from gallery g, person p"
                        + " where g.name = 'myGallery' and p.object_id in ('" + SamplePeople.RAVI + "', '"
                        + SamplePeople.MONA + "')");
        String path = Visitor.path(rita.submit(
                rita.page(estate.myGallery() + "/access/new"), "/access", Map.of("who", "User:" + SamplePeople.RAVI)));
        estate.submit(rita, path);

        assertThat(ravi.page("/inbox").text()).doesNotContain("Share myGallery with Ravi Menon");
        assertThat(ravi.page(path).select("form[action$=/reviews]")).isEmpty();
        assertThat(mona.page(path).select("form[action$=/reviews]")).isNotEmpty();
        estate.approve(mona, path);
        assertThat(estate.status(path)).isNotEqualTo("SUBMITTED");
    }

    @Test
    void an_owner_shares_with_others_at_once_and_with_nobody_of_the_own() {
        String others = Visitor.path(olivia.submit(form(), "/access", Map.of("who", "User:" + SamplePeople.RAVI)));
        String own = Visitor.path(olivia.submit(form(), "/access", Map.of("who", "User:" + SamplePeople.OLIVIA)));
        estate.submit(olivia, others);
        estate.submit(olivia, own);

        assertThat(estate.status(others)).isEqualTo("APPROVED");
        assertThat(estate.status(own)).isEqualTo("SUBMITTED");
    }

    @Test
    void who_has_the_directory_asked_too_often_waits_and_loses_nothing() {
        olivia.page("/");
        estate.sql(
                "insert into directory_pace (person_id, since, calls) select id, ?, 30 from person where object_id = ?",
                java.sql.Timestamp.from(clock.instant().minusSeconds(5)),
                SamplePeople.OLIVIA);

        Document page = wrong(form(), Map.of("mails", "bob@fabrikam.example"));

        assertThat(page.selectFirst("#error-mails").text()).contains("Try again in a minute");
        assertThat(page.selectFirst("#field-mails").text()).isEqualTo("bob@fabrikam.example");
        assertThat(wrong(form(), Map.of("search", "ri", "press", "find"))
                        .selectFirst("#error-search")
                        .text())
                .contains("Try again in a minute");
        Document longer = wrong(form(), Map.of("mails", "b ".repeat(20_000)));
        assertThat(longer.selectFirst("#error-mails").text()).contains("longer than 32768 characters");
    }

    @Test
    void access_to_the_gallery_covers_its_definitions_and_not_the_other_way_round() {
        given(SamplePeople.RAVI, "User", "ASSIGNED", "null");
        String definition = estate.myDefinition().replace("/definitions/", "");

        Document page = wrong(form(), Map.of("mails", "ravi@contoso.example", "scope", definition));

        assertThat(page.selectFirst("#error-mails").text()).contains("has this access already, without end");
        estate.sql(
                "update access_grant set scope_key = scope_key || '/images/myimagedefinition' where state = 'ASSIGNED'");
        assertThat(olivia.submit(form(), "/access", Map.of("mails", "ravi@contoso.example"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void more_than_a_request_takes_are_told_without_asking_the_directory() {
        String many = IntStream.range(0, 101)
                .mapToObj(i -> "p" + i + "@fabrikam.example")
                .collect(Collectors.joining("\n"));
        Document form = form();
        Estate.azure().clearCalls();

        Document page = wrong(form, Map.of("mails", many));

        assertThat(page.selectFirst("#error-mails").text()).contains("At most 100 fit", "group");
        assertThat(page.selectFirst("#field-mails").wholeText().strip()).isEqualTo(many);
        assertThat(Estate.calls("GET")).isEmpty();
    }

    @Test
    void a_hundred_addresses_are_looked_up_with_few_calls() {
        String many = IntStream.range(0, 98)
                .mapToObj(i -> "p" + i + "@fabrikam.example")
                .collect(Collectors.joining("\n"));
        Document form = form();
        Estate.azure().clearCalls();

        Document review = olivia.follow(
                olivia.submit(form, "/access", Map.of("mails", many + "\nmona@contoso.example\nravi@contoso.example")));

        assertThat(Estate.calls("GET")).hasSizeLessThanOrEqualTo(7 * 3 + 14);
        assertThat(review.text())
                .contains("p97@fabrikam.example", "Ravi Menon", "A group would need one role assignment");
    }

    @Test
    void an_alias_of_a_mailbox_is_found_and_a_domain_of_any_letters_is_none_that_is_wrong() {
        Outside.patch(
                SamplePeople.RAVI,
                "{\"proxyAddresses\":[\"SMTP:ravi@contoso.example\",\"smtp:r.menon@contoso.example\"]}");

        Document review = olivia.follow(
                olivia.submit(form(), "/access", Map.of("mails", "R.Menon@contoso.example\njuergen@münchen.example")));

        assertThat(review.text()).contains("Ravi Menon", "juergen@xn--mnchen-3ya.example");
    }

    @Test
    void a_directory_that_does_not_answer_loses_nothing() {
        Document form = form();
        Estate.azure().fail(Fault.named("GraphTooManyRequests"));

        Document page = wrong(
                form,
                Map.of("mails", "bob@fabrikam.example", "who", "User:" + SamplePeople.RAVI, "until", "2099-01-01"));

        assertThat(page.selectFirst("#error-mails").text()).contains("The directory could not be asked");
        assertThat(page.selectFirst("#field-mails").text()).isEqualTo("bob@fabrikam.example");
        assertThat(page.selectFirst("#field-until").attr("value")).isEqualTo("2099-01-01");
    }

    @Test
    void a_draft_for_the_own_gallery_does_not_share_another_one() {
        Visitor otto = Visitor.named("Otto");
        String mail = "draft" + UUID.randomUUID() + "@fabrikam.example";
        Document own = otto.page(estate.gallery("labGallery") + "/access/new");
        String draft = Visitor.path(otto.submit(own, "/access", Map.of("mails", mail)));
        Document foreign = otto.page(estate.myGallery() + "/access/new");

        Response answer = otto.submit(foreign, "/access", Map.of("mails", mail, "request", Estate.id(draft)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(otto.get(estate.myGallery() + "/access/new?request=" + Estate.id(draft))
                        .statusCode())
                .isEqualTo(404);
        estate.submit(otto, draft);
        assertThat(estate.one("select target from request where id = ?", Estate.id(draft)))
                .asString()
                .contains("labGallery");
    }

    @Test
    void a_draft_is_changed_and_one_like_it_is_asked_for() {
        Document form = form();
        String path = Visitor.path(olivia.submit(
                form, "/access", Map.of("mails", "bob@fabrikam.example\nravi@contoso.example", "until", "2099-03-04")));

        Document again = olivia.page(estate.myGallery() + "/access/new?request=" + Estate.id(path));
        assertThat(again.select("input[name=who][checked]").eachAttr("value"))
                .containsExactly("Mail:bob@fabrikam.example", "User:" + SamplePeople.RAVI);
        assertThat(again.selectFirst("#field-until").attr("value")).isEqualTo("2099-03-04");
        olivia.follow(olivia.submit(again, "/access", Map.of("who", "User:" + SamplePeople.RAVI)));

        assertThat(olivia.page(path).select("h1").text()).isEqualTo("Share myGallery with Ravi Menon");
        estate.submit(olivia, path);
        Document like = olivia.page(estate.myGallery() + "/access/new?like=" + Estate.id(path));
        assertThat(like.select("input[name=who][checked]").eachAttr("value"))
                .containsExactly("User:" + SamplePeople.RAVI);
    }

    @Test
    void a_form_is_put_aside_and_gone_on_with() {
        olivia.follow(olivia.submit(
                form(), "/access", Map.of("mails", "not yet", "search", "ri", "press", "save", "until", "2099-03-04")));
        String aside =
                olivia.page("/requests").select("a[href*=unfinished]").last().attr("href");

        Document form = olivia.page(aside);

        assertThat(form.selectFirst("#field-mails").text()).isEqualTo("not yet");
        assertThat(form.selectFirst("#field-until").attr("value")).isEqualTo("2099-03-04");
    }

    @Test
    void a_reason_is_needed_and_kept_within_bounds() {
        Document draft = olivia.follow(
                olivia.submit(form(), "/access", Map.of("mails", "reason" + UUID.randomUUID() + "@fabrikam.example")));
        for (String reason : List.of("", " \n\t ", "\0", "x".repeat(2001))) {
            Response answer = olivia.submit(draft, "/submission", Map.of("reason", reason));

            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#error-reason")).hasSize(1);
            assertThat(page.select(".error-summary a[href=#field-reason]")).hasSize(1);
            assertThat(page.selectFirst("textarea[name=reason]").text())
                    .isEqualTo(reason.replace("\0", "").strip());
        }
        String hostile = "<script>alert(1)</script>\0 \uD83D\uDE80";
        Document submitted = olivia.follow(olivia.submit(draft, "/submission", Map.of("reason", hostile)));
        assertThat(submitted.select("script:not([src])")).isEmpty();
        assertThat(submitted.text()).contains("<script>alert(1)</script> \uD83D\uDE80");
    }

    private Document form() {
        return olivia.page(estate.myGallery() + "/access/new");
    }

    private Document wrong(Document form, Map<String, ?> fields) {
        Response answer = olivia.submit(form, "/access", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.asString(), estate.myGallery());
    }

    private void given(String principal, String type, String state, String until) {
        estate.sql(
                "insert into access_grant (id, gallery_id, scope, scope_key, mail, role_id, state, principal_type, principal_id,"
                        + " principal_name, external, until, assigned_at) select gen_random_uuid(), id, resource_id, resource_key,"
                        + " '', 'acdd72a7-3385-48ef-bd42-f606fba81ae7', ?, ?, ?, 'Granted', false, "
                        + until + ", now() from gallery where name = 'myGallery'",
                state,
                type,
                principal);
    }

    private Object made(Document form) {
        return estate.one(
                "select count(*) from request where idempotency_key = ?",
                UUID.fromString(form.selectFirst("input[name=key]").attr("value")));
    }
}
