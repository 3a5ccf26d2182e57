package io.gallerist.changes.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ShareFormTest {
    @Inject
    Estate estate;

    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        olivia = Visitor.named("Olivia");
    }

    static List<String> noAddresses() {
        return List.of(
                "",
                "bob",
                "bob@",
                "@fabrikam.example",
                "bob@fabrikam",
                "bob smith@fabrikam.example",
                "Bob <bob@fabrikam.example>",
                "bob@fabrikam.example, eve@fabrikam.example",
                "bob@fabrikam.example\nBcc: eve@fabrikam.example",
                "<script>alert(1)</script>@fabrikam.example",
                "bob\0@fabrikam.example",
                "\uD83D\uDE80@fabrikam.example",
                "b".repeat(65) + "@fabrikam.example",
                "bob@" + "fabrikam.".repeat(30) + "example",
                "b".repeat(10_000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("noAddresses")
    void what_is_no_address_is_said_beside_the_field(String typed) {
        Document form = olivia.page(estate.myGallery() + "/access/new");

        Response answer = olivia.submit(form, "/access", Map.of("mail", typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#error-mail").text()).contains("This is not a mail address");
        assertThat(page.select(".error-summary a[href=#field-mail]")).hasSize(1);
        if (typed.indexOf('\0') < 0) {
            assertThat(page.selectFirst("#field-mail").attr("value")).isEqualTo(typed);
        }
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(made(form)).isEqualTo(0L);
        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void a_role_that_is_not_offered_is_not_given() {
        Document form = olivia.page(estate.myGallery() + "/access/new");
        String owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

        Response answer = olivia.submit(form, "/access", Map.of("mail", "ravi@contoso.example", "role", owner));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#error-role").text())
                .contains("Choose what the person may do");
        assertThat(made(form)).isEqualTo(0L);
    }

    @Test
    void what_is_asked_for_already_is_not_asked_for_twice() {
        String mail = "twice" + UUID.randomUUID() + "@fabrikam.example";
        estate.share(olivia, mail);
        Document form = olivia.page(estate.myGallery() + "/access/new");

        Response answer = olivia.submit(form, "/access", Map.of("mail", mail.toUpperCase()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#error-mail").text())
                .contains("Somebody has already asked");
    }

    @Test
    void a_draft_for_the_own_gallery_does_not_share_another_one() {
        Visitor otto = Visitor.named("Otto");
        String mail = "draft" + UUID.randomUUID() + "@fabrikam.example";
        Document own = otto.page(estate.gallery("labGallery") + "/access/new");
        String draft = Visitor.path(otto.submit(own, "/access", Map.of("mail", mail)));
        Document foreign = otto.page(estate.myGallery() + "/access/new");

        Response answer = otto.submit(foreign, "/access", Map.of("mail", mail, "request", Estate.id(draft)));

        assertThat(answer.statusCode()).isEqualTo(400);
        estate.submit(otto, draft);
        assertThat(estate.one("select target from request where id = ?", Estate.id(draft)))
                .asString()
                .contains("labGallery");
    }

    @Test
    void a_reason_is_needed_and_kept_within_bounds() {
        Document form = olivia.page(estate.myGallery() + "/access/new");
        Document draft = olivia.follow(
                olivia.submit(form, "/access", Map.of("mail", "reason" + UUID.randomUUID() + "@fabrikam.example")));
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

    private Object made(Document form) {
        return estate.one(
                "select count(*) from request where idempotency_key = ?",
                UUID.fromString(form.selectFirst("input[name=key]").attr("value")));
    }
}
