package io.gallerist.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gallerist.support.Estate;
import io.gallerist.support.PostOffice;
import io.gallerist.support.Receiver;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gallery's webhooks and chats, at a server that fails as real ones do. */
@QuarkusTest
class ChannelTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    Delivering delivering;

    Visitor rita;
    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        off();
        Receiver.clear();
        PostOffice.empty();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void off() {
        estate.sql("update policy_version set state = 'REPLACED' where state in ('IN_FORCE', 'PROPOSED')");
        estate.sql("update channel set removed_at = now(), off_at = now() where removed_at is null");
    }

    @Test
    void a_webhook_gets_a_cloud_event_that_its_receiver_can_check() throws Exception {
        String channel = adds("WEBHOOK", "/hook");
        String secret = secret(channel);

        String path = estate.submitted(rita);
        scheduler.tick();

        Receiver.Got got = only("/hook");
        JsonNode event = JSON.readTree(got.body());
        assertThat(got.header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("io.gallerist.request.submitted");
        assertThat(event.path("source").asText()).isEqualTo("http://localhost:8080/");
        assertThat(event.path("subject").asText()).isEqualTo(path);
        assertThat(Instant.parse(event.path("time").asText()))
                .isBefore(Estate.azure().now().plusMillis(1));
        assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(event.path("data").path("url").asText()).isEqualTo("http://localhost:8080" + path);
        assertThat(event.path("data").path("gallery").path("name").asText()).isEqualTo("myGallery");
        assertThat(event.path("data").path("details").path("reason").asText()).isEqualTo("November patches");
        assertThat(got.header("webhook-id")).isEqualTo(event.path("id").asText());
        assertThat(got.header("webhook-timestamp"))
                .isEqualTo(String.valueOf(Estate.azure().now().getEpochSecond()));
        assertThat(got.header("webhook-signature")).isEqualTo(signature(secret, got));
    }

    @Test
    void what_a_rule_decides_at_once_is_not_said_to_wait() throws Exception {
        adds("WEBHOOK", "/hook");

        estate.share(olivia, "ravi@contoso.example");
        scheduler.tick();

        List<String> headlines = new ArrayList<>();
        for (Receiver.Got got : Receiver.got("/hook")) {
            headlines.add(
                    JSON.readTree(got.body()).path("data").path("headline").asText());
        }
        assertThat(headlines)
                .anyMatch(headline -> headline.contains(" was submitted: "))
                .anyMatch(headline -> headline.contains(" was approved: "))
                .noneMatch(headline -> headline.contains("waits for review"));
    }

    @Test
    void a_secret_is_shown_once_and_a_renewed_one_signs_beside_the_former() throws Exception {
        String channel = adds("WEBHOOK", "/hook");
        String former = secret(channel);
        assertThat(olivia.post(channel + "/secret", Map.of()).statusCode()).isEqualTo(409);

        olivia.follow(olivia.submit(olivia.page(channel), "/rotation", Map.of()));
        String renewed = secret(channel);
        olivia.follow(olivia.submit(olivia.page(channel), "/test", Map.of()));
        scheduler.tick();

        Receiver.Got got = only("/hook");
        assertThat(renewed).isNotEqualTo(former);
        assertThat(got.header("webhook-signature")).isEqualTo(signature(renewed, got) + " " + signature(former, got));
        Receiver.clear();
        scheduler.pass(Duration.ofHours(25));
        olivia.follow(olivia.submit(olivia.page(channel), "/test", Map.of()));
        scheduler.tick();
        assertThat(only("/hook").header("webhook-signature")).isEqualTo(signature(renewed, only("/hook")));
        assertThat(estate.all("select url || coalesce(off_because, '') from channel where url like ?", "%whsec%"))
                .isEmpty();
    }

    @Test
    void a_webhook_that_fails_is_tried_again_with_the_same_id() {
        adds("WEBHOOK", "/hook");
        Receiver.reply(500, Map.of(), "Oops");
        Receiver.reply(-1, Map.of(), "");

        estate.submitted(rita);
        scheduler.tick();
        scheduler.pass(Duration.ofMinutes(2));
        scheduler.pass(Duration.ofMinutes(5));
        scheduler.pass(Duration.ofHours(8));

        List<Receiver.Got> got = Receiver.got("/hook");
        assertThat(got).hasSizeGreaterThanOrEqualTo(3);
        assertThat(got.stream().map(one -> one.header("webhook-id")).distinct()).hasSize(1);
        assertThat(got.stream().map(Receiver.Got::body).distinct()).hasSize(1);
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void a_webhook_whose_portal_died_is_repeated_and_a_chat_is_not() {
        adds("WEBHOOK", "/hook");
        adds("SLACK", "/slack");
        estate.submitted(rita);
        dies();

        scheduler.tick();
        scheduler.pass(Duration.ofHours(1));

        assertThat(Receiver.got("/hook")).hasSize(1);
        assertThat(Receiver.got("/slack")).isEmpty();
        assertThat(estate.all("select state from delivery where kind = 'SLACK' order by id desc limit 1"))
                .containsExactly("UNKNOWN");
    }

    /** As if the process had ended between intent and result: each message is being sent, and nobody sends it. */
    private void dies() {
        estate.sql("create or replace function dead() returns trigger language plpgsql as $$ begin"
                + " new.state = 'SENDING'; new.attempts = 1; return new; end $$");
        estate.sql("create trigger dead before insert on delivery for each row execute function dead()");
        scheduler.tick();
        estate.sql("drop trigger dead on delivery");
    }

    @Test
    void a_chat_whose_host_is_out_of_reach_is_tried_again() {
        String channel = Visitor.path(olivia.submit(
                olivia.page(estate.myGallery() + "/channels"),
                "/channels",
                entry("SLACK", "chat", Receiver.urlOutOfReach())));
        olivia.follow(olivia.submit(olivia.page(channel), "/test", Map.of()));

        scheduler.tick();

        assertThat(estate.one(
                        "select state || ': ' || answer from delivery where kind = 'SLACK' order by id desc limit 1"))
                .isEqualTo("WAITING: The host can't be reached.");
    }

    @Test
    void a_redirect_is_not_followed() {
        adds("WEBHOOK", "/hook");
        Receiver.reply(302, Map.of("Location", Receiver.url("/elsewhere")), "");

        estate.submitted(rita);
        scheduler.tick();

        assertThat(Receiver.got("/elsewhere")).isEmpty();
        assertThat(estate.one("select answer from delivery where kind = 'WEBHOOK' order by id desc limit 1"))
                .isEqualTo("302: redirects are not followed.");
    }

    @Test
    void a_receiver_that_is_gone_is_never_called_again() {
        String channel = adds("WEBHOOK", "/hook");
        Receiver.reply(410, Map.of(), "");
        estate.submitted(rita);
        scheduler.tick();

        estate.submitted(rita);
        scheduler.pass(Duration.ofHours(8));

        assertThat(Receiver.got("/hook")).hasSize(1);
        assertThat(olivia.page(channel).text()).contains("Off", "410", "Switch on");
    }

    @Test
    void who_asks_to_be_left_alone_is() {
        adds("WEBHOOK", "/hook");
        Receiver.reply(429, Map.of("Retry-After", "7200"), "");
        estate.submitted(rita);
        scheduler.tick();

        scheduler.pass(Duration.ofMinutes(110));
        assertThat(Receiver.got("/hook")).hasSize(1);
        scheduler.pass(Duration.ofMinutes(15));

        assertThat(Receiver.got("/hook")).hasSize(2);
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void a_long_answer_is_kept_in_short() {
        adds("TEAMS", "/teams");
        Receiver.reply(400, Map.of(), "y".repeat(100_000));

        estate.submitted(rita);
        scheduler.tick();

        assertThat((String) estate.one("select answer from delivery where kind = 'TEAMS' order by id desc limit 1"))
                .startsWith("400 yyy")
                .hasSizeLessThanOrEqualTo(204);
    }

    @Test
    void only_what_was_chosen_is_told_and_only_of_that_gallery() {
        adds("SLACK", "/slack");
        Visitor ada = Visitor.named("Ada");
        String whole = adds(ada, "/channels", "TEAMS", "/teams");
        ada.follow(ada.submit(ada.page(whole), whole, Map.of("name", "All", "topic", List.of("WITHDRAWN"))));

        String path = estate.submitted(rita);
        rita.submit(rita.page(path), "/withdrawal", Map.of());
        scheduler.tick();

        assertThat(Receiver.got("/slack")).hasSize(1);
        assertThat(only("/teams").body()).contains("was withdrawn");
    }

    @Test
    void a_draft_that_is_withdrawn_is_told_to_nobody() {
        Visitor ada = Visitor.named("Ada");
        String channel = adds(ada, "/channels", "TEAMS", "/teams");
        ada.follow(ada.submit(ada.page(channel), channel, Map.of("name", "All", "topic", List.of("WITHDRAWN"))));

        String draft = estate.draft(rita);
        rita.follow(rita.submit(rita.page(draft), "/withdrawal", Map.of()));
        scheduler.tick();

        assertThat(estate.events(draft)).endsWith("request.withdrawn");
        assertThat(Receiver.got("/teams")).isEmpty();
    }

    @Test
    void a_gallerys_channel_is_not_offered_what_is_about_no_gallery() {
        assertThat(olivia.page(estate.myGallery() + "/channels")
                        .select("[name=topic]")
                        .eachAttr("value"))
                .contains("SUBMITTED")
                .doesNotContain("DELEGATION_GIVEN");
        assertThat(Visitor.named("Ada").page("/channels").select("[name=topic]").eachAttr("value"))
                .contains("DELEGATION_GIVEN");
    }

    @Test
    void news_of_the_portals_policy_leads_to_it() throws Exception {
        Visitor ada = Visitor.named("Ada");
        String channel = adds(ada, "/channels", "WEBHOOK", "/hook");
        ada.follow(ada.submit(ada.page(channel), channel, Map.of("name", "All", "topic", List.of("POLICY_IN_FORCE"))));

        ada.follow(ada.submit(
                ada.page("/policies/portal/settings"),
                "/settings",
                Map.of("words", "true", "why", "Everybody writes")));
        scheduler.tick();

        assertThat(JSON.readTree(only("/hook").body()).path("subject").asText()).isEqualTo("/policies/portal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://hooks.example.com/x | begin with https",
                "https://hooks.example.org/x | not listed the host hooks.example.org",
                "https://user:secret@hooks.example.com/x | Leave out names",
                "https://hooks.example.com@evil.example/x | Leave out names",
                "https://hooks.example.com.evil.example/x | not listed",
                "https://hooks.example.com:8443/x | not listed",
                "https://logic.example.com/x | not listed",
                "https://127.0.0.1/x | not listed",
                "https://[::1]/x | not listed",
                "https://localhost/x | not listed",
                "https://2130706433/x | not listed",
                "file:///etc/passwd | Write a whole address",
                "hooks | Write a whole address",
            })
    void an_address_that_may_not_be_called_is_refused_at_its_field(String url, String why) {
        Response answer =
                olivia.submit(olivia.page(estate.myGallery() + "/channels"), "/channels", entry("TEAMS", "chat", url));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(answer.asString());
        assertThat(again.select("#error-url").text()).contains(why);
        assertThat(again.select("#field-url").attr("value")).isEqualTo(url);
    }

    @Test
    void a_chats_address_is_never_shown_again() {
        String channel = adds("SLACK", "/services/T000/B000/secretpart");
        Receiver.reply(404, Map.of(), "no_service");
        olivia.follow(olivia.submit(olivia.page(channel), "/test", Map.of()));
        scheduler.tick();

        Visitor ada = Visitor.named("Ada");
        for (String page : List.of(channel, estate.myGallery() + "/channels", "/deliveries", "/audit")) {
            assertThat(ada.page(page).html()).as(page).doesNotContain("secretpart");
        }
        Document list = ada.page("/deliveries?kind=SLACK");
        assertThat(ada.page(list.selectFirst("main tbody a").attr("href")).html())
                .contains("404 no_service")
                .doesNotContain("secretpart");
    }

    @Test
    void a_channel_is_removed_after_it_was_switched_off() {
        String channel = adds("SLACK", "/slack");
        assertThat(olivia.post(channel + "/removal", Map.of()).statusCode()).isEqualTo(409);

        olivia.follow(olivia.submit(olivia.page(channel), "/switch", Map.of()));
        Document list = olivia.follow(olivia.submit(olivia.page(channel), "/removal", Map.of()));

        assertThat(list.text()).contains("No channels yet");
        assertThat(olivia.get(channel).statusCode()).isEqualTo(404);
    }

    @Test
    void a_host_that_does_not_answer_holds_up_three_deliveries_and_nothing_else() throws Exception {
        String path = estate.approved(rita, olivia);
        List<String> channels =
                List.of(adds("WEBHOOK", "/1"), adds("WEBHOOK", "/2"), adds("WEBHOOK", "/3"), adds("WEBHOOK", "/4"));
        channels.forEach(channel -> olivia.follow(olivia.submit(olivia.page(channel), "/test", Map.of())));
        List<UUID> waiting = estate
                .all("select id from delivery where kind = 'WEBHOOK' and subject = 'A test' and state = 'WAITING'"
                        + " order by id desc limit 4")
                .stream()
                .map(UUID.class::cast)
                .toList();
        CountDownLatch held = Receiver.hold();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Optional<Instant>>> calls = waiting.subList(0, 3).stream()
                    .map(id -> threads.submit(() -> delivering.attempt(id)))
                    .toList();
            Scheduler.soon(() -> inState(waiting, "SENDING") == 3);

            Optional<Instant> later = delivering.attempt(waiting.get(3));
            scheduler.tick();

            assertThat(calls).as("they still wait for the host").noneMatch(Future::isDone);
            assertThat(later).isPresent();
            assertThat(later.get()).isAfter(Estate.azure().now());
            assertThat(estate.status(path)).isIn("UNDERWAY", "SUCCEEDED");
            assertThat(estate.one("select state || attempts from delivery where id = ?", waiting.get(3)))
                    .isEqualTo("WAITING0");
            held.countDown();
            for (Future<Optional<Instant>> call : calls) {
                call.get();
            }
        } finally {
            held.countDown();
            threads.shutdown();
        }
        scheduler.pass(Duration.ofSeconds(10));
        assertThat(inState(waiting, "DELIVERED")).isEqualTo(4);
    }

    private long inState(List<UUID> deliveries, String state) {
        return deliveries.stream()
                .filter(id -> state.equals(estate.one("select state from delivery where id = ?", id)))
                .count();
    }

    private String adds(String kind, String path) {
        return adds(olivia, estate.myGallery() + "/channels", kind, path);
    }

    private String adds(Visitor who, String list, String kind, String path) {
        return Visitor.path(who.submit(who.page(list), "/channels", entry(kind, "chat", Receiver.url(path))));
    }

    private static Map<String, Object> entry(String kind, String name, String url) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", kind);
        entry.put("name", name);
        entry.put("url", url);
        return entry;
    }

    private String secret(String channel) {
        Response shown = olivia.submit(olivia.page(channel), "/secret", Map.of());
        return Jsoup.parse(shown.asString()).select("main .copy-text").text();
    }

    private Object state() {
        return estate.one("select state from delivery where kind = 'WEBHOOK' order by id desc limit 1");
    }

    private static Receiver.Got only(String path) {
        assertThat(Receiver.got(path)).hasSize(1);
        return Receiver.got(path).get(0);
    }

    /** As a receiver computes it, from the text of Standard Webhooks. */
    private static String signature(String secret, Receiver.Got got) throws Exception {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = got.header("webhook-id") + "." + got.header("webhook-timestamp") + "." + got.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
